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
  /** Enough speaks for it to name it in an answer, too, which need not be about anything. */
  readonly likely: boolean
}

/** A lone character is no matter yet: 水, 烟; 饭店 may be one. */
const enough = 0.5
/** A word within the name of the place says where it is, and only hints at what: 北货场. */
const inName = 0.3

interface Found {
  readonly hits: readonly Hit[]
  /** How much each of its characters counts. */
  readonly factor: number
  readonly start: number
  readonly end: number
  readonly weight: number
}

/** What points to one category. */
interface Pointed {
  readonly category: number
  readonly all: Found[]
}

/** Every category that something points to, the one with most said for it first; between equals the lexicon's order. */
export function categoriesIn(
  within: WordsIn,
  book: RuleBook,
  place: string | null = null,
): readonly FoundCategory[] {
  const from = place === null ? -1 : within.text.indexOf(place)
  const to = from < 0 ? -1 : from + (place ?? '').length
  const pointed: Pointed[] = []
  const { from: begins, all: numbers } = book.pointedBy
  for (const family of within.shelf.families) {
    const behind = begins[family + 1] as number
    for (let at = begins[family] as number; at < behind; at += 1) {
      const { sequence, factor: full, category } = book.pointers[numbers[at] as number] as Pointer
      const hits = matchOf(sequence, within, 'uncovered')
      if (hits === null) continue
      const { start } = hits[0] as Hit
      const { end } = hits.at(-1) as Hit
      if (absentAt(start, within, book)) continue
      const factor = full * (from <= start && end <= to ? inName : 1)
      const one = { hits, factor, start, end, weight: charsOf(hits) * factor }
      const known = pointed.find((other) => other.category === category)
      if (known === undefined) pointed.push({ category, all: [one] })
      else known.all.push(one)
    }
  }
  return pointed
    .map(({ category, all }) => ({ category, one: categoryOf(book.codes[category] ?? '', all, within.text) }))
    .sort((a, b) => b.one.weight - a.one.weight || a.category - b.category)
    .map(({ one }) => one)
}

function charsOf(hits: readonly Hit[]): number {
  let chars = 0
  for (const { start, end } of hits) chars += end - start
  return chars
}

/** A word within another of the same category says nothing more; a character that several words hold counts once. */
function categoryOf(code: string, all: readonly Found[], text: string): FoundCategory {
  const telling = all.length === 1 ? all : all.filter((one) => !all.some((other) => says(other, one)))
  const [first] = telling
  const weight = telling.length === 1 && first ? first.weight : weightOf(telling)
  return {
    code,
    words: () => [...new Set(telling.map(({ hits }) => wordOf(hits, text)))],
    at: Math.min(...telling.map(({ start }) => start)),
    weight,
    likely: weight >= enough,
  }
}

function weightOf(telling: readonly Found[]): number {
  const factors = new Map<number, number>()
  for (const { hits, factor } of telling)
    for (const { start, end } of hits)
      for (let at = start; at < end; at += 1) factors.set(at, Math.max(factors.get(at) ?? 0, factor))
  let weight = 0
  for (const factor of factors.values()) weight += factor
  return weight
}

/** Whether a word is said within another one that is longer or says more. */
const says = (whole: Found, part: Found): boolean =>
  whole !== part &&
  whole.start <= part.start &&
  part.end <= whole.end &&
  (whole.end - whole.start > part.end - part.start || whole.weight > part.weight)

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
