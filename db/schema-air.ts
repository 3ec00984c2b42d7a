/** Tables of the air: rows of every imported table as they stand, and the units' months that are made of them. */
import type { AirRow, AirTable } from '../src/domain/air/facts.ts'
import type { UnitMonth } from '../src/domain/air/unit-months.ts'
import type { Kit } from './kit.ts'

export const airTables = (k: Kit) => ({
  airRows: k.table(
    'air_rows',
    {
      tenant: k.text('tenant').notNull(),
      of: k.text('of_table').$type<AirTable>().notNull(),
      period: k.text('period').notNull(),
      on: k.text('on_day').notNull(),
      place: k.text('place').notNull(),
      data: k.json<AirRow>('data').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.of, t.period, t.on, t.place] })],
  ),
  airMonths: k.table(
    'air_months',
    {
      tenant: k.text('tenant').notNull(),
      month: k.text('month').notNull(),
      unit: k.text('unit').notNull(),
      data: k.json<UnitMonth>('data').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.month, t.unit] })],
  ),
  /** One for each issue and week in which it was looked at: what the week's last check has shown. */
  issueChecks: k.table(
    'issue_checks',
    {
      tenant: k.text('tenant').notNull(),
      about: k.text('about').notNull(),
      /** The week's Monday. */
      week: k.text('week').notNull(),
      grid: k.text('grid').notNull(),
      /** The level of whoever looked: a unit's own checks do not count against it. */
      level: k.int('level').notNull(),
      outcome: k.text('outcome').$type<'failed' | 'fixed'>().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.about, t.week] }),
      k.index('issue_checks_week').on(t.tenant, t.week),
    ],
  ),
})
