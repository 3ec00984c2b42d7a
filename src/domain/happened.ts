/** A fact with who and when: the unit of the journal. */
import type { AirFact } from './air/facts.ts'
import type { AlarmFact } from './alarm/facts.ts'
import type { AlertFact } from './alert/facts.ts'
import type { AssessmentFact } from './assessment/facts.ts'
import type { CaseFact } from './case/facts.ts'
import type { ReadingFact } from './case/reading-facts.ts'
import type { DigestFact } from './digest/facts.ts'
import type { DaybookFact } from './duty/facts.ts'
import type { ExposureFact } from './exposure/facts.ts'
import type { By } from './grid/actor.ts'
import type { GridFact } from './grid/change-facts.ts'
import type { RosterFact } from './grid/facts.ts'
import type { LeaveFact } from './grid/leave.ts'
import type { Instant } from './names.ts'
import type { OrderFact, PartFact } from './order/facts.ts'
import type { SourceFact } from './source/facts.ts'

export type Fact =
  | CaseFact
  | DaybookFact
  | RosterFact
  | DigestFact
  | ReadingFact
  | AssessmentFact
  | AlarmFact
  | AlertFact
  | LeaveFact
  | GridFact
  | OrderFact
  | PartFact
  | SourceFact
  | ExposureFact
  | AirFact

export interface Happened<F extends Fact = Fact> {
  readonly fact: F
  readonly by: By
  readonly at: Instant
}
