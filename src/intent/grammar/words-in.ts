/** Which of the lexicon's words stand in a text, and where; those that only seem to stand there are left out. */
import { type Clauses, clausesOf } from '../text/clauses.ts'
import { findWords } from '../vocabulary/trie.ts'
import type { RuleBook } from './rule-book.ts'

export interface Hit {
  /** The number of the word in the book. */
  readonly word: number
  readonly start: number
  readonly end: number
}

export interface WordsIn extends Clauses {
  readonly text: string
  /** By family: 0 where none of its words stands in the text. */
  readonly present: Uint16Array
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
  const { present, families, hitsOf } = shelve(visible(text, book), book)
  const denials = hitsOf(book.denial)
  return {
    text,
    present,
    families,
    hitsOf,
    denials: denials.length === 0 ? nowhere : new Set(denials.map(({ end }) => end)),
    covers: coversOf(text, hitsOf(book.matter)),
    begins,
    ...clausesOf(text),
  }
}

const nowhere: ReadonlySet<number> = new Set()
const none: readonly Hit[] = []

/** The hits family by family: a list is made of them only where a rule asks for it, and once. */
function shelve(found: readonly Hit[], book: RuleBook): Pick<WordsIn, 'present' | 'families' | 'hitsOf'> {
  const { familiesOf, familiesFrom } = book
  // There are thousands of families; those of this text get numbers of their own, from 1.
  const present = new Uint16Array(book.families)
  const families: number[] = []
  // By such a number: its first and its last entry. By entry: the hit, and the family's next entry or -1.
  const firsts = [-1]
  const lasts = [-1]
  let entries = 0
  for (const { word } of found)
    entries += Math.max(0, (familiesFrom[word + 1] ?? 0) - (familiesFrom[word] ?? 0))
  const hits = new Array<Hit>(entries)
  const nexts = new Array<number>(entries)
  let entry = 0
  for (const hit of found) {
    const to = familiesFrom[hit.word + 1] ?? 0
    for (let one = familiesFrom[hit.word] ?? to; one < to; one += 1) {
      const family = familiesOf[one] as number
      const at = present[family] as number
      hits[entry] = hit
      nexts[entry] = -1
      if (at === 0) {
        present[family] = families.push(family)
        firsts.push(entry)
        lasts.push(entry)
      } else {
        nexts[lasts[at] as number] = entry
        lasts[at] = entry
      }
      entry += 1
    }
  }
  const made: Hit[][] = []
  const hitsOf = (family: number): readonly Hit[] => {
    const at = present[family] ?? 0
    if (at === 0) return none
    const known = made[at]
    if (known !== undefined) return known
    const own: Hit[] = []
    made[at] = own
    for (let next = firsts[at] ?? -1; next >= 0; next = nexts[next] ?? -1) own.push(hits[next] as Hit)
    return own
  }
  return { present, families, hitsOf }
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
