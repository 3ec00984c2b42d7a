/** Which signs and rules are tried on a text: a few dozen of hundreds. */
import { bitsFor, setBit } from './bits.ts'
import { countOf } from './number-lists.ts'
import { placeOf, type Shelf } from './shelf.ts'
import type { Trials } from './trials.ts'

/** What may hold of a text, and what shows. */
export interface Tried {
  /** As bits. */
  readonly conditions: Uint32Array
  readonly sequences: Uint32Array
  /** By sign: 1 where it shows. */
  readonly shown: Uint8Array
}

/** One for each book, wiped for each text: nothing of it outlives the weighing, and to make it anew took long. */
const slates = new WeakMap<Trials, Tried>()

function wiped(trials: Trials): Tried {
  const { always, sequences, ruledBy } = trials
  const known = slates.get(trials)
  if (known === undefined) {
    const fresh = {
      conditions: always.slice(),
      sequences: bitsFor(sequences.length),
      shown: new Uint8Array(countOf(ruledBy)),
    }
    slates.set(trials, fresh)
    return fresh
  }
  known.conditions.set(always)
  known.sequences.fill(0)
  known.shown.fill(0)
  return known
}

/**
 * The sequences of which every family has a word in the text, the conditions that want them, and those that always are
 * tried. No sign shows yet. It holds until it is asked again with the same trials.
 */
export function triedIn(shelf: Shelf, trials: Trials): Tried {
  const tried = wiped(trials)
  const { wantedBy, startedBy } = trials
  const { from, all } = startedBy
  for (const family of shelf.families) {
    const end = from[family + 1] as number
    for (let at = from[family] as number; at < end; at += 1) {
      const sequence = all[at] as number
      if (!areThere(sequence, trials, shelf)) continue
      setBit(tried.sequences, sequence)
      setBit(tried.conditions, wantedBy[sequence] as number)
    }
  }
  return tried
}

function areThere(sequence: number, { needs: { from, all } }: Trials, shelf: Shelf): boolean {
  const end = from[sequence + 1] as number
  for (let at = from[sequence] as number; at < end; at += 1)
    if (placeOf(shelf, all[at] as number) < 0) return false
  return true
}
