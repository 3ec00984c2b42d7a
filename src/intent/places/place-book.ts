/** The words of places made ready for cutting: each with its lists and what it costs to read it. */
import type { List, PlaceWords } from './place-words.ts'

/** A word of the lists, and what it costs to read it. */
export interface Piece {
  readonly text: string
  readonly lists: ReadonlySet<List>
  readonly cost: number
}

export interface Book {
  /** Words of one character, by it. */
  readonly short: ReadonlyMap<number, Piece>
  /** All others by their first two characters, the longest first. */
  readonly long: ReadonlyMap<number, readonly Piece[]>
}

/** Two characters as one number. */
export const keyAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)

const common = ['verbal', 'nominal', 'names'] as const
/** Words that two lists make together, and the list they belong to: 东 and 头, 田埂 and 上. */
const pairs = [
  ['directions', 'sides', 'spots'],
  ['grounds', 'close', 'lone'],
] as const
const made: readonly List[] = [...common, 'directions', 'sides', 'grounds', 'close']

const books = new WeakMap<PlaceWords, Book>()

/** The book of a vocabulary, made once. */
export function bookOf(given: PlaceWords): Book {
  const known = books.get(given)
  if (known !== undefined) return known
  const own = ownWords(given)
  const short = new Map<number, Piece>()
  const long = new Map<number, Piece[]>()
  const shelve = (text: string, lists: ReadonlySet<List>, cost: number): void => {
    if (text.length === 1) short.set(text.charCodeAt(0), { text, lists, cost })
    else {
      const key = keyAt(text, 0)
      const shelf = long.get(key)
      if (shelf === undefined) long.set(key, [{ text, lists, cost }])
      else shelf.push({ text, lists, cost })
    }
  }
  for (const [text, lists] of own) shelve(text, lists, costOf(text, lists))
  for (const list of common) {
    const lists = new Set<List>([list])
    for (const text of given[list]) if (!own.has(text)) shelve(text, lists, commonCost)
  }
  for (const shelf of long.values()) if (shelf.length > 1) shelf.sort((a, b) => b.text.length - a.text.length)
  const book = { short, long }
  books.set(given, book)
  return book
}

function ownWords(given: PlaceWords): ReadonlyMap<string, ReadonlySet<List>> {
  const words = new Map<string, Set<List>>()
  const add = (word: string, list: List): void => {
    words.set(word, (words.get(word) ?? new Set()).add(list))
  }
  for (const list of Object.keys(given) as List[])
    if (!made.includes(list)) for (const word of given[list]) add(word, list)
  for (const [heads, tails, list] of pairs) {
    for (const head of given[heads])
      for (const tail of given[tails])
        if (words.get(head + tail)?.has('stops') !== true) add(head + tail, list)
  }
  return words
}

/** Of equal ways a common word gives way to the words of places; the longer of these are seldom met by chance. */
const commonCost = 1.05
function costOf(text: string, lists: ReadonlySet<List>): number {
  if (text.length === 1) return 1.15
  return lists.has('endings') || lists.has('sites') || lists.has('facilities') ? 0.8 : 1
}
