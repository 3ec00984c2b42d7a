/** What can happen to the tree itself: two grids become one, or a part of one becomes a grid of its own. */
import { z } from 'zod'
import { Day, GridCode } from '../names.ts'
import { FileCheck } from './grid-file.ts'

/** What goes along with a grid besides its open matters, each of which has a fact of its own. */
const along = {
  /** Codes of monitoring stations that it answered for. */
  stations: z.array(z.string()).default([]),
  /** What it has done of the periods that still run: counts for its successor, too. `day`: the period's first. */
  duties: z.array(z.object({ duty: z.string(), day: Day, n: z.int().positive() })).default([]),
}

export const GridFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('grid-merged'),
    ...{ grid: GridCode, into: GridCode, name: z.string(), ...along },
    /** The one it became part of had no chat: its own chat is that one's from now on. */
    chat: z.boolean().default(false),
  }),
  /** `into`: the new grid, to which those below it went. */
  z.object({
    type: z.literal('grid-divided'),
    grid: GridCode,
    into: GridCode,
    name: z.string(),
    below: z.array(GridCode),
    duties: along.duties,
  }),
  /** What is fixed of a grid was entered, or told anew. */
  z.object({
    type: z.literal('grid-filed'),
    grid: GridCode,
    items: z.array(z.object({ check: FileCheck, name: z.string(), text: z.string() })).min(1),
  }),
])
export type GridFact = z.infer<typeof GridFact>

/** What was done of a duty in a period that still runs. */
export type DoneSoFar = Extract<GridFact, { type: 'grid-merged' }>['duties'][number]
