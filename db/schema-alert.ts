/** The table of alerts for heavy pollution, each from its start to its end. */
import type { AlertLevel } from '../src/domain/alert/facts.ts'
import type { Kit } from './kit.ts'

export const alertTables = (k: Kit) => ({
  alerts: k.table(
    'alerts',
    {
      tenant: k.text('tenant').notNull(),
      startedAt: k.int('started_at').notNull(),
      endedAt: k.int('ended_at'),
      /** The order that its checklist went down with. */
      order: k.text('order_id'),
      level: k.text('level').$type<AlertLevel>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.startedAt] })],
  ),
})
