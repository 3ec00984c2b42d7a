/** A monitoring station: where it stands, and the focus grid (重点网格) around it, where one was set up (CJ-010). */
import { z } from 'zod'
import { GridCode } from '../names.ts'

export const Station = z.object({
  /** As the source of the alarms names it. */
  code: z.string().regex(/^[\w-]{1,32}$/),
  name: z.string().min(1).max(40),
  /** The deepest grid in which it stands. */
  grid: GridCode,
  /** What the focus grid around it is called; null where there is none. */
  focus: z.string().min(1).max(40).nullable().default(null),
})
export type Station = z.output<typeof Station>
