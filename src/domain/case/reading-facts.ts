/** What people said about how they were read: taken for talk though it was a report, or the other way round. */
import { z } from 'zod'

const text = z.string()

export const ReadingFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('reading-corrected'),
    /** The words that were misread. */
    text,
    was: z.object({ intent: text, rule: text, matched: z.array(text) }),
    /** What it should have been; null where it is only known what it was not. */
    now: z.object({ intent: text.nullable() }),
    /** The misread message. Its id is null where the platform shows only its text. */
    source: z.object({ platform: text, account: text, chat: text, message: text.nullable() }),
  }),
])
export type ReadingFact = z.infer<typeof ReadingFact>
