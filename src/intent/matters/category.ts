/** What kind of matter a text speaks of, by the lexicon's words. */

import { ruleBook } from '../grammar/rule-book.ts'
import { wordsIn } from '../grammar/words-in.ts'
import type { Lexicon } from '../vocabulary/lexicon.ts'
import { categoriesIn, type FoundCategory } from './categories-in.ts'

/** The category with most said for it; null when nothing points anywhere. */
export function findCategory(text: string, lexicon: Lexicon): FoundCategory | null {
  const book = ruleBook(lexicon)
  return categoriesIn(wordsIn(text, book), book)[0] ?? null
}
