/** Tables of assessments: sheets and measures as they stand, and the roll-ups from which a period is proposed. */
import { sql } from 'drizzle-orm'
import type { Measure } from '../src/domain/assessment/measure.ts'
import type { Sheet } from '../src/domain/assessment/sheet.ts'
import type { SightingKind } from '../src/domain/assessment/sighting.ts'
import type { Kit } from './kit.ts'

export const assessmentTables = (k: Kit) => ({ ...ledgerTables(k), ...rollUpTables(k) })

const ledgerTables = (k: Kit) => ({
  sheets: k.table(
    'sheets',
    {
      tenant: k.text('tenant').notNull(),
      rubric: k.text('rubric').notNull(),
      period: k.text('period').notNull(),
      unit: k.text('unit').notNull(),
      state: k.text('state').$type<Sheet['state']>().notNull(),
      /** What holds once it is confirmed, as last corrected; null before. */
      grade: k.text('grade'),
      problems: k.int('problems'),
      data: k.json<Sheet>('data').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.rubric, t.period, t.unit] }),
      k.index('sheets_open').on(t.tenant).where(sql`state = 'open'`),
    ],
  ),
  measures: k.table(
    'measures',
    {
      id: k.text('id').primaryKey(),
      tenant: k.text('tenant').notNull(),
      period: k.text('period').notNull(),
      unit: k.text('unit').notNull(),
      ladder: k.text('ladder').notNull(),
      /** The day of a follow-up that nobody has been reminded of; null when there is none. */
      followUpOn: k.text('follow_up_on'),
      data: k.json<Measure>('data').notNull(),
    },
    (t) => [
      k.index('measures_period').on(t.tenant, t.period, t.unit),
      k.index('measures_follow_up').on(t.tenant, t.followUpOn).where(sql`follow_up_on is not null`),
    ],
  ),
})

const rollUpTables = (k: Kit) => ({
  /** One for each case and way of being seen in a month: a second fact of the same says nothing new. */
  sightings: k.table(
    'sightings',
    {
      tenant: k.text('tenant').notNull(),
      month: k.text('month').notNull(),
      grid: k.text('grid').notNull(),
      kind: k.text('kind').$type<SightingKind>().notNull(),
      about: k.text('about').notNull(),
      day: k.text('day').notNull(),
      minLevel: k.int('min_level').notNull(),
      maxLevel: k.int('max_level').notNull(),
      evidence: k.json<readonly string[]>('evidence').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.month, t.grid, t.kind, t.about] }),
      k.index('sightings_about').on(t.tenant, t.about),
    ],
  ),
  /** One for each report of the public; it moves with the matter it belongs to. */
  complaints: k.table(
    'complaints',
    {
      tenant: k.text('tenant').notNull(),
      no: k.text('no').notNull(),
      matter: k.text('matter').notNull(),
      grid: k.text('grid').notNull(),
      day: k.text('day').notNull(),
      reporter: k.text('reporter').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.no] }),
      k.index('complaints_matter').on(t.tenant, t.matter, t.day),
      k.index('complaints_day').on(t.tenant, t.day),
    ],
  ),
  /** On how many days of a month a daily duty was done: grows with each first record of a day. */
  dutyMonths: k.table(
    'duty_months',
    {
      tenant: k.text('tenant').notNull(),
      month: k.text('month').notNull(),
      duty: k.text('duty').notNull(),
      grid: k.text('grid').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.month, t.duty, t.grid] })],
  ),
})
