/** A sighting: something recorded about a case that may become a finding, written as a row with the fact that shows it. */
import type { Day, GridCode } from '../names.ts'

export type SightingKind =
  | 'found-from-above'
  | 'dispatched-late'
  | 'finished-late'
  | 'check-failed'
  | 'found-first'
  /** No signal by itself: it says more of a check that has failed. */
  | 'photo-reused'

export interface Sighting {
  readonly kind: SightingKind
  /** The case's number. */
  readonly about: string
  /** Where it counts: this grid and those above it. */
  readonly grid: GridCode
  readonly day: Day
  /** Only for units of these levels, both ends included: what a county has found, no county has missed. */
  readonly minLevel: number
  readonly maxLevel: number
  /** Numbers of cases that show it; of a photo used before, the other cases. */
  readonly evidence: readonly string[]
}

/** The deepest level there is (AMB-70). */
export const deepestLevel = 5
