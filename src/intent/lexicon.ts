/** Words of the field as data: read from lexicon/*.yaml, editable by an office without TypeScript. */
import { z } from 'zod'

const words = z.array(z.string().min(1))

export const Lexicon = z.strictObject({
  /**
   * Category code → its Chinese name and the words that point to it. The order decides between equals. A word with `+`
   * has its parts in this order within a few characters: 烧+垃圾.
   */
  categories: z.array(z.strictObject({ code: z.string().min(1), name: z.string().min(1), words })),
  urgency: z.strictObject({ emergency: words, urgent: words }),
  /** Endings by which a piece of text is recognised as a place: 路, 村; and what is said behind one: 附近, 东头. */
  places: z.strictObject({ endings: words, around: words }),
})
export type Lexicon = z.infer<typeof Lexicon>
