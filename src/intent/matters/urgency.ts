/** How fast somebody has to act, by the lexicon's words and what the message is. */
import { z } from 'zod'
import type { Urgency } from '../../domain/case/facts.ts'
import { words } from '../grammar/grammar.ts'
import type { Intent } from '../reading.ts'
import { findWords, type Trie, trieOf } from '../vocabulary/trie.ts'

/** What each list is for stands beside it in urgency.yaml. */
export const UrgencyWords = z.strictObject({
  emergency: words,
  urgent: words,
  ordered: words,
  pressed: words,
  calm: words,
  averted: words,
  unreal: words,
  'emergency-kinds': words,
  'urgent-kinds': words,
  'urgent-sources': words,
})
export type UrgencyWords = z.infer<typeof UrgencyWords>

/** What is known of the message already; both as codes of the taxonomy. */
export interface Told {
  readonly categories?: readonly string[]
  readonly source?: string | null
}

export interface FoundUrgency {
  readonly urgency: Urgency
  /** The word of the lexicon, the category or the source that decided, or null. */
  readonly word: string | null
}

/** A message longer than this says in its beginning how urgent it is. */
const mostChars = 1_000
const nothing: FoundUrgency = { urgency: 'normal', word: null }

/**
 * A matter told can be any, by its words or by what it is (a tampered monitor, what the media tell); an order is urgent by its own words, and so is
 * a reminder; in all else nothing presses.
 */
export function urgencyOf(
  text: string,
  { urgency: given }: { readonly urgency: UrgencyWords },
  intent: Intent = 'report',
  { categories = [], source = null }: Told = {},
): FoundUrgency {
  if (!pressable.includes(intent)) return nothing
  const read = text.slice(0, mostChars)
  const book = bookOf(given)
  const begun = firstsIn(read, book)
  const calm = (until: string) => given.calm.some((phrase) => until.endsWith(phrase))
  const urgent = (list: readonly Word[]): FoundUrgency => {
    const found = list.find((one) => begun.has(one.first) && saidFreely(read, one, calm))
    return found === undefined ? nothing : { urgency: 'urgent', word: found.word }
  }
  if (intent === 'assign') return urgent(book.ordered)
  const kind = (list: readonly string[]) => categories.find((code) => list.includes(code))
  if (intent === 'urge') {
    const pressing = kind(given['urgent-kinds'])
    return pressing === undefined ? urgent(book.pressed) : { urgency: 'urgent', word: pressing }
  }
  const averted = (until: string, word: string) =>
    given.averted.some((one) => until.endsWith(`${one}${word}`))
  const grave =
    book.emergency.find((one) => begun.has(one.first) && saidFreely(read, one, averted))?.word ??
    kind(given['emergency-kinds'])
  if (grave !== undefined && !given.unreal.some((word) => read.includes(word)))
    return { urgency: 'emergency', word: grave }
  const pressing = kind(given['urgent-kinds']) ?? given['urgent-sources'].find((one) => one === source)
  return pressing === undefined ? urgent(book.urgent) : { urgency: 'urgent', word: pressing }
}

/** In all other messages nothing presses. */
const pressable: readonly Intent[] = ['report', 'assign', 'urge']

/** A word parted at its +. */
interface Word {
  readonly word: string
  readonly first: string
  readonly rest: readonly string[]
}

interface Book {
  readonly emergency: readonly Word[]
  readonly urgent: readonly Word[]
  readonly ordered: readonly Word[]
  readonly pressed: readonly Word[]
  /** Every first part once, and the trie that finds them. */
  readonly firsts: readonly string[]
  readonly trie: Trie
}

const books = new WeakMap<UrgencyWords, Book>()

/** The words parted, once. */
function bookOf(given: UrgencyWords): Book {
  const known = books.get(given)
  if (known !== undefined) return known
  const firsts = new Set<string>()
  const parted = (list: readonly string[]): readonly Word[] =>
    list.map((word) => {
      const [first = '', ...rest] = word.split('+')
      firsts.add(first)
      return { word, first, rest }
    })
  const [emergency, urgent] = [parted(given.emergency), parted(given.urgent)]
  const [ordered, pressed] = [parted(given.ordered), parted(given.pressed)]
  const all = [...firsts]
  const book = { emergency, urgent, ordered, pressed, firsts: all, trie: trieOf(all) }
  books.set(given, book)
  return book
}

/** The first parts that stand in the text: of most texts none does, and no word has to be looked for. */
function firstsIn(text: string, { trie, firsts }: Book): ReadonlySet<string> {
  const found = new Set<string>()
  findWords(trie, text, (word) => found.add(firsts[word] ?? ''))
  return found
}

/** How far the parts of a word with + may lie apart. */
const gap = 8
/** As much as any exception needs of what stands before. */
const lookBack = 8

/** The word stands in the text at least once without an exception; that sees the text up to the word's first part. */
function saidFreely(
  text: string,
  { first, rest }: Word,
  excepted: (until: string, first: string) => boolean,
): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    let end = at + first.length
    const follows = rest.every((part) => {
      const next = text.slice(end, end + gap + part.length).indexOf(part)
      end += next + part.length
      return next >= 0
    })
    if (follows && !excepted(text.slice(Math.max(0, at - lookBack), at + first.length), first)) return true
  }
  return false
}
