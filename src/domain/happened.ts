/** A fact with who and when: the unit of the journal. */
import type { AirFact } from './air/facts.ts'
import type { AlarmFact } from './alarm/facts.ts'
import type { AlertFact } from './alert/facts.ts'
import type { AssessmentFact } from './assessment/facts.ts'
import type { CampaignFact } from './campaign/facts.ts'
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
import type { SupervisionFact } from './supervision/facts.ts'

export type Fact =
  | CaseFact
  | DaybookFact
  | RosterFact
  | DigestFact
  | ReadingFact
  | AssessmentFact
  | AlarmFact
  | AlertFact
  | CampaignFact
  | LeaveFact
  | GridFact
  | OrderFact
  | PartFact
  | SourceFact
  | ExposureFact
  | SupervisionFact
  | AirFact

export interface Happened<F extends Fact = Fact> {
  readonly fact: F
  readonly by: By
  readonly at: Instant
}
