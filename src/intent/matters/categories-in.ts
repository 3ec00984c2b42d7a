/** What kinds of matter a text speaks of, by the lexicon's words. */
import { matchOf } from '../grammar/match.ts'
import { gapChars } from '../grammar/pattern.ts'
import type { Pointer, RuleBook } from '../grammar/rule-book.ts'
import type { Hit, WordsIn } from '../grammar/words-in.ts'

export interface FoundCategory {
  readonly code: string
  /** The lexicon's words that decided. */
  readonly words: readonly string[]
  /** Where the first of them begins. */
  readonly at: number
  /** Characters of its words, each counted once; strong words twice, weak ones a quarter. */
  readonly weight: number
  /** Enough speaks for it to name it in an answer, too, which need not be about anything. */
  readonly likely: boolean
}

const none: readonly Pointer[] = []
/** A lone character is no matter yet: 水, 烟; 饭店 may be one. */
const enough = 0.5
/** A word within the name of the place says where it is, and only hints at what: 北货场. */
const inName = 0.3

interface Found {
  /** The parts of its word as they stand in the text: 烧…树叶. */
  readonly said: string
  readonly pointer: Pointer
  readonly start: number
  readonly end: number
  readonly hits: readonly Hit[]
  /** How much each of its characters counts. */
  readonly factor: number
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
  for (const family of within.families) {
    for (const pointer of book.pointers[family] ?? none) {
      const hits = matchOf(pointer.sequence, within, 'uncovered')
      const first = hits?.[0]
      if (first === undefined || hits === null || absentAt(first.start, within, book)) continue
      const chars = hits.reduce((sum, { start, end }) => sum + end - start, 0)
      const factor = pointer.factor * (from <= first.start && (hits.at(-1)?.end ?? 0) <= to ? inName : 1)
      const one = {
        hits,
        factor,
        said: hits.map(({ start, end }) => within.text.slice(start, end)).join('…'),
        pointer,
        start: first.start,
        end: hits.at(-1)?.end ?? first.end,
        weight: chars * factor,
      }
      const list = found.get(pointer.category)
      if (list === undefined) found.set(pointer.category, [one])
      else list.push(one)
    }
  }
  return [...found]
    .map(([category, all]) => ({ category, ...weigh(all) }))
    .sort((a, b) => b.weight - a.weight || a.category - b.category)
    .map(({ category, words, at, weight }) => ({
      code: book.codes[category] ?? '',
      words,
      at,
      weight,
      likely: weight >= enough,
    }))
}

/** A word within another of the same category says nothing more; a character that several words hold counts once. */
function weigh(all: readonly Found[]) {
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
  const factors = new Map<number, number>()
  for (const { hits, factor } of telling)
    for (const { start, end } of hits)
      for (let at = start; at < end; at += 1) factors.set(at, Math.max(factors.get(at) ?? 0, factor))
  return {
    words: [...new Set(telling.map(({ said }) => said))],
    weight: [...factors.values()].reduce((sum, factor) => sum + factor, 0),
    at: Math.min(...telling.map(({ start }) => start)),
  }
}

/** 未发现焚烧、扬尘: what was not found, forbidden or looked for, in the clause before the word. */
function absentAt(start: number, within: WordsIn, book: RuleBook): boolean {
  const { clauses } = within
  return (
    within.denials.has(start) ||
    within
      .hitsOf(book.absence)
      .some(
        (hit) =>
          hit.end <= start && start - hit.end <= gapChars.across && clauses[hit.start] === clauses[start],
      )
  )
}
