/** What falls due at an instant, by the figures in force: pure, computed from the day, never from a timer. */
import { addDays, addMonths, at, dayOf, dayOfMonth, firstOfMonth, weekdayOf } from '../calendar/days.ts'
import type { Day, Instant } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import { asksForCalendar } from './calendar-asked.ts'
import { dayPlan } from './day-plan.ts'
import type { Circumstances } from './items.ts'

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
export function nextTimes(policy: Policy, now: Instant, around: Circumstances): readonly Instant[] {
  const today = dayOf(now)
  return [today, addDays(today, 1)].flatMap((day) => {
    const { reminders, lists, lapsed } = dayPlan(policy, day, around)
    const clocks = [
      ...[...reminders, ...lists, ...(lapsed ? [lapsed] : [])].map(({ clock }) => clock),
      // On other days, too: what ends at an hour of its own is then told within the morning.
      policy.weekly.at,
      policy.monthly.at,
      ...(asksForCalendar(policy, day, around.holidays) ? [policy.calendarAsked.at] : []),
      policy.completenessAt,
      ...(policy.alert?.summaryAt ? [policy.alert.summaryAt] : []),
      policy.quietHours.to,
    ]
    return clocks.map((clock) => at(day, clock)).filter((time) => time > now)
  })
}
