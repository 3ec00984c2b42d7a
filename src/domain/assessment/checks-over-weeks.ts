/** The ladder of weekly checks: how often an issue was looked at from above and found not put right (AMB-20). */
import type { GridCode } from '../names.ts'
import { type InForce, ofKind } from '../policy/in-force.ts'
import { type Check, checkedSoFar, standingOfChecks } from './checks.ts'
import { climb } from './ladder.ts'
import type { Climb } from './measures-over-months.ts'

/** One issue's checks from above, oldest first: one a week counts, however often somebody went there. */
export interface CheckedIssue {
  /** The case's number. */
  readonly about: string
  readonly checks: readonly Exclude<Check, null>[]
}

export const checksOverWeeks = (
  held: InForce,
  issues: ReadonlyMap<GridCode, readonly CheckedIssue[]>,
): readonly Climb[] =>
  ofKind(held, 'ladder').flatMap((ladder) => {
    const [run] = Object.keys(ladder.value.runs)
    if (ladder.value.of !== 'checks' || run === undefined) return []
    return [...issues].flatMap(([unit, some]) =>
      some.flatMap(({ about, checks }): readonly Climb[] => {
        const climbed = climb(ladder, standingOfChecks(checkedSoFar(checks), run))
        if (!climbed.proposal) return []
        const proposal = { ...climbed.proposal, reason: `${about} ${climbed.proposal.reason}` }
        return [{ unit, ladder: ladder.key, name: ladder.value.name, about, ...climbed, proposal }]
      }),
    )
  })
