/** Tables of supervision: the days on which cases were closed, what is checked again, books of talks and joint meetings. */
import { sql } from 'drizzle-orm'
import type { SupervisionMode } from '../src/domain/policy/supervision-ways.ts'
import type { Book } from '../src/domain/supervision/facts.ts'
import type { LedgerEntry } from '../src/domain/supervision/ledger-entry.ts'
import type { Recheck } from '../src/domain/supervision/recheck.ts'
import type { Kit } from './kit.ts'

export const supervisionTables = (k: Kit) => ({
  /** One row a case, written when it is closed and never changed: from these is drawn. */
  closings: k.table(
    'closings',
    {
      case: k.text('case_id').primaryKey(),
      tenant: k.text('tenant').notNull(),
      no: k.text('no').notNull(),
      origin: k.text('origin').notNull(),
      day: k.text('day').notNull(),
    },
    // The grids of a subtree come from lineage, and each leads here.
    (t) => [k.index('closings_origin').on(t.origin, t.day)],
  ),
  /** Cases under supervision that are not ended, for the clock and for the lists; gone when they end. */
  supervised: k.table(
    'supervised',
    {
      case: k.text('case_id').primaryKey(),
      tenant: k.text('tenant').notNull(),
      mode: k.text('mode').$type<SupervisionMode>().notNull(),
      /** When its holder is reminded; null where nothing is. */
      pressAt: k.int('press_at'),
    },
    (t) => [
      k.index('supervised_mode').on(t.tenant, t.mode),
      k.index('supervised_press').on(t.pressAt).where(sql`press_at is not null`),
    ],
  ),
  rechecks: k.table(
    'rechecks',
    {
      tenant: k.text('tenant').notNull(),
      draw: k.text('draw').notNull(),
      no: k.text('no').notNull(),
      origin: k.text('origin').notNull(),
      checker: k.text('checker'),
      state: k.text('state').$type<Recheck['state']>().notNull(),
      day: k.text('day').notNull(),
      data: k.json<Recheck>('data').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.no, t.draw] }),
      k.index('rechecks_origin').on(t.origin, t.state, t.day),
      k.index('rechecks_checker').on(t.checker, t.state).where(sql`checker is not null`),
    ],
  ),
  ledgerEntries: k.table(
    'ledger_entries',
    {
      tenant: k.text('tenant').notNull(),
      book: k.text('book').$type<Book>().notNull(),
      n: k.int('n').notNull(),
      grid: k.text('grid').notNull(),
      day: k.text('day').notNull(),
      /** The day on which somebody is to be reminded; null when nobody is, or no more. */
      remindOn: k.text('remind_on'),
      data: k.json<LedgerEntry>('data').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.book, t.n] }),
      k.index('ledger_entries_grid').on(t.grid, t.book, t.day),
      k.index('ledger_entries_due').on(t.tenant, t.remindOn).where(sql`remind_on is not null`),
    ],
  ),
  /** A grid inspected one below it on a day: coverage is read from these. */
  visits: k.table(
    'visits',
    {
      tenant: k.text('tenant').notNull(),
      grid: k.text('grid').notNull(),
      day: k.text('day').notNull(),
      visited: k.text('visited').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.grid, t.day, t.visited] })],
  ),
})
