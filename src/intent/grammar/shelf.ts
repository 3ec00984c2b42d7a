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
  /** A family and its place, both counted from 1, side by side; where they stand follows from the family. */
  readonly slots: Uint16Array
}

/** By entry, hit after hit: the place of its family. Kept between texts, for making it anew took long. */
let places = new Uint16Array(1024)

/** @param found in order of their beginning @param familiesOf by word */
export function shelve(found: readonly Hit[], familiesOf: NumberLists, most: number): Shelf {
  const { from, all } = familiesOf
  let entries = 0
  for (const { word } of found) entries += (from[word + 1] as number) - (from[word] as number)
  if (places.length < entries) places = new Uint16Array(2 * entries)
  const slots = slotsFor(Math.min(entries, most))
  const families = new Array<number>(Math.min(entries, most))
  let met = 0
  let entry = 0
  for (const { word } of found) {
    const end = from[word + 1] as number
    for (let one = from[word] as number; one < end; one += 1) {
      const family = all[one] as number
      const slot = slotOf(slots, family)
      if (slots[slot] === 0) {
        families[met] = family
        met += 1
        slots[slot] = family + 1
        slots[slot + 1] = met
      }
      places[entry] = (slots[slot + 1] as number) - 1
      entry += 1
    }
  }
  families.length = met
  return { families, slots, ...sorted(found, from, entries, met) }
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

/** Half of them stay free, so that a search is short. */
const slotsFor = (families: number): Uint16Array =>
  new Uint16Array(2 << (33 - Math.clz32(Math.max(1, families))))

/** Where a family stands among the slots, or the free place where it would. */
function slotOf(slots: Uint16Array, family: number): number {
  const last = slots.length - 1
  let slot = (Math.imul(family, 0x9e3779b1) >>> 15) & last & ~1
  while (slots[slot] !== 0 && slots[slot] !== family + 1) slot = (slot + 2) & last
  return slot
}

/** The place of a family in the shelf, or -1 where none of its words stands in the text. */
export const placeOf = ({ slots }: Shelf, family: number): number =>
  (slots[slotOf(slots, family) + 1] as number) - 1

const none: readonly Hit[] = []

/** The words of a family in a list of their own. */
export function hitsOf(shelf: Shelf, family: number): readonly Hit[] {
  const place = placeOf(shelf, family)
  return place < 0 ? none : shelf.hits.slice(shelf.begins[place], shelf.begins[place + 1])
}
