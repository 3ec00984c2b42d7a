/** The whole schema, described once for both engines. */
import type { Kit } from './kit.ts'
import { airTables } from './schema-air.ts'
import { alarmTables } from './schema-alarm.ts'
import { alertTables } from './schema-alert.ts'
import { assessmentTables } from './schema-assessment.ts'
import { campaignTables } from './schema-campaign.ts'
import { digestTables } from './schema-digest.ts'
import { dutyTables } from './schema-duties.ts'
import { journalTables } from './schema-journal.ts'
import { leaveTables } from './schema-leave.ts'
import { orderTables } from './schema-orders.ts'
import { pastTables } from './schema-past.ts'
import { queueTables } from './schema-queues.ts'
import { registerTables } from './schema-register.ts'
import { rosterTables } from './schema-roster.ts'
import { sourceTables } from './schema-sources.ts'
import { supervisionTables } from './schema-supervision.ts'

export const tablesOf = (kit: Kit) => ({
  ...journalTables(kit),
  ...rosterTables(kit),
  ...queueTables(kit),
  ...assessmentTables(kit),
  ...orderTables(kit),
  ...campaignTables(kit),
  ...digestTables(kit),
  ...dutyTables(kit),
  ...airTables(kit),
  ...alarmTables(kit),
  ...alertTables(kit),
  ...leaveTables(kit),
  ...sourceTables(kit),
  ...supervisionTables(kit),
  ...registerTables(kit),
  ...pastTables(kit),
})
export type Tables = ReturnType<typeof tablesOf>
