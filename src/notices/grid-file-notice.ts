/** What is fixed of a grid, item by item, and which of it was entered just now. */
import { z } from 'zod'

export const GridFileNotice = z.object({
  kind: z.enum(['grid-filed', 'grid-file-shown']),
  grid: z.string(),
  /** Null: not on file yet. */
  rows: z.array(z.object({ name: z.string(), text: z.string().nullable() })),
  entered: z.array(z.string()),
})
