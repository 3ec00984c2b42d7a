/** The port to leaves: who is away or will be, and which of them begin or end. */
import type { Leave } from '../domain/grid/leave.ts'
import type { Instant, PersonId } from '../domain/names.ts'

export type LeaveView =
  | { readonly kind: 'leave'; readonly leave: Leave }
  /** From now on the deputy holds the person's posts in his stead, or no longer does. */
  | { readonly kind: 'stand-in'; readonly leave: Leave; readonly on: boolean; readonly at: Instant }

export interface Leaves {
  /** Planned and running ones, by their first day. */
  of(person: PersonId): Promise<readonly Leave[]>
  due(now: Instant, limit: number): Promise<readonly Leave[]>
  nextDue(): Promise<Instant | null>
}
