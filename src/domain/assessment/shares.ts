/** A unit's share of all problems, month by month, compared in whole numbers and never on rounded percentages (AMB-11). */
import type { LadderValue } from '../policy/kinds/ladder.ts'
import type { StreakRule } from '../policy/kinds/streaks.ts'
import { AssessmentError } from './assessment-error.ts'
import type { Standing } from './ladder.ts'
import { runOf } from './runs.ts'

export interface ShareMonth {
  readonly month: string
  /** Problems of the unit, and of all units; null: the month was not assessed. */
  readonly problems: { readonly unit: number; readonly total: number } | null
}

/** 以上 includes; a total of zero is no share at all (AMB-12, AMB-23). */
export const reachesShare = (unit: number, total: number, percent: number): boolean =>
  total > 0 && unit * 100 >= percent * total

/** Where every unit reaches the lowest share, that says little of any: said to whoever is to act on it (AMB-12). */
export function evenSharesOf(
  { runs, evenShares }: LadderValue,
  counts: readonly number[],
  total: number,
): readonly string[] {
  const lowest = Math.min(...Object.values(runs).map(({ percent = 100 }) => percent))
  const even = counts.length > 1 && counts.every((one) => reachesShare(one, total, lowest))
  return even && evenShares ? [evenShares] : []
}

/** Throws an AssessmentError for counts that cannot be. */
export function checkCounts(unit: number, total: number): void {
  if (![unit, total].every((one) => Number.isSafeInteger(one) && one >= 0))
    throw new AssessmentError(`问题数须是不小于 0 的整数，现为 ${unit} 和 ${total}。`)
  if (unit > total) throw new AssessmentError(`本地问题 ${unit} 起多于全部问题 ${total} 起，请核对。`)
}

/** How long each percentage has been reached, up to the last month. Throws an AssessmentError. */
export function standingOfShares(
  { runs }: LadderValue,
  months: readonly ShareMonth[],
  rule: StreakRule,
): Standing & { readonly gaps: readonly string[] } {
  for (const { problems } of months) if (problems) checkCounts(problems.unit, problems.total)
  const counted = Object.entries(runs).map(([run, { percent = 0 }]) => {
    const states = months.map(({ month, problems }) => ({
      month,
      holds: problems && reachesShare(problems.unit, problems.total, percent),
    }))
    return [run, runOf(states, rule)] as const
  })
  return {
    runs: Object.fromEntries(counted.map(([run, { length }]) => [run, length])),
    facts: Object.fromEntries(counted.map(([run, { months: named }]) => [run, named])),
    flags: [],
    sample: months.toSorted((a, b) => (a.month < b.month ? -1 : 1)).at(-1)?.problems?.total ?? 0,
    gaps: counted[0]?.[1].gaps ?? [],
  }
}
