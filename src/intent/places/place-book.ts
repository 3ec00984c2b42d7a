/** The words of places made ready for cutting: each with its lists and what it costs to read it. */
import { type Trie, trieOf } from '../vocabulary/trie.ts'
import { type List, on, type PlaceWords } from './place-words.ts'

/** A word of the lists, and what it costs to read it. */
interface Piece {
  readonly text: string
  /** Bit by bit, as `on` has them. */
  readonly lists: number
  readonly cost: number
}

/** The words in the order of the trie's; in lists apart, for most are looked at only for their cost. */
export interface Book {
  readonly trie: Trie
  readonly texts: readonly string[]
  /** Bit by bit, as `on` has them. */
  readonly lists: Int32Array
  readonly costs: Float64Array
}

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
  const lists = ownWords(given)
  const pieces: Piece[] = []
  for (const [text, own] of lists) pieces.push({ text, lists: own, cost: costOf(text, own) })
  const shared = new Map<string, number>()
  for (const list of common) {
    for (const text of given[list]) {
      if (lists.has(text)) continue
      const place = shared.get(text)
      if (place === undefined) shared.set(text, pieces.push({ text, lists: on[list], cost: commonCost }) - 1)
      // Of a lone character the last list tells most, of a word the first.
      else if (text.length === 1) pieces[place] = { text, lists: on[list], cost: commonCost }
    }
  }
  const texts = pieces.map(({ text }) => text)
  const book = {
    trie: trieOf(texts),
    texts,
    lists: Int32Array.from(pieces, (piece) => piece.lists),
    costs: Float64Array.from(pieces, (piece) => piece.cost),
  }
  books.set(given, book)
  return book
}

function ownWords(given: PlaceWords): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  const add = (word: string, list: List): void => {
    words.set(word, (words.get(word) ?? 0) | on[list])
  }
  for (const list of Object.keys(given) as List[])
    if (!made.includes(list)) for (const word of given[list]) add(word, list)
  for (const [heads, tails, list] of pairs) {
    for (const head of given[heads])
      for (const tail of given[tails])
        if (((words.get(head + tail) ?? 0) & on.stops) === 0) add(head + tail, list)
  }
  return words
}

/** Of equal ways a common word gives way to the words of places; the longer of these are seldom met by chance. */
const commonCost = 1.05
function costOf(text: string, lists: number): number {
  if (text.length === 1) return 1.15
  return (lists & (on.endings | on.sites | on.facilities)) === 0 ? 1 : 0.8
}
