/** Everything that the journal writes down, a port a subject: one store gives them all. */
import type { AirRecords } from './air.ts'
import type { Alarms } from './alarms.ts'
import type { Alerts } from './alerts.ts'
import type { Assessments } from './assessments.ts'
import type { Campaigns } from './campaigns.ts'
import type { Cases } from './cases.ts'
import type { Digests, LedgerSource } from './digests.ts'
import type { Directory } from './directory.ts'
import type { Duties } from './duties.ts'
import type { Exposures } from './exposures.ts'
import type { Journal } from './journal.ts'
import type { Leaves } from './leaves.ts'
import type { Orders } from './orders.ts'
import type { Rosters } from './rosters.ts'
import type { Sources } from './sources.ts'
import type { Supervisions } from './supervisions.ts'

export interface Books {
  readonly journal: Journal
  readonly cases: Cases
  readonly assessments: Assessments
  readonly orders: Orders
  readonly campaigns: Campaigns
  readonly digests: Digests
  readonly ledgers: LedgerSource
  readonly air: AirRecords
  readonly leaves: Leaves
  readonly alarms: Alarms
  readonly alerts: Alerts
  readonly directory: Directory
  readonly duties: Duties
  readonly rosters: Rosters
  readonly sources: Sources
  readonly exposures: Exposures
  readonly supervisions: Supervisions
}
