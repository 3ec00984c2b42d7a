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

/** Every category with at least half as much said for it: 扬尘 alone may be that of sites and that of roads. */
export function findCategories(text: string, lexicon: Lexicon): readonly string[] {
  const book = ruleBook(lexicon)
  const found = categoriesIn(wordsIn(text, book), book)
  const most = found[0]?.weight ?? 0
  return found.filter(({ weight }) => weight * 2 >= most).map(({ code }) => code)
}
