/** Tables of digests as they were frozen, of who wants them, and of the ledger's daily seals. */
import type { Digest } from '../src/domain/digest/digest.ts'
import type { DigestKind } from '../src/domain/digest/plan.ts'
import type { Kit } from './kit.ts'

export const digestTables = (k: Kit) => ({
  digests: k.table(
    'digests',
    {
      tenant: k.text('tenant').notNull(),
      kind: k.text('kind').$type<DigestKind>().notNull(),
      from: k.text('from_day').notNull(),
      grid: k.text('grid').notNull(),
      level: k.int('level').notNull(),
      state: k.text('state').$type<'draft' | 'sent'>().notNull(),
      hash: k.text('hash').notNull(),
      outlook: k.text('outlook').notNull(),
      signedBy: k.text('signed_by'),
      data: k.json<Digest>('data').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.kind, t.from, t.grid] }),
      k.index('digests_state').on(t.tenant, t.state, t.from),
    ],
  ),
  /** Only where somebody said so; who said nothing gets what the plan says. */
  subscriptions: k.table(
    'subscriptions',
    {
      tenant: k.text('tenant').notNull(),
      kind: k.text('kind').notNull(),
      whose: k.text('whose').notNull(),
      /** 1 for 订阅, 0 for 退订. */
      wanted: k.int('wanted').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.kind, t.whose] })],
  ),
  /** What is written about the time after a period, until its digest is made. */
  outlooks: k.table(
    'outlooks',
    {
      tenant: k.text('tenant').notNull(),
      kind: k.text('kind').notNull(),
      from: k.text('from_day').notNull(),
      text: k.text('text').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.kind, t.from] })],
  ),
  /** Counts of a day that were entered on a later one, and when: what was known of the day before then can be told. */
  lateTallies: k.table(
    'late_tallies',
    {
      grid: k.text('grid').notNull(),
      day: k.text('day').notNull(),
      key: k.text('key').notNull(),
      at: k.int('at').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.grid, t.day, t.key, t.at] })],
  ),
  /** The same of duties that were entered after the first day of their period. */
  dutyEntries: k.table(
    'duty_entries',
    {
      tenant: k.text('tenant').notNull(),
      duty: k.text('duty').notNull(),
      day: k.text('day').notNull(),
      grid: k.text('grid').notNull(),
      at: k.int('at').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.duty, t.day, t.grid, t.at] })],
  ),
  seals: k.table(
    'seals',
    {
      tenant: k.text('tenant').notNull(),
      day: k.text('day').notNull(),
      streams: k.int('streams').notNull(),
      facts: k.int('facts').notNull(),
      before: k.text('before'),
      hash: k.text('hash').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.day] })],
  ),
})
