/** What can happen to a year that is the mean of its months: it is published, and published again where a month was corrected. */
import { z } from 'zod'
import { Day, GridCode, TenantCode } from '../names.ts'

const text = z.string()

/** One unit's year, frozen. */
export const YearRow = z.object({
  unit: GridCode,
  /** Exact where it ends, else to four decimals; null without a settled month. */
  mean: text.nullable(),
  grade: text.nullable(),
  /** How many months went into it. */
  months: z.int().nonnegative(),
  missing: z.array(text),
  /** Months whose grade did not follow from their points. */
  forced: z.array(text),
})
export type YearRow = z.output<typeof YearRow>

export const YearFact = z.object({
  type: z.literal('year-published'),
  tenant: TenantCode,
  rubric: text,
  period: text,
  /** From 1; a later one corrects the one before, which stays. */
  no: z.int().positive(),
  regulation: text,
  day: Day,
  rows: z.array(YearRow),
})
export type YearFact = z.output<typeof YearFact>

export const yearStream = (tenant: TenantCode, rubric: string, period: string): string =>
  `assessment-year:${tenant}:${rubric}:${period}`
