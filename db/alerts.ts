/** Alerts for heavy pollution: written with their facts, remembered like the roster. */
import { desc, eq } from 'drizzle-orm'
import type { Alert } from '../src/domain/alert/alert.ts'
import type { Instant } from '../src/domain/names.ts'
import type { OrderId } from '../src/domain/order/facts.ts'
import type { Alerts } from '../src/journal/alerts.ts'
import type { Database, Session } from './database.ts'
import type { RosterMemory } from './roster-memory.ts'
import { bumpRoster } from './roster-version.ts'
import { asRefused, everyColumn, type Row, type Slots, statement } from './statement.ts'

/** The running one and those of the last weeks: a list made late asks for yesterday. */
const remembered = 20

export const openAlerts = (database: Database, memory: RosterMemory): Alerts => ({
  latest: (tenant) =>
    memory.remember(['alerts', tenant].join('\n'), () =>
      database.read(async (session) => {
        const rows = await latest(session, { tenant, limit: remembered })
        return rows.map((row) => ({
          tenant,
          level: row.level,
          order: row.order as OrderId | null,
          startedAt: row.startedAt as Instant,
          endedAt: row.endedAt as Instant | null,
        }))
      }),
    ),
})

/** True: what other questions remember of the tenant is out of date, in this process and in others. */
export async function writeAlert(session: Session, alert: Alert): Promise<true> {
  await putAlert(session, alert)
  await bumpRoster(session)
  return true
}

const putAlert = statement('put-alert', ({ db, t }, _slot: Slots<Row<'alerts'>>) =>
  db
    .insert(t.alerts)
    .values(everyColumn(t.alerts))
    .onConflictDoUpdate({
      target: [t.alerts.tenant, t.alerts.startedAt],
      set: asRefused(t.alerts, 'tenant', 'startedAt'),
    }),
)

const latest = statement('latest-alerts', ({ db, t }, slot: Slots<{ tenant: string; limit: number }>) =>
  db
    .select()
    .from(t.alerts)
    .where(eq(t.alerts.tenant, slot.tenant))
    .orderBy(desc(t.alerts.startedAt))
    .limit(slot.limit),
)
