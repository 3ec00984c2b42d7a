/** Puts what the ladders of a period call for into the ledger, as proposals; asked again, it adds nothing. */
import type { Desk } from '../desk.ts'
import type { ProposedMeasure } from '../domain/assessment/commands.ts'
import { type Measure, measureId } from '../domain/assessment/measure.ts'
import type { Climb } from '../domain/assessment/measures-over-months.ts'
import { periodNamed } from '../domain/assessment/period-named.ts'
import { inForce, ruleOf } from '../domain/policy/in-force.ts'
import { type Asked, assessPeriod } from './assess-period.ts'
import { assessYear } from './assess-year.ts'
import { handleMeasure, type Wished } from './handle-assessment.ts'
import { rubricFor } from './period-rules.ts'

/** The measures newly proposed. Throws an AssessmentError. */
export async function proposeMeasures(
  desk: Desk,
  asked: Omit<Asked, 'now' | 'settings'>,
  wished: Wished,
): Promise<readonly Measure[]> {
  const { tenant, period } = asked
  const { climbs, rubric } = await calledFor(desk, asked, wished)
  const proposed: Measure[] = []
  for (const one of climbs) {
    const measure = measureFrom(one, { tenant, period, rubric })
    if (!measure) continue
    const id = measureId(measure)
    const outcome = await handleMeasure(desk, tenant, id, { type: 'propose-measure', measure }, wished)
    if ('state' in outcome && outcome.state && outcome.done === 'committed') proposed.push(outcome.state)
  }
  return proposed
}

/** A year that is the mean of its months has ladders of its own; every other period is scored. */
async function calledFor(
  desk: Desk,
  asked: Omit<Asked, 'now' | 'settings'>,
  { now }: Wished,
): Promise<{ readonly climbs: readonly Climb[]; readonly rubric: string }> {
  const { regulation, overlay } = desk.packOf(asked.tenant)
  const period = periodNamed(asked.period)
  if (period && period.to >= regulation.from) {
    const held = inForce(regulation, period.to, overlay)
    const rule = asked.rubric ? ruleOf(held, 'rubric', asked.rubric) : rubricFor(held, period)
    if (rule?.value.form === 'mean')
      return {
        climbs: (await assessYear(desk, asked.tenant, period, held, rule.key)).climbs,
        rubric: rule.key,
      }
  }
  const { overMonths, rules } = await assessPeriod(desk, { ...asked, now })
  return { climbs: overMonths.climbs, rubric: rules.rubric.key }
}

/** Null where the ladder only advises. */
export function measureFrom(
  { unit, about: issue, proposal, warnings }: Climb,
  about: Pick<ProposedMeasure, 'tenant' | 'period' | 'rubric'>,
): ProposedMeasure | null {
  if (!proposal) return null
  const { ladder, level, measures, by, against, reason, absorbed, because } = proposal
  return {
    ...about,
    ...(issue === undefined ? {} : { about: issue }),
    ...{ unit, ladder, level, by, against, reason },
    measures: [...measures],
    absorbed: absorbed.map((one) => ({ level: one.level, measures: [...one.measures] })),
    warnings: [...warnings],
    article: because.article,
    since: because.since,
    amb: [...because.amb],
  }
}
