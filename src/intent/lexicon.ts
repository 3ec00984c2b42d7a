/** Words of the field as data: read from lexicon/*.yaml, editable by an office without TypeScript. */
import { z } from 'zod'

export const Lexicon = z.object({
  /** Category code → its Chinese name and the words that point to it. */
  categories: z.array(z.object({ code: z.string(), name: z.string(), words: z.array(z.string().min(1)) })),
  urgency: z.object({ emergency: z.array(z.string()), urgent: z.array(z.string()) }),
  /** Endings by which a piece of text is recognised as a place: 路, 村, 河边. */
  places: z.object({ endings: z.array(z.string()), around: z.array(z.string()) }),
})
export type Lexicon = z.infer<typeof Lexicon>
