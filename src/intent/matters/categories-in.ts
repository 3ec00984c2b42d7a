/** What kinds of matter a text speaks of, by the lexicon's words. */
import { matchOf } from '../grammar/match.ts'
import { gapChars } from '../grammar/pattern.ts'
import type { Pointer, RuleBook } from '../grammar/rule-book.ts'
import { type Hit, hitsOf } from '../grammar/shelf.ts'
import type { WordsIn } from '../grammar/words-in.ts'

export interface FoundCategory {
  readonly code: string
  /** The words that decided, told when asked: the lexicon's, or pieces of the examples. */
  readonly words: () => readonly string[]
  /** Where the first of them begins. */
  readonly at: number
  /** Characters of its words, each counted once; strong words twice, weak ones a quarter. */
  readonly weight: number
  /** The examples would rather name it than nothing. */
  readonly likely: boolean
}

/** A word within the name of the place says where it is, and only hints at what: 北货场. */
const inName = 0.3

interface Found {
  readonly hits: readonly Hit[]
  readonly start: number
  readonly end: number
  readonly weight: number
}

/** Every category that something points to, the one with most said for it first; between equals the lexicon's order. */
export function categoriesIn(
  within: WordsIn,
  book: RuleBook,
  place: string | null = null,
): readonly FoundCategory[] {
  const from = place === null ? -1 : within.text.indexOf(place)
  const to = from < 0 ? -1 : from + (place ?? '').length
  const found = new Map<number, Found[]>()
  for (const family of within.shelf.families) {
    for (const pointer of book.pointers[family] as readonly Pointer[]) {
      const hits = matchOf(pointer.sequence, within, 'uncovered')
      const first = hits?.[0]
      if (first === undefined || hits === null || absentAt(first.start, within, book)) continue
      const end = hits.at(-1)?.end ?? first.end
      const chars = hits.reduce((sum, hit) => sum + hit.end - hit.start, 0)
      const weight = chars * pointer.factor * (from <= first.start && end <= to ? inName : 1)
      const one = { hits, start: first.start, end, weight }
      const list = found.get(pointer.category)
      if (list === undefined) found.set(pointer.category, [one])
      else list.push(one)
    }
  }
  return [...found]
    .map(([category, all]) => ({ category, one: categoryOf(book.codes[category] ?? '', all, within.text) }))
    .sort((a, b) => b.one.weight - a.one.weight || a.category - b.category)
    .map(({ one }) => one)
}

/** A word within another of the same category says nothing more. */
function categoryOf(code: string, all: readonly Found[], text: string): FoundCategory {
  const telling = all.filter(
    (one) =>
      !all.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          (other.end - other.start > one.end - one.start || other.weight > one.weight),
      ),
  )
  return {
    code,
    words: () => telling.map(({ hits }) => wordOf(hits, text)),
    at: Math.min(...telling.map(({ start }) => start)),
    weight: telling.reduce((sum, { weight }) => sum + weight, 0),
    likely: false,
  }
}

/** The parts of a word as they stand in the text: 烧…树叶. */
const wordOf = (hits: readonly Hit[], text: string): string =>
  hits.map(({ start, end }) => text.slice(start, end)).join('…')

/** 未发现焚烧、扬尘: what was not found, forbidden or looked for, in the clause before the word. */
function absentAt(start: number, within: WordsIn, book: RuleBook): boolean {
  const { clauses } = within
  return (
    within.denials.has(start) ||
    hitsOf(within.shelf, book.absence).some(
      (hit) =>
        hit.end <= start && start - hit.end <= gapChars.across && clauses[hit.start] === clauses[start],
    )
  )
}
