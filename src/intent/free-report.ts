/** A report without its command word: a matter and what was seen of it, told as true, here and now. */
import { findCategory } from './category.ts'
import { hear } from './heard.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mood } from './mood.ts'
import { isSettled, shows } from './mood.ts'
import { reportWish } from './report-wish.ts'
import type { Because, Said, Wish } from './wish.ts'

/** Each of these moods makes it something else than a report. */
const otherwise: readonly Mood[] = [
  'notice',
  'hearsay',
  'drill',
  'joke',
  'past',
  'plan',
  'order',
  'calm',
  'asks',
]

/** The report, or why it is none: the log's word for it. */
export function freeReport(
  said: Said,
  lexicon: Lexicon,
): { readonly wish: Wish; readonly because: Because } | { readonly not: string } {
  const { body } = hear(said)
  const matter = findCategory(body, lexicon)
  if (matter === null) return { not: 'no-matter' }
  const mood = otherwise.find((one) => shows(one, body))
  if (mood !== undefined) return { not: mood }
  if (isSettled(body)) return { not: 'settled' }
  if (!said.addressed && said.photos === 0) return { not: 'not-addressed' }
  return reportWish(body, said, lexicon, 'free-report', [])
}
