/** Words of the field as data: read from lexicon/*.yaml, editable by an office without TypeScript. */
import { z } from 'zod'
import { Rule, Sign, words } from '../grammar/grammar.ts'
import type { Learned } from '../learning/learned.ts'
import { LimitWords } from '../limits/limit-words.ts'
import { UrgencyWords } from '../matters/urgency.ts'
import { PlaceWords } from '../places/place-words.ts'
import { TraditionalPairs } from '../text/traditional.ts'

/** What is reported. A word with `+` has its parts in this order within a few characters: 烧+垃圾. */
const Category = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  /** The regulation, requirement or practice the category and its words come from. */
  source: z.string().min(1).optional(),
  /** Nothing else could be meant. */
  strong: words.optional(),
  words,
  /** Says little alone. */
  weak: words.optional(),
})

export const Lexicon = z.strictObject({
  /** The order decides between equals. */
  categories: z.array(Category),
  urgency: UrgencyWords,
  /** Words by which a piece of text is recognised as a place: 路, 村, 附近, 东头. */
  places: PlaceWords,
  /** Words around a time that make a limit of it. */
  limits: LimitWords,
  /** Traditional characters and their simplified forms. */
  traditional: TraditionalPairs,
  /** Everyday words that hide a word of the field: 抽烟, 手机, 烟台. */
  borders: words,
  /** All files intents*.yaml together. */
  grammar: z.strictObject({
    words: z.record(z.string(), words),
    signs: z.array(Sign),
    rules: z.array(Rule),
  }),
})
export type Lexicon = z.infer<typeof Lexicon> & {
  /** What labelled examples teach beside the words and rules; absent where only these are tried. */
  readonly learned?: Learned
}
