/** One month's shares of all units at once, with what a reader should know before acting on them (AMB-11, AMB-12). */
import type { Held } from '../policy/in-force.ts'
import type { StreakRule } from '../policy/kinds/streaks.ts'
import { climb, type Proposal } from './ladder.ts'
import { checkCounts, reachesShare, standingOfShares } from './shares.ts'

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
  const { evenShares, runs } = ladder.value
  const lowest = Math.min(...Object.values(runs).map(({ percent = 100 }) => percent))
  const even = counts.size > 1 && [...counts.values()].every((one) => reachesShare(one, total, lowest))
  return {
    units: climbed.map(({ unit, problems, proposal }) => ({ unit, problems, proposal })),
    warnings: [
      ...new Set([
        ...climbed.flatMap(({ warnings }) => warnings),
        ...(even && evenShares ? [evenShares] : []),
        ...(listed === total ? [] : [`各地问题合计 ${listed} 起，与全部 ${total} 起不符，请核对。`]),
      ]),
    ],
  }
}
