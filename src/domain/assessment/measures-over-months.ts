/** Ladders over months: what the results of a unit, month after month, call for; proposals with their reasons, never more. */

import type { GridCode } from '../names.ts'
import { type Held, type InForce, ofKind } from '../policy/in-force.ts'
import type { LadderValue } from '../policy/kinds/ladder.ts'
import type { StreakRule } from '../policy/kinds/streaks.ts'
import { type Climbed, climb, type Standing } from './ladder.ts'
import type { PeriodName } from './period-named.ts'
import { runOf } from './runs.ts'
import { evenSharesOf, standingOfShares } from './shares.ts'

/** A confirmed or published sheet in a line. */
export interface MonthResult {
  readonly unit: GridCode
  readonly period: PeriodName
  readonly grade: string
  readonly problems: number
}

export interface Climb extends Climbed {
  readonly unit: GridCode
  readonly ladder: string
  /** 问题占比 */
  readonly name: string
  /** The case that it is about, where a ladder is climbed for each issue. */
  readonly about?: string
}

export interface OverMonths {
  readonly climbs: readonly Climb[]
  /** Said once for all units: a month that lacks results, nothing found at all. */
  readonly warnings: readonly string[]
}

/** Months in a row without a rule for them: they count over the year's end, and a gap breaks them. */
export const plainStreaks: StreakRule = { yearEnd: 'continues', missing: 'breaks' }

/**
 * `results` of all units for `month` and those before it; `units` are those assessed now. Ladders by last
 * places and by weekly checks stand on figures of the air and on checks: they are climbed in files of their own.
 */
export function measuresOverMonths(
  held: InForce,
  results: readonly MonthResult[],
  units: readonly GridCode[],
  month: PeriodName,
  failing: string,
): OverMonths {
  const rule = ofKind(held, 'streaks')[0]?.value ?? plainStreaks
  const months = [...new Set([...results.map(({ period }) => period), month])].filter((one) => one <= month)
  const byUnit = Map.groupBy(results, ({ unit }) => unit)
  const totals = new Map(
    months.map((one) => [one, sumOf(results.filter(({ period }) => period === one))] as const),
  )
  const now = new Set(results.flatMap(({ unit, period }) => (period === month ? [unit] : [])))
  const missing = units.filter((unit) => !now.has(unit)).length
  const standingFor = (ladder: Held<'ladder'>, unit: GridCode): Standing | null => {
    const own = byUnit.get(unit) ?? []
    const of = (one: PeriodName) => own.find(({ period }) => period === one)
    if (ladder.value.of === 'grade') return gradeStanding(ladder.value, months, of, failing, rule)
    if (ladder.value.of !== 'share' || missing > 0) return null
    const shares = months.map((one) => {
      const result = of(one)
      const total = totals.get(one) ?? 0
      return { month: one, problems: result ? { unit: result.problems, total } : null }
    })
    return standingOfShares(ladder.value, shares, rule)
  }
  const climbs = ofKind(held, 'ladder').flatMap((ladder) =>
    units.flatMap((unit): readonly Climb[] => {
      const standing = now.has(unit) ? standingFor(ladder, unit) : null
      if (!standing) return []
      return [{ unit, ladder: ladder.key, name: ladder.value.name, ...climb(ladder, standing) }]
    }),
  )
  const shares = ofKind(held, 'ladder').filter(({ value }) => value.of === 'share')
  const byShare = shares.length > 0
  const counts = results.flatMap(({ period, problems }) => (period === month ? [problems] : []))
  return {
    climbs: climbs.filter(({ proposal, advisory }) => proposal !== null || advisory !== null),
    warnings: [
      ...(byShare && missing > 0 ? [`还有 ${missing} 个单位本月结果未核定，问题占比暂不计算。`] : []),
      ...(byShare && missing === 0 && totals.get(month) === 0
        ? ['本月没有应发现未发现的问题，占比不计，不提措施。']
        : []),
      ...(missing > 0
        ? []
        : shares.flatMap(({ value }) => evenSharesOf(value, counts, totals.get(month) ?? 0))),
    ],
  }
}

/** Months of the failing grade in a row, where a ladder counts them. */
function gradeStanding(
  { runs }: LadderValue,
  months: readonly PeriodName[],
  of: (month: PeriodName) => MonthResult | undefined,
  failing: string,
  rule: StreakRule,
): Standing | null {
  const [run] = Object.keys(runs)
  if (run === undefined) return null
  const states = months.map((month) => {
    const grade = of(month)?.grade
    return { month, holds: grade === undefined ? null : grade === failing }
  })
  const { length, months: named } = runOf(states, rule)
  return { runs: { [run]: length }, flags: [], facts: { [run]: named } }
}

const sumOf = (results: readonly MonthResult[]): number =>
  results.reduce((all, { problems }) => all + problems, 0)
