/** Publishing a year: a person's act, once; again only where its months have come to something else since. Pure. */
import { decimalText, type Exact, exactText } from '../exact/exact.ts'
import type { GridCode } from '../names.ts'
import type { AnnualMean } from './annual-mean.ts'
import type { YearFact, YearRow } from './year-facts.ts'

/** Enough for every mean of twelve totals with two decimals to be told from another. */
const meanPlaces = 4

/** As it is frozen and shown. */
export function meanText(mean: Exact): string {
  try {
    return exactText(mean)
  } catch {
    return decimalText(mean, meanPlaces)
  }
}

export const yearRow = (unit: GridCode, year: AnnualMean): YearRow => ({
  unit,
  mean: year.mean && meanText(year.mean),
  grade: year.grade,
  months: year.months,
  missing: [...year.missing],
  forced: [...year.forced],
})

/** Null where exactly this stands published already. */
export function decideYear(before: YearFact | null, now: Omit<YearFact, 'type' | 'no'>): YearFact | null {
  if (before && JSON.stringify(before.rows) === JSON.stringify(now.rows)) return null
  return { type: 'year-published', ...now, no: (before?.no ?? 0) + 1 }
}
