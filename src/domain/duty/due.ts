/** What falls due at an instant, by the figures in force: pure, computed from the day, never from a timer. */
import { addDays, at, dayOf } from '../calendar/days.ts'
import { digestKinds } from '../digest/plan.ts'
import type { Instant } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import { asksForCalendar } from './calendar-asked.ts'
import { dayPlan } from './day-plan.ts'
import type { Circumstances } from './items.ts'

/** The next instants at which something of the clock may fall due: for moving the clock by hand, step by step. */
export function nextTimes(policy: Policy, now: Instant, around: Circumstances): readonly Instant[] {
  const today = dayOf(now)
  return [today, addDays(today, 1)].flatMap((day) => {
    const { reminders, lists, lapsed } = dayPlan(policy, day, around)
    const clocks = [
      ...[...reminders, ...lists, ...(lapsed ? [lapsed] : [])].map(({ clock }) => clock),
      // On other days, too: what ends at an hour of its own is then told within the morning.
      ...digestKinds.map((kind) => policy[kind].at),
      policy.sealAt,
      ...(asksForCalendar(policy, day, around.holidays) ? [policy.calendarAsked.at] : []),
      policy.completenessAt,
      ...(policy.alert?.summaryAt ? [policy.alert.summaryAt] : []),
      policy.quietHours.to,
    ]
    return clocks.map((clock) => at(day, clock)).filter((time) => time > now)
  })
}
