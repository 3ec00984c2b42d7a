/** The rubric that is meant when none is named: one with points, else any of the period's length. */
import { type Held, type InForce, ofKind } from '../policy/in-force.ts'
import type { RubricValue } from '../policy/kinds/rubric.ts'

/** Null where the regulation assesses nobody in this rhythm. */
export function usualRubric(held: InForce, every: RubricValue['every']): Held<'rubric'> | null {
  const rubrics = ofKind(held, 'rubric').filter(({ value }) => value.every === every)
  return rubrics.find(({ value }) => value.form === 'points') ?? rubrics[0] ?? null
}
