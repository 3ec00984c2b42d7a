/** When the next one of an order that comes again is given: in the morning of its day, or of its week's or month's first. */
import type { Desk } from './desk.ts'
import { isWorkingDay } from './domain/calendar/working-days.ts'
import type { Day, Instant } from './domain/names.ts'
import { dueAfter, givenFrom, type Repeats } from './domain/order/repeats.ts'
import type { Policy } from './domain/policy/policy.ts'
import { afterQuietHours } from './notices/quiet-hours.ts'

/** `until`: when the present one is due. Null after the last one. */
export function nextGiven(
  { holidays }: Pick<Desk, 'holidays'>,
  repeats: Repeats,
  until: Instant,
  { quietHours }: Policy,
): Instant | null {
  const due = dueAfter(repeats, until, (day: Day) => isWorkingDay(day, holidays))
  return due === null ? null : afterQuietHours(givenFrom(repeats, due), quietHours)
}
