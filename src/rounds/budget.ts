/** How long one tick may go on: what is left is done by the next one, which begins where this one stopped. */
import type { Instant } from '../domain/names.ts'
import { limits } from '../limits.ts'

/** One round's share of a tick. */
export interface Budget {
  /**
   * Whether one more piece of work may be begun. The first of each round always may: so the slowest machine gets through,
   * and no round waits for ever behind another.
   */
  take(): boolean
}

/** Gives each round of a tick its share, all by the same end. A clock that stands still, as in a play, sets none. */
export function budgets(now: () => Instant): () => Budget {
  const begun = now()
  return () => {
    let taken = 0
    return {
      take() {
        if (taken > 0 && now() - begun >= limits.tickMs) return false
        taken += 1
        return true
      },
    }
  }
}
