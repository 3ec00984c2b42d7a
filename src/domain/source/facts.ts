/** What can happen to the ledger of pollution sources: some are added or told anew. */
import { z } from 'zod'
import { GridCode } from '../names.ts'
import { SourceCode, SourceState } from './source.ts'

export const SourceFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sources-changed'),
    /** As many as one fact holds; a large table is several facts of one commit. */
    sources: z.array(
      z.object({ code: SourceCode, name: z.string(), kind: z.string(), grid: GridCode, state: SourceState }),
    ),
  }),
])
export type SourceFact = z.infer<typeof SourceFact>
