/** What falls due at an instant, by the figures in force: pure, computed from the day, never from a timer. */
import { addDays, addMonths, at, dayOf, dayOfMonth, firstOfMonth, weekdayOf } from '../calendar/days.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { Day, Instant } from '../names.ts'
import type { Duty, Holidays, Policy } from '../policy/policy.ts'

export interface DutyRound {
  readonly duty: Duty
  readonly day: Day
  readonly time: string
}

/**
 * Rounds of reminders to give now: of each duty the latest time that has come today. Earlier ones are overtaken,
 * and after the day's list there is nothing left to remind of. Yesterday's are never caught up: that would be noise;
 * nor is what came before the store `begun`.
 */
export function roundsDue(
  policy: Policy,
  holidays: Holidays,
  begun: Instant,
  now: Instant,
): readonly DutyRound[] {
  const day = dayOf(now)
  if (now >= at(day, policy.absenceAt)) return []
  return policy.duties
    .filter((duty) => isOwedOn(duty, day, holidays))
    .flatMap((duty) => {
      const time = duty.remindAt
        .filter((clock) => at(day, clock) <= now)
        .sort()
        .at(-1)
      return time === undefined || at(day, time) < begun ? [] : [{ duty, day, time }]
    })
}

export const isOwedOn = (duty: Duty, day: Day, holidays: Holidays): boolean =>
  duty.days === 'every-day' || isWorkingDay(day, holidays)

/** The day whose list of who has not is due: today once its hour has come, else yesterday (the machine was off). */
export function absenceDay(policy: Policy, now: Instant): Day {
  const today = dayOf(now)
  return now >= at(today, policy.absenceAt) ? today : addDays(today, -1)
}

export interface Period {
  readonly kind: 'weekly' | 'monthly'
  readonly from: Day
  readonly to: Day
  /** When its digest is due. */
  readonly dueAt: Instant
}

/** The last week (Monday to Sunday, AMB-41) whose dispatch has fallen due. */
export function lastWeek(policy: Policy, now: Instant): Period {
  const today = dayOf(now)
  let day = addDays(today, -((weekdayOf(today) - policy.weekly.weekday + 7) % 7))
  if (at(day, policy.weekly.at) > now) day = addDays(day, -7)
  const monday = addDays(day, 1 - weekdayOf(day))
  return {
    kind: 'weekly',
    from: addDays(monday, -7),
    to: addDays(monday, -1),
    dueAt: at(day, policy.weekly.at),
  }
}

/** The last calendar month whose summary has fallen due. */
export function lastMonth(policy: Policy, now: Instant): Period {
  const today = dayOf(now)
  const on = (first: Day) => at(addDays(first, policy.monthly.day - 1), policy.monthly.at)
  const thisMonth = firstOfMonth(today)
  const due =
    dayOfMonth(today) >= policy.monthly.day && on(thisMonth) <= now ? thisMonth : addMonths(thisMonth, -1)
  return { kind: 'monthly', from: addMonths(due, -1), to: addDays(due, -1), dueAt: on(due) }
}

/** The next instants at which something of the clock may fall due: for moving the clock by hand, step by step. */
export function nextTimes(policy: Policy, now: Instant): readonly Instant[] {
  const today = dayOf(now)
  const clocks = [
    ...[...policy.duties, ...(policy.alert?.duties ?? [])].flatMap((duty) => duty.remindAt),
    ...(policy.alert?.summaryAt ? [policy.alert.summaryAt] : []),
    policy.absenceAt,
    policy.weekly.at,
    policy.monthly.at,
    policy.quietHours.to,
  ]
  return [today, addDays(today, 1)]
    .flatMap((day) => clocks.map((clock) => at(day, clock)))
    .filter((time) => time > now)
}
