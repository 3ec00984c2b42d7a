/** The house's clock: real time plus what was moved by hand for a drill. Beside main the only place that asks the machine. */
import type { Instant } from '../domain/names.ts'

export interface Clock {
  now(): Instant
  /** Moves the clock on, or back where `ms` is negative; it runs on from there. @throws RangeError for no whole number */
  moveBy(ms: number): void
  /** How far it has been moved in all, milliseconds. */
  offset(): number
}

/** @param machine where real time comes from, milliseconds since 1970 */
export function openClock(machine: () => number = Date.now): Clock {
  let offsetMs = 0
  return {
    now: () => (machine() + offsetMs) as Instant,
    offset: () => offsetMs,
    moveBy(ms) {
      if (!Number.isSafeInteger(offsetMs + ms)) throw new RangeError('A clock moves by whole milliseconds.')
      offsetMs += ms
    },
  }
}
