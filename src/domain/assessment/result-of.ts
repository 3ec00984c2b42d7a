/** What findings come to under a rubric, as the ledger keeps it: total, grade, and the missed problems of the period. */
import { exactText } from '../exact/exact.ts'
import { claimsOf } from './claims.ts'
import type { SheetResult } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Rubric } from './rubric.ts'
import { score } from './score.ts'

/** Throws an AssessmentError for a clause that the rubric does not have. */
export function resultFrom(rubric: Rubric, findings: readonly Finding[]): SheetResult {
  const { total, grade, forced } = score(rubric, findings)
  return {
    total: exactText(total),
    grade,
    forced: forced.length > 0,
    problems: problemsIn(rubric, findings),
  }
}

/** 应发现未发现的问题 (CJ-026): findings under a clause that stands for what was found from above; absorbed ones count. */
export function problemsIn(rubric: Rubric, findings: readonly Finding[]): number {
  const found = claimsOf(rubric, findings).filter(
    ({ clause, state }) => clause.from?.includes('found-from-above') && state !== 'unproven',
  )
  const each = new Map(found.map(({ finding }) => [finding.id, finding.count]))
  return [...each.values()].reduce((all, one) => all + one, 0)
}
