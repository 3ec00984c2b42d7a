/** What a unit has done itself, beside the grids below it: so that a table of them sums up to its last row. */
import type { Tally } from './digest.ts'

/** The counts that such a table shows. */
export const shownCounts = [
  'reported',
  'closed',
  'selfHandled',
  'overdue',
  'patrols',
  'meetings',
] as const satisfies readonly (keyof Tally)[]

/** The rows, with one more (本级) where they do not make the total. */
export function withOwn(rows: readonly Tally[], total: Tally): readonly Tally[] {
  if (rows.length === 0) return rows
  const own: Tally = { ...total, name: '本级' }
  for (const row of rows) for (const key of shownCounts) own[key] -= row[key]
  return shownCounts.every((key) => own[key] === 0) ? rows : [...rows, own]
}
