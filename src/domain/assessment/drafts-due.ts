/** When a month's drafts are due to be made, and when it is asked how far they have come: as the pack's duty says. Pure. */
import { addDays, addMonths, at, dayOf, firstOfMonth, monthOf } from '../calendar/days.ts'
import type { Day, Instant } from '../names.ts'
import { type InForce, ofKind } from '../policy/in-force.ts'

export interface DraftsDue {
  /** The month that is assessed, 2026-10. */
  readonly month: string
  readonly dueAt: Instant
  /** By when it is to be published; null where the pack does not say. */
  readonly by: Day | null
}

/** The latest time that has come in this month; null where the pack names no day, or none has come yet. */
export function draftsDue(held: InForce, now: Instant): DraftsDue | null {
  const duty = ofKind(held, 'duty').find(
    ({ value }) =>
      value.what === 'assessment' && value.every === 'month' && 'level' in value.who && value.who.level === 1,
  )
  if (!duty) return null
  const first = firstOfMonth(dayOf(now))
  const times = duty.value.remind.flatMap((one) =>
    'day' in one && !('month' in one) && one.day !== 'last' ? [at(addDays(first, one.day - 1), one.at)] : [],
  )
  const dueAt = times.filter((time) => time <= now).at(-1)
  if (dueAt === undefined) return null
  const { daysAfter } = duty.value
  return {
    month: monthOf(addMonths(first, -1)),
    dueAt,
    by: daysAfter === undefined ? null : addDays(first, daysAfter - 1),
  }
}
