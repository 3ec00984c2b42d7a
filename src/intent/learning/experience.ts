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
  /** By row: where what it says begins and ends in the two lists below; nothing where a row has no piece here. */
  readonly begins: Int32Array
  readonly ends: Int32Array
  /** Labels by number, and how much speaks for each: one row behind the other, nothing but what says something. */
  readonly speaksFor: Uint8Array
  readonly weights: Int16Array
  /** What speaks for each label before anything is read. */
  readonly before: Int16Array
}

/** The rows of a message's pieces, as far as they are known, each once, in the order of the pieces. */
export function rowsOf(
  said: Pick<Said, 'text' | 'photos' | 'speaks'>,
  { rows }: Pick<Experience, 'rows'>,
): readonly number[] {
  const known = new Set<number>()
  eachPiece(said, (first, second) => {
    const row = rows.rowOf(first, second)
    if (row >= 0) known.add(row)
  })
  for (const name of aroundOf(said)) {
    const row = rows.rowNamed(name)
    if (row >= 0) known.add(row)
  }
  return [...known]
}

/** How much speaks for each label, in hundredths: above 0 for, about -100 nothing; in the order of the labels. */
export function recall(known: readonly number[], taught: Experience): Int32Array {
  const { begins, ends, speaksFor, weights } = taught
  const sums = new Int32Array(taught.before)
  for (const row of known) {
    const end = ends[row] ?? 0
    for (let at = begins[row] ?? 0; at < end; at += 1) {
      const label = speaksFor[at] as number
      sums[label] = (sums[label] as number) + (weights[at] as number)
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

function weightOf(row: number, label: number, { begins, ends, speaksFor, weights }: Experience): number {
  const end = ends[row] ?? 0
  for (let at = begins[row] ?? 0; at < end; at += 1) if (speaksFor[at] === label) return weights[at] ?? 0
  return 0
}
