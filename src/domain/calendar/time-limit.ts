/** How something stands to its time limit: both ends included, round the clock (AMB-23, AMB-24). */
import type { Instant } from '../names.ts'

/** `overdue`: still not done after the end; `pending`: not done, and not due yet. */
export type Punctuality = 'on-time' | 'late' | 'overdue' | 'pending'

/** `now` matters only for what is not done; without it nothing is overdue. */
export function punctuality(due: Instant, doneAt: Instant | null, now: Instant | null): Punctuality {
  if (doneAt !== null) return doneAt <= due ? 'on-time' : 'late'
  return now !== null && now > due ? 'overdue' : 'pending'
}
