/** Puts what the ladders of a period call for into the ledger, as proposals; asked again, it adds nothing. */
import type { Desk } from '../desk.ts'
import type { ProposedMeasure } from '../domain/assessment/commands.ts'
import { type Measure, measureId } from '../domain/assessment/measure.ts'
import type { Climb } from '../domain/assessment/measures-over-months.ts'
import { type Asked, assessPeriod } from './assess-period.ts'
import { handleMeasure, type Wished } from './handle-assessment.ts'

/** The measures newly proposed. Throws an AssessmentError. */
export async function proposeMeasures(
  desk: Desk,
  asked: Omit<Asked, 'now' | 'settings'>,
  wished: Wished,
): Promise<readonly Measure[]> {
  const { tenant, period } = asked
  const { overMonths, rules } = await assessPeriod(desk, { ...asked, now: wished.now })
  const proposed: Measure[] = []
  for (const one of overMonths.climbs) {
    const measure = measureFrom(one, { tenant, period, rubric: rules.rubric.key })
    if (!measure) continue
    const id = measureId(measure)
    const outcome = await handleMeasure(desk, tenant, id, { type: 'propose-measure', measure }, wished)
    if ('state' in outcome && outcome.state && outcome.done === 'committed') proposed.push(outcome.state)
  }
  return proposed
}

/** Null where the ladder only advises. */
export function measureFrom(
  { unit, proposal, warnings }: Climb,
  about: Pick<ProposedMeasure, 'tenant' | 'period' | 'rubric'>,
): ProposedMeasure | null {
  if (!proposal) return null
  const { ladder, level, measures, by, against, reason, absorbed, because } = proposal
  return {
    ...about,
    ...{ unit, ladder, level, by, against, reason },
    measures: [...measures],
    absorbed: absorbed.map((one) => ({ level: one.level, measures: [...one.measures] })),
    warnings: [...warnings],
    article: because.article,
    since: because.since,
    amb: [...because.amb],
  }
}
