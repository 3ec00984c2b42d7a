/** What falls due at an instant, by the figures in force: pure, computed from the day, never from a timer. */
import { addDays, at, dayOf } from '../calendar/days.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { digestKinds } from '../digest/plan.ts'
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

/** The next instants at which something of the clock may fall due: for moving the clock by hand, step by step. */
export function nextTimes(policy: Policy, now: Instant): readonly Instant[] {
  const today = dayOf(now)
  const clocks = [
    ...[...policy.duties, ...(policy.alert?.duties ?? [])].flatMap((duty) => duty.remindAt),
    ...(policy.alert?.summaryAt ? [policy.alert.summaryAt] : []),
    policy.absenceAt,
    policy.sealAt,
    ...digestKinds.map((kind) => policy[kind].at),
    policy.quietHours.to,
  ]
  return [today, addDays(today, 1)]
    .flatMap((day) => clocks.map((clock) => at(day, clock)))
    .filter((time) => time > now)
}
