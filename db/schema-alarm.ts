/** Tables of station alarms: the stations, the feeds that may send, and the alarms as they stand. */
import { sql } from 'drizzle-orm'
import type { Alarm } from '../src/domain/alarm/alarm.ts'
import type { Feed } from '../src/journal/alarms.ts'
import type { Kit } from './kit.ts'

export const alarmTables = (k: Kit) => ({
  stations: k.table(
    'stations',
    {
      tenant: k.text('tenant').notNull(),
      code: k.text('code').notNull(),
      name: k.text('name').notNull(),
      grid: k.text('grid').notNull(),
      focus: k.text('focus'),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.code] })],
  ),
  feeds: k.table(
    'feeds',
    {
      tenant: k.text('tenant').notNull(),
      name: k.text('name').notNull(),
      tokenHash: k.text('token_hash').notNull(),
      may: k.json<Feed['may']>('may').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.name] }), k.uniqueIndex('feeds_token').on(t.tokenHash)],
  ),
  alarms: k.table(
    'alarms',
    {
      id: k.text('id').primaryKey(),
      tenant: k.text('tenant').notNull(),
      short: k.int('short').notNull(),
      source: k.text('source').notNull(),
      sourceId: k.text('source_id').notNull(),
      station: k.text('station').notNull(),
      grid: k.text('grid').notNull(),
      open: k.int('open').notNull(),
      raisedAt: k.int('raised_at').notNull(),
      /** When its next reminder or overdue notice comes; null when none is left. */
      nextStepAt: k.int('next_step_at'),
      data: k.json<Alarm>('data').notNull(),
    },
    (t) => [
      k.uniqueIndex('alarms_source').on(t.tenant, t.source, t.sourceId),
      k.index('alarms_short').on(t.tenant, t.short, t.raisedAt),
      k.index('alarms_open').on(t.tenant, t.grid).where(sql`open = 1`),
      k.index('alarms_next_step').on(t.nextStepAt).where(sql`next_step_at is not null`),
    ],
  ),
  /** What joined an alarm that was there already. */
  alarmReadings: k.table(
    'alarm_readings',
    {
      tenant: k.text('tenant').notNull(),
      source: k.text('source').notNull(),
      sourceId: k.text('source_id').notNull(),
      alarm: k.text('alarm').notNull(),
      value: k.text('value').notNull(),
      measuredAt: k.int('measured_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.source, t.sourceId] })],
  ),
})
