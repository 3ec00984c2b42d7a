/** What a decision stands on beside the case itself: who, when, by which figures, among whom. */

import type { Decision } from '../decision.ts'
import type { Actor } from '../grid/actor.ts'
import type { Scene } from '../grid/scene.ts'
import type { Instant } from '../names.ts'
import type { Holidays, Policy } from '../policy/policy.ts'
import type { Refusal } from '../refusal.ts'
import type { CaseFact } from './facts.ts'

export interface Ground {
  readonly actor: Actor
  readonly now: Instant
  readonly policy: Policy
  readonly holidays: Holidays
  readonly scene: Scene
}

export type CaseDecision = Decision<CaseFact>

export const facts = (...list: readonly CaseFact[]): CaseDecision => ({ facts: list })
export const refused = (refusal: Refusal): CaseDecision => ({ refusal })
