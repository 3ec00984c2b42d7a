/** What kind of matter a text speaks of, by the lexicon's words. */
import { categoriesIn, type FoundCategory } from './categories-in.ts'
import type { Lexicon } from './lexicon.ts'
import { ruleBook } from './rule-book.ts'
import { wordsIn } from './words-in.ts'

/** The category with most said for it; null when nothing points anywhere. */
export function findCategory(text: string, lexicon: Lexicon): FoundCategory | null {
  const book = ruleBook(lexicon)
  return categoriesIn(wordsIn(text, book), book)[0] ?? null
}
