/** The words found in a text, family by family: there are thousands of families, and a text has words of a hundred. */
import type { NumberLists } from './number-lists.ts'

export interface Hit {
  /** The number of the word in the book. */
  readonly word: number
  readonly start: number
  readonly end: number
}

/** Kept small and made without growing: to throw much away with each text costs more than to look. */
export interface Shelf {
  /** The families of which some word stands in the text, as they were met. */
  readonly families: readonly number[]
  /** The hits of the first of them, of the second, and so on; those of one by their beginning. */
  readonly hits: readonly Hit[]
  /** By place among the families: where its hits begin, up to where those of the next do. */
  readonly begins: readonly number[]
}

/**
 * One shelf lies open: by family its place there, counted from 1, or 0. To ask another one opens that; what was asked for
 * most lately is mostly asked for next.
 */
let placeBy = new Uint16Array(0)
let opened: readonly number[] = []

function open(families: readonly number[]): void {
  for (const family of opened) placeBy[family] = 0
  for (let place = 0; place < families.length; place += 1) placeBy[families[place] as number] = place + 1
  opened = families
}

/** The place of a family on the shelf, or -1 where none of its words stands in the text. */
export function placeOf({ families }: Shelf, family: number): number {
  if (opened !== families) open(families)
  return (placeBy[family] as number) - 1
}

/** By entry, hit after hit: the place of its family. Kept between texts, for making it anew took long. */
let places = new Uint16Array(1024)

/** @param found in order of their beginning @param familiesOf by word @param most how many families there are */
export function shelve(found: readonly Hit[], { from, all }: NumberLists, most: number): Shelf {
  if (placeBy.length < most) placeBy = new Uint16Array(most)
  open([])
  let entries = 0
  for (const { word } of found) entries += (from[word + 1] as number) - (from[word] as number)
  if (places.length < entries) places = new Uint16Array(2 * entries)
  const families = new Array<number>(Math.min(entries, most))
  let met = 0
  let entry = 0
  for (const { word } of found) {
    const end = from[word + 1] as number
    for (let one = from[word] as number; one < end; one += 1) {
      const family = all[one] as number
      if (placeBy[family] === 0) {
        families[met] = family
        met += 1
        placeBy[family] = met
      }
      places[entry] = (placeBy[family] as number) - 1
      entry += 1
    }
  }
  families.length = met
  opened = families
  return { families, ...sorted(found, from, entries, met) }
}

/** Sorted by counting: from the last entry on, each goes before those of its family that are laid down. */
function sorted(
  found: readonly Hit[],
  from: Int32Array,
  entries: number,
  families: number,
): Pick<Shelf, 'hits' | 'begins'> {
  const begins = new Array<number>(families + 1).fill(0)
  for (let entry = 0; entry < entries; entry += 1) {
    const place = places[entry] as number
    begins[place] = (begins[place] as number) + 1
  }
  for (let place = 1; place <= families; place += 1)
    begins[place] = (begins[place] as number) + (begins[place - 1] as number)
  const hits = new Array<Hit>(entries)
  let entry = entries
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const hit = found[at] as Hit
    const first = entry - ((from[hit.word + 1] as number) - (from[hit.word] as number))
    while (entry > first) {
      entry -= 1
      const place = places[entry] as number
      const begin = (begins[place] as number) - 1
      begins[place] = begin
      hits[begin] = hit
    }
  }
  return { hits, begins }
}

const none: readonly Hit[] = []

/** The words of a family in a list of their own. */
export function hitsOf(shelf: Shelf, family: number): readonly Hit[] {
  const place = placeOf(shelf, family)
  return place < 0 ? none : shelf.hits.slice(shelf.begins[place], shelf.begins[place + 1])
}
