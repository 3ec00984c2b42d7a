/** Which of the lexicon's words stand in a text, and where; those that only seem to stand there are left out. */
import { type Clauses, clausesOf } from './clauses.ts'
import type { RuleBook } from './rule-book.ts'
import { findWords } from './trie.ts'

export interface Hit {
  /** The number of the word in the book. */
  readonly word: number
  readonly start: number
  readonly end: number
}

export interface WordsIn extends Clauses {
  readonly text: string
  /** By family: how many of its words stand in the text. */
  readonly counts: Uint16Array
  /** The families of which some word stands in the text. */
  readonly families: readonly number[]
  /** The words of a family, in order of their beginning. */
  readonly hitsOf: (family: number) => readonly Hit[]
  /** Where a word of denial ends: 没 in 没处理完. */
  readonly denials: ReadonlySet<number>
  /** For each position the length of the longest word lying over it that alone points to a category. */
  readonly covers: Uint8Array
  /** Where the message may be said to begin: behind decoration, courtesy and 我们. */
  readonly begins: ReadonlySet<number>
}

const atOnce: ReadonlySet<number> = new Set([0])

export function wordsIn(text: string, book: RuleBook, begins: ReadonlySet<number> = atOnce): WordsIn {
  const found = visible(text, book)
  const counts = new Uint16Array(book.families)
  const families: number[] = []
  for (const { word } of found) {
    for (const family of book.familiesOf[word] ?? []) {
      if (counts[family] === 0) families.push(family)
      counts[family] = (counts[family] ?? 0) + 1
    }
  }
  const hitsOf = shelve(found, counts, families, book)
  return {
    text,
    counts,
    families,
    hitsOf,
    denials: new Set(hitsOf(book.denial).map(({ end }) => end)),
    covers: coversOf(text, hitsOf(book.matter)),
    begins,
    ...clausesOf(text),
  }
}

const none: readonly Hit[] = []

/** All hits in one row, family by family: a list is cut out of it only where a rule asks for one. */
function shelve(
  found: readonly Hit[],
  counts: Uint16Array,
  families: readonly number[],
  book: RuleBook,
): (family: number) => readonly Hit[] {
  const ends = new Int32Array(book.families)
  let sum = 0
  for (const family of families) {
    ends[family] = sum
    sum += counts[family] ?? 0
  }
  const row: Hit[] = new Array(sum)
  for (const hit of found) {
    for (const family of book.familiesOf[hit.word] ?? []) {
      const at = ends[family] ?? 0
      row[at] = hit
      ends[family] = at + 1
    }
  }
  return (family) => {
    const count = counts[family] ?? 0
    const end = ends[family] ?? 0
    return count === 0 ? none : row.slice(end - count, end)
  }
}

/** Every word that stands in the text and is not part of an everyday word: 抽烟 is no 烟. */
function visible(text: string, book: RuleBook): readonly Hit[] {
  const found: Hit[] = []
  const everyday: Hit[] = []
  findWords(book.trie, text, (word, start, end) => {
    const hit = { word, start, end }
    found.push(hit)
    if (book.hides[word] === true) everyday.push(hit)
  })
  if (everyday.length === 0) return found
  const covers = seen(everyday, text, book)
  let next = 0
  return found.filter(({ start, end }) => {
    while (next < covers.length && (covers[next]?.end ?? 0) <= start) next += 1
    const cover = covers[next]
    return cover === undefined || cover.start >= end || (start <= cover.start && cover.end <= end)
  })
}

/** The everyday words that jieba sees too: 安排水车 is 安排 and 水车, 保安排水 is not 安排. */
function seen(everyday: readonly Hit[], text: string, book: RuleBook): readonly Hit[] {
  const tokens = new Set<number>()
  let at = 0
  for (const token of book.jieba.cut(text, false)) {
    // A beginning and an end in one number: no text is longer than that.
    tokens.add(at * 65_536 + at + token.length)
    at += token.length
  }
  return everyday.filter(({ start, end }) => tokens.has(start * 65_536 + end))
}

function coversOf(text: string, matter: readonly Hit[]): Uint8Array {
  const covers = new Uint8Array(text.length)
  for (const { start, end } of matter)
    for (let at = start; at < end; at += 1) covers[at] = Math.max(covers[at] ?? 0, end - start)
  return covers
}
