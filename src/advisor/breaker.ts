/** Keeps from asking again and again what does not answer: after some faults in a row a pause, then one try. */
import type { Instant } from '../domain/names.ts'

/** A model that failed so often in a row is down, not unlucky. */
const faultsInARow = 3
/** Long enough to come back up, short enough that nobody has to restart us. */
const pauseMs = 60_000

export interface Breaker {
  /** False while the pause lasts. The first question after it is a try: others wait for how it ends. */
  mayAsk(now: Instant): boolean
  worked(): void
  failed(now: Instant): void
}

export function openBreaker(): Breaker {
  let faults = 0
  let closedUntil = 0
  return {
    mayAsk(now) {
      if (now < closedUntil) return false
      if (faults >= faultsInARow) closedUntil = now + pauseMs
      return true
    },
    worked() {
      faults = 0
      closedUntil = 0
    },
    failed(now) {
      faults += 1
      if (faults >= faultsInARow) closedUntil = now + pauseMs
    },
  }
}
