/** What a decision about a sheet or a measure stands on: who, when, among whom, and by which rubric and figures. */
import type { Decision } from '../decision.ts'
import type { Actor } from '../grid/actor.ts'
import { gridOf, type Scene } from '../grid/scene.ts'
import type { Day, GridCode, Instant } from '../names.ts'
import type { Holidays, Policy } from '../policy/policy.ts'
import type { MeasureWish, SheetWish } from './commands.ts'
import type { MeasureFact, SheetFact } from './facts.ts'
import { knownPeriod } from './period-named.ts'
import type { AssessmentRefusal } from './refusal.ts'
import type { Rubric } from './rubric.ts'
import type { SheetKey } from './sheet.ts'

export interface AssessmentGround {
  readonly actor: Actor
  readonly now: Instant
  readonly policy: Policy
  readonly holidays: Holidays
  /** With the unit, all above it, and the actor's own grids. */
  readonly scene: Scene
  /** How long a unit may object, and after how long a measure is followed up: parameters of the pack. */
  readonly objectionWorkingDays: number
  readonly followUpDays: number
}

export interface SheetGround extends AssessmentGround {
  readonly key: SheetKey
  readonly regulation: string
  /** The last of the period: its rules hold. */
  readonly day: Day
  readonly rubric: Rubric
}

export type SheetDecision = Decision<SheetFact, AssessmentRefusal>
export type MeasureDecision = Decision<MeasureFact, AssessmentRefusal>

export const facts = <F extends SheetFact | MeasureFact>(...list: readonly F[]) => ({ facts: list })
export const refused = (refusal: AssessmentRefusal) => ({ refusal })

export const unitName = (scene: Scene, unit: GridCode): string => gridOf(scene, unit).name
export const periodWords = ({ period }: Pick<SheetKey, 'period'>): string => knownPeriod(period).words

/** What a wish lacks of reason and evidence; null when it has both. */
export function groundsMissing(
  wished: SheetWish | MeasureWish,
  given: { readonly reason: string; readonly evidence?: readonly string[] },
): { readonly refusal: AssessmentRefusal } | null {
  const what = [
    ...(given.reason.trim() === '' ? (['reason'] as const) : []),
    ...(given.evidence?.length === 0 ? (['evidence'] as const) : []),
  ]
  return what.length === 0 ? null : refused({ code: 'grounds-needed', wished, what })
}
