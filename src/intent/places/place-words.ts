/** The vocabulary of places as data, and what a word of a text is by it. */
import { z } from 'zod'

const words = z.array(z.string().min(1)).min(1)
/** Thousands of words in one text, parted by blanks: as a list they would take long to load. */
const manyWords = z.string().transform((text) => text.split(/\s+/u).filter((word) => word !== ''))

/** What each list is for stands beside it in places.yaml. */
export const PlaceWords = z.strictObject({
  endings: words,
  sites: words,
  facilities: words,
  firms: words,
  objects: words,
  businesses: words,
  spots: words,
  directions: words,
  sides: words,
  grounds: words,
  close: words,
  lone: words,
  parts: words,
  those: words,
  staying: words,
  yonder: words,
  these: words,
  shown: words,
  ours: words,
  own: words,
  labels: words,
  fillers: words,
  leadins: words,
  placing: words,
  toward: words,
  every: words,
  'charged-before': words,
  'charged-behind': words,
  people: words,
  inert: words,
  acts: words,
  stops: words,
  verbal: manyWords,
  nominal: manyWords,
  names: manyWords,
})
export type PlaceWords = z.infer<typeof PlaceWords>
export type List = keyof PlaceWords

export interface Word {
  readonly text: string
  readonly at: number
  /** The lists it stands in; empty for a piece of a name. */
  readonly lists: ReadonlySet<List>
  /** A blank or a sign: no place goes across. */
  readonly ends: boolean
}

/** Does the word stand in one of the lists? */
export function is(word: Word | undefined, ...lists: readonly List[]): boolean {
  if (word === undefined || word.lists.size === 0) return false
  for (const list of lists) if (word.lists.has(list)) return true
  return false
}
/** A piece of a name, as far as the lists know. */
export const isName = (word: Word): boolean =>
  !word.ends && (word.lists.size === 0 || (word.lists.size === 1 && is(word, 'inert', 'names')))
