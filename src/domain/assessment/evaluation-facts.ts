/** What can happen to an evaluation without points: a grid is evaluated, by itself or by the one above; said again, it is amended. */
import { z } from 'zod'
import { GridCode, TenantCode } from '../names.ts'

export const EvaluationFact = z.object({
  type: z.literal('grid-evaluated'),
  tenant: TenantCode,
  /** The form's name in the pack, and the period that is looked at. */
  form: z.string(),
  period: z.string(),
  grid: GridCode,
  by: z.enum(['self', 'superior']),
  /** By the criterion's key. */
  answers: z.record(z.string(), z.string()),
  late: z.boolean(),
})
export type EvaluationFact = z.output<typeof EvaluationFact>

export const evaluationStream = (tenant: TenantCode, form: string, period: string): string =>
  `evaluation:${tenant}:${form}:${period}`

export interface Evaluated {
  readonly self: Readonly<Record<string, string>>
  readonly superior: Readonly<Record<string, string>>
}

export const notEvaluated: Evaluated = { self: {}, superior: {} }

/** How every grid stands: what was said later of a criterion holds. */
export function evaluatedIn(facts: readonly EvaluationFact[]): ReadonlyMap<GridCode, Evaluated> {
  const grids = new Map<GridCode, Evaluated>()
  for (const { grid, by, answers } of facts) {
    const before = grids.get(grid) ?? notEvaluated
    grids.set(grid, { ...before, [by]: { ...before[by], ...answers } })
  }
  return grids
}
