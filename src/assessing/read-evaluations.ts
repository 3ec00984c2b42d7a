/** How far the evaluations of a period have come: read from their one stream, summed for the grids below one. */
import type { Desk } from '../desk.ts'
import {
  type Evaluated,
  type EvaluationFact,
  evaluatedIn,
  evaluationStream,
  notEvaluated,
} from '../domain/assessment/evaluation-facts.ts'
import { compareAnswers } from '../domain/assessment/evaluations.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Day, GridCode, TenantCode } from '../domain/names.ts'
import { type Held, ofKind } from '../domain/policy/in-force.ts'
import type { EvaluationValue } from '../domain/policy/kinds/evaluation.ts'
import type { EvaluationsSummed } from '../notices/evaluation-notice.ts'

/** The form that holds on a day; null where the pack has none. */
export const evaluationFormOf = (
  { packOf }: Pick<Desk, 'packOf'>,
  tenant: TenantCode,
  day: Day,
): Held<'evaluation'> | null => ofKind(packOf(tenant).rulesAt(day), 'evaluation')[0] ?? null

export async function evaluationsIn(
  { journal }: Pick<Desk, 'journal'>,
  tenant: TenantCode,
  form: string,
  period: NamedPeriod,
): Promise<{
  readonly facts: readonly EvaluationFact[]
  readonly standing: ReadonlyMap<GridCode, Evaluated>
}> {
  const stored = await journal.read(evaluationStream(tenant, form, period.name))
  const facts = stored.flatMap(({ fact }) => (fact.type === 'grid-evaluated' ? [fact] : []))
  return { facts, standing: evaluatedIn(facts) }
}

/** The grids directly below, each with how much was answered, the worst that was said above, and where both differ. */
export async function summed(
  desk: Pick<Desk, 'journal' | 'directory'>,
  tenant: TenantCode,
  { key, value }: Held<'evaluation'>,
  period: NamedPeriod,
  { code, name, level }: Pick<Grid, 'code' | 'name' | 'level'>,
): Promise<EvaluationsSummed> {
  const { standing } = await evaluationsIn(desk, tenant, key, period)
  const below = await desk.directory.gridsAt(tenant, code, level + 1)
  return {
    ...{
      kind: 'evaluations-summed',
      name: value.name,
      period: period.words,
      unit: name,
      ended: false,
      asked: [],
    },
    rows: below.map((grid) => {
      const { self, superior } = standing.get(grid.code) ?? notEvaluated
      return {
        ...{ unit: grid.name, of: value.criteria.length },
        ...{ self: Object.keys(self).length, superior: Object.keys(superior).length },
        worst: worstOf(value, superior),
        differs: compareAnswers(value, self, superior).length,
      }
    }),
  }
}

/** 差：报告是否及时; null where nothing was said, or everything is of the best. */
function worstOf({ answers, criteria }: EvaluationValue, said: Evaluated['superior']): string | null {
  const [worst] = criteria
    .flatMap(({ key, name }) => {
      const answer = said[key]
      return answer === undefined ? [] : [{ name, answer, step: answers.indexOf(answer) }]
    })
    .toSorted((a, b) => b.step - a.step)
  return worst && worst.step > 0 ? `${worst.answer}：${worst.name}` : null
}
