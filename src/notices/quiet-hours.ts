/** Routine notices wait for the morning: nobody's phone rings at night for what can wait. */
import { addDays, at, clockOf, dayOf } from '../domain/calendar/days.ts'
import type { Instant } from '../domain/names.ts'

/** The instant itself, or the end of the quiet hours it falls into. They may run over midnight. */
export function afterQuietHours(
  instant: Instant,
  { from, to }: { readonly from: string; readonly to: string },
): Instant {
  const clock = clockOf(instant)
  const overMidnight = from > to
  const quiet = overMidnight ? clock >= from || clock < to : clock >= from && clock < to
  if (!quiet) return instant
  const day = dayOf(instant)
  return at(overMidnight && clock >= from ? addDays(day, 1) : day, to)
}
