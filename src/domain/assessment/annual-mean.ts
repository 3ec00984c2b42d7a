/** The year as the mean of its months: an assumption that a person confirms, since the document gives no method (AMB-32). */
import { type Exact, exact, exactText, mean } from '../exact/exact.ts'
import { gradeOf } from './grade.ts'
import { branch, leaf, type Reason } from './reason.ts'
import type { YearRubric } from './rubric.ts'

export interface MonthTotal {
  /** `2026-11` */
  readonly month: string
  /** Null: the month was not assessed. */
  readonly total: Exact | null
  /** Its grade was forced: listed beside the mean, which it does not change. */
  readonly forced: boolean
}

export interface AnnualMean {
  /** Not rounded; null when no month was assessed. */
  readonly mean: Exact | null
  readonly grade: string | null
  readonly months: number
  readonly missing: readonly string[]
  readonly forced: readonly string[]
  /** Each month's part of the mean. */
  readonly because: Reason
}

export function annualMean(
  { value, because, monthly }: YearRubric,
  totals: readonly MonthTotal[],
): AnnualMean {
  const known = totals.flatMap(({ total }) => total ?? [])
  const average = mean(known)
  return {
    mean: average,
    grade: average && gradeOf(monthly.value.bands, average),
    months: known.length,
    missing: totals.flatMap(({ month, total }) => (total === null ? [month] : [])),
    because: branch(value.name, totals.flatMap(partOf(known.length)), { because }),
    forced: totals.flatMap(({ month, forced }) => (forced ? [month] : [])),
  }
}

const partOf =
  (months: number) =>
  ({ month, total, forced }: MonthTotal): readonly Reason[] => {
    if (total === null) return []
    const words = `${month} ${exactText(total)} 分${forced ? '（当月直接定等次）' : ''} ÷ ${months}`
    return [leaf(words, total.div(exact(months)))]
  }
