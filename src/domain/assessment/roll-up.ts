/** What is known of one unit's period from rows that were written with the facts: all that proposals are made from. */
import type { GridCode } from '../names.ts'
import type { Sighting } from './sighting.ts'

/** A matter of which the public has complained, within the months that count. */
export interface ComplainedMatter {
  /** Numbers of its cases, oldest first. */
  readonly cases: readonly string[]
  /** Each reporter once a day (AMB-33). */
  readonly times: number
  /** One of its cases has not ended yet. */
  readonly open: boolean
}

/** A daily duty that a grid has not done on some of its days. */
export interface Shortfall {
  readonly duty: string
  readonly kind: 'meeting' | 'patrol'
  readonly grid: GridCode
  readonly name: string
  readonly missed: number
}

/** Who is in post in a grid at the end of the period. */
export interface Staffed {
  readonly grid: GridCode
  readonly name: string
  readonly level: number
  readonly chiefs: number
  readonly deputies: number
  readonly offices: number
  readonly all: number
  /** Grids directly below it. */
  readonly children: number
  readonly parent: GridCode | null
  /** Deputies whose title names what they have in charge. */
  readonly charges: readonly { readonly who: string; readonly of: readonly string[] }[]
}

export interface RollUp {
  readonly unit: { readonly code: GridCode; readonly name: string; readonly level: number }
  readonly sightings: readonly Sighting[]
  readonly complained: readonly ComplainedMatter[]
  readonly shortfalls: readonly Shortfall[]
  /** The unit's own grid and all below it. */
  readonly staffed: readonly Staffed[]
}

export const emptyRollUp = (unit: RollUp['unit']): RollUp => ({
  unit,
  sightings: [],
  complained: [],
  shortfalls: [],
  staffed: [],
})
