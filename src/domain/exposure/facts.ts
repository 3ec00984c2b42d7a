/** What can happen to a typical case (典型案例) on its way to the public: drafted, reviewed, approved, returned, published. */
import { z } from 'zod'
import { CaseId } from '../names.ts'

const about = { no: z.string() }

export const ExposureFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('exposure-drafted'),
    ...about,
    case: CaseId,
    /** 2026-Q4: the batch in which it is to go out. */
    quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
    title: z.string().min(1),
    text: z.string().min(1),
  }),
  /** First approval; `conditions`: what the reviewer answers for, as the regulation puts it. */
  z.object({ type: z.literal('exposure-reviewed'), ...about, conditions: z.array(z.string()) }),
  z.object({ type: z.literal('exposure-approved'), ...about }),
  z.object({ type: z.literal('exposure-returned'), ...about, reason: z.string() }),
  z.object({ type: z.literal('exposure-published'), ...about }),
])
export type ExposureFact = z.infer<typeof ExposureFact>
