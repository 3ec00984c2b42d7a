/** Signs and rules made ready: what each wants of a text, and on which texts it has to be tried at all. */
import { bitsFor, setBit } from './bits.ts'
import type { Rule, Sign } from './grammar.ts'
import { type NumberLists, numberLists } from './number-lists.ts'
import { type Sequence, sequencesOf } from './sequence.ts'
import type { WordShelf } from './word-shelf.ts'

/** What a sign or a rule wants of a text. */
export interface Condition {
  /** Its sequences among those of all conditions: from the first up to, but not with, the second; -1 where it needs no words. */
  readonly from: number
  readonly to: number
  /** The first word of a sequence is not denied just before it. */
  readonly affirmed: boolean
  /** Signs by number: all of these, one of these, none of these. */
  readonly all: Uint16Array
  readonly some: Uint16Array
  readonly none: Uint16Array
}

/** Signs and rules are numbered together, the signs first. */
export interface Trials {
  readonly conditions: readonly Condition[]
  readonly sequences: readonly Sequence[]
  /** By sequence: the number of its condition, and the families of which it needs a word. */
  readonly wantedBy: Uint16Array
  readonly needs: NumberLists
  /** By family: the sequences of which it is the smallest; the others are not looked at where none of its words stands. */
  readonly startedBy: NumberLists
  /** The conditions that are tried on every text, as bits. */
  readonly always: Uint32Array
  /** By sign: the rules that need no word, and are tried only where it shows. */
  readonly ruledBy: NumberLists
}

interface Sizes {
  /** How many signs have a number, the built-in ones among them. */
  readonly numbered: number
  readonly families: number
  /** By word: the families it belongs to. */
  readonly familiesOf: NumberLists
}

/** Families get their words as patterns are read: so the sizes are known only once all else is read. */
export function readTrials(
  signs: readonly Sign[],
  rules: readonly Rule[],
  shelf: WordShelf,
  numberOf: (sign: string) => number,
): (sizes: Sizes) => Trials {
  const sequences: Sequence[] = []
  const wantedBy: number[] = []
  const conditions = [...signs, ...rules].map((one, number): Condition => {
    const from = one.says === undefined ? -1 : sequences.length
    for (const sequence of sequencesOf(one.says ?? [], shelf)) wantedBy[sequences.push(sequence) - 1] = number
    return {
      from,
      to: from < 0 ? -1 : sequences.length,
      affirmed: one.affirmed === true,
      all: Uint16Array.from(one.with ?? [], numberOf),
      some: Uint16Array.from(one['with-one'] ?? [], numberOf),
      none: Uint16Array.from(one.without ?? [], numberOf),
    }
  })
  return ({ numbered, families, familiesOf }) => ({
    conditions,
    sequences,
    wantedBy: Uint16Array.from(wantedBy),
    needs: numberLists(
      sequences.map((sequence) => sequence.map(({ family }) => family)),
      sequences.length,
    ),
    startedBy: startedBy(sequences, familiesOf, families),
    ...wordless(conditions, signs.length, numbered),
  })
}

/** What needs no words: signs are always tried, for more of them show as they are found; rules by the first sign they need. */
function wordless(
  conditions: readonly Condition[],
  signs: number,
  numbered: number,
): Pick<Trials, 'always' | 'ruledBy'> {
  const always = bitsFor(conditions.length)
  const ruledBy: number[][] = []
  for (const [number, { from, all }] of conditions.entries()) {
    if (from >= 0) continue
    const [first] = all
    if (number < signs || first === undefined) setBit(always, number)
    else ruledBy[first] = [...(ruledBy[first] ?? []), number]
  }
  return { always, ruledBy: numberLists(ruledBy, numbered) }
}

/** The smallest family of a sequence is seldom there, and decides whether it is tried. */
function startedBy(sequences: readonly Sequence[], { all }: NumberLists, families: number): NumberLists {
  const sizes = new Uint16Array(families)
  for (const family of all) sizes[family] = (sizes[family] as number) + 1
  const lists: number[][] = []
  for (const [number, sequence] of sequences.entries()) {
    const rarest = sequence
      .map(({ family }) => family)
      .reduce((one, other) => ((sizes[other] as number) < (sizes[one] as number) ? other : one))
    lists[rarest] = [...(lists[rarest] ?? []), number]
  }
  return numberLists(lists, families)
}
