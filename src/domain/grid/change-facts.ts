/** What can happen to the tree itself: two grids become one, or a part of one becomes a grid of its own. */
import { z } from 'zod'
import { GridCode } from '../names.ts'

export const GridFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('grid-merged'), grid: GridCode, into: GridCode, name: z.string() }),
  /** `into`: the new grid, to which those below it went. */
  z.object({
    type: z.literal('grid-divided'),
    grid: GridCode,
    into: GridCode,
    name: z.string(),
    below: z.array(GridCode),
  }),
])
export type GridFact = z.infer<typeof GridFact>
