/** The vocabulary of places as data, and what a word of a text is by it. */
import { z } from 'zod'
import { words } from '../grammar/grammar.ts'

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
  verbal: words,
  nominal: words,
  names: words,
})
export type PlaceWords = z.infer<typeof PlaceWords>
export type List = keyof PlaceWords

/** Each list as one bit of a number: what a word is is asked a hundred times of every text. */
export const on = Object.fromEntries(
  Object.keys(PlaceWords.shape)
    // Of these only the words that they make together are known.
    .filter((list) => !['directions', 'sides', 'grounds', 'close'].includes(list))
    .map((list, at) => [list, 2 ** at]),
) as Readonly<Record<List, number>>

export interface Word {
  readonly text: string
  readonly at: number
  /** The lists it stands in, bit by bit; 0 for a piece of a name. */
  readonly lists: number
  /** A blank or a sign: no place goes across. */
  readonly ends: boolean
}

/** Does the word stand in one of the lists? */
export const is = (word: Word | undefined, lists: number): boolean =>
  word !== undefined && (word.lists & lists) !== 0

/** A piece of a name, as far as the lists know. */
export const isName = (word: Word): boolean =>
  !word.ends && (word.lists === 0 || word.lists === on.inert || word.lists === on.names)
