/** One month's shares of all units at once, out of counts and a total that are given: so they may not fit (AMB-11, AMB-12). */
import { climb, type Proposal } from '../../domain/assessment/ladder.ts'
import { checkCounts, evenSharesOf, standingOfShares } from '../../domain/assessment/shares.ts'
import type { Held } from '../../domain/policy/in-force.ts'
import type { StreakRule } from '../../domain/policy/kinds/streaks.ts'

export interface UnitShare {
  readonly unit: string
  readonly problems: number
  readonly proposal: Proposal | null
}

export interface SharesOfAll {
  readonly units: readonly UnitShare[]
  readonly warnings: readonly string[]
}

/** `month` as in 2026-11; `total` of all units, also of those that are not listed. Throws an AssessmentError for counts that cannot be. */
export function sharesOfAll(
  ladder: Held<'ladder'>,
  counts: ReadonlyMap<string, number>,
  total: number,
  month: string,
  rule: StreakRule,
): SharesOfAll {
  const climbed = [...counts].map(([unit, problems]) => {
    checkCounts(problems, total)
    const only = { month, problems: { unit: problems, total } }
    return { unit, problems, ...climb(ladder, standingOfShares(ladder.value, [only], rule)) }
  })
  const listed = [...counts.values()].reduce((all, one) => all + one, 0)
  return {
    units: climbed.map(({ unit, problems, proposal }) => ({ unit, problems, proposal })),
    warnings: [
      ...new Set([
        ...climbed.flatMap(({ warnings }) => warnings),
        ...evenSharesOf(ladder.value, [...counts.values()], total),
        ...(listed === total ? [] : [`各地问题合计 ${listed} 起，与全部 ${total} 起不符，请核对。`]),
      ]),
    ],
  }
}
