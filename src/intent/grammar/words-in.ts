/** Which of the lexicon's words stand in a text, and where; those that only seem to stand there are left out. */
import { type Clauses, clausesOf } from '../text/clauses.ts'
import { findWords } from '../vocabulary/trie.ts'
import type { NumberLists } from './number-lists.ts'
import type { RuleBook } from './rule-book.ts'
import { type Hit, hitsOf, type Shelf, shelve } from './shelf.ts'

export interface WordsIn extends Clauses {
  readonly text: string
  /** The words, family by family. */
  readonly shelf: Shelf
  /** Where a word of denial ends: 没 in 没处理完. */
  readonly denials: ReadonlySet<number>
  /** For each position the length of the longest word lying over it that alone points to a category. */
  readonly covers: Uint8Array
  /** Where the message may be said to begin: behind decoration, courtesy and 我们. */
  readonly begins: readonly number[]
}

const atOnce: readonly number[] = [0]

/** @param begins where the message may be said to begin @param families those that are looked for; all, or what tells of matters */
export function wordsIn(
  text: string,
  book: RuleBook,
  begins: readonly number[] = atOnce,
  families: NumberLists = book.familiesOf,
): WordsIn {
  const shelf = shelve(visible(text, book), families, book.families)
  const denials = hitsOf(shelf, book.denial)
  const { clauses, tail } = clausesOf(text)
  return {
    text,
    shelf,
    denials: denials.length === 0 ? nowhere : new Set(denials.map(({ end }) => end)),
    covers: coversOf(text, hitsOf(shelf, book.matter)),
    begins,
    clauses,
    tail,
  }
}

const nowhere: ReadonlySet<number> = new Set()

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
