/** What labelled examples have taught: how much each piece of a text speaks for each label. */
import type { Said } from '../wish.ts'
import type { PieceRows } from './piece-rows.ts'
import { aroundOf, eachPiece } from './pieces.ts'

/** All weights are whole hundredths, as the tables beside the examples hold them, so that their sums are exact. */
export interface Experience {
  readonly labels: readonly string[]
  /** By label: its number. */
  readonly numbers: ReadonlyMap<string, number>
  /** The number of each piece's row. Tables that are read together number their pieces alike. */
  readonly rows: PieceRows
  /** By row, side by side: where what it says begins and ends in the list below. Rows beyond have no piece here. */
  readonly ranges: Int32Array
  /** One row behind the other, nothing but what says something: a label's number, above it how much speaks for it. */
  readonly said: Int32Array
  /** What speaks for each label before anything is read. */
  readonly before: readonly number[]
}

const labelBits = 8

/** A label's number and how many hundredths speak for it, in one number: what is read together lies together. */
export const saying = (label: number, hundredths: number): number => (hundredths << labelBits) | label
const labelIn = (said: number): number => said & 0xff
const weightIn = (said: number): number => said >> labelBits

/** The rows of a message's pieces, as far as they are known, each once, in the order of the pieces. */
export function rowsOf(
  said: Pick<Said, 'text' | 'photos' | 'speaks'>,
  { rows }: Pick<Experience, 'rows'>,
): readonly number[] {
  // They are few: to look through them is quicker than to keep a set.
  const known: number[] = []
  const add = (row: number): void => {
    if (row >= 0 && !known.includes(row)) known.push(row)
  }
  eachPiece(said, (first, second) => add(rows.rowOf(first, second)))
  for (const name of aroundOf(said)) add(rows.rowNamed(name))
  return known
}

/** How much speaks for each label, in hundredths: above 0 for, about -100 nothing; in the order of the labels. */
export function recall(known: readonly number[], { ranges, said, before }: Experience): readonly number[] {
  const sums = before.slice()
  for (const row of known) {
    if (2 * row >= ranges.length) continue
    const end = ranges[2 * row + 1] as number
    for (let at = ranges[2 * row] as number; at < end; at += 1) {
      const one = said[at] as number
      const label = labelIn(one)
      sums[label] = (sums[label] as number) + weightIn(one)
    }
  }
  return sums
}

/** Fewer hundredths tell nobody anything. */
const telling = 5

/** Those of the pieces in these rows that speak most for a label, for `--why`. */
export function tellingPieces(
  known: readonly number[],
  label: string,
  taught: Experience,
  most = 5,
): readonly string[] {
  const number = taught.numbers.get(label) ?? -1
  const told: { readonly row: number; readonly weight: number }[] = []
  for (const row of known) {
    const weight = weightOf(row, number, taught)
    if (weight >= telling) told.push({ row, weight })
  }
  return told
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ row }) => taught.rows.pieceOf(row))
}

function weightOf(row: number, label: number, { ranges, said }: Experience): number {
  const end = ranges[2 * row + 1] ?? 0
  for (let at = ranges[2 * row] ?? 0; at < end; at += 1) {
    const one = said[at] as number
    if (labelIn(one) === label) return weightIn(one)
  }
  return 0
}
