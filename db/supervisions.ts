/** Supervision as rows: what was closed when, what is checked again, and the books, each read by an index. */
import { and, asc, count, desc, eq, gte, lte } from 'drizzle-orm'
import type { GridCode, TenantCode } from '../src/domain/names.ts'
import type { Book } from '../src/domain/supervision/facts.ts'
import type { LedgerEntry } from '../src/domain/supervision/ledger-entry.ts'
import type { Recheck } from '../src/domain/supervision/recheck.ts'
import type { Supervisions } from '../src/journal/supervisions.ts'
import type { Database, Session } from './database.ts'
import { asRefused, everyColumn, type Row, type Slots, statement } from './statement.ts'
import { openSupervised } from './supervised.ts'

export const openSupervisions = (database: Database): Supervisions => ({
  ...openSupervised(database),
  closedIn: (tenant, area, from, to, limit) =>
    database.read(async (session) => {
      const rows = await closedIn(session, { tenant, area, from, to, limit })
      return rows.map((row) => ({ ...row, case: row.case as Recheck['case'] }))
    }),
  rechecksOf: (tenant, no) =>
    database.read(async (session) => (await ofCase(session, { tenant, no })).map(({ data }) => data)),
  rechecksOpen: (tenant, area, limit) =>
    database.read(async (session) =>
      (await openIn(session, { tenant, area, limit })).map(({ data }) => data),
    ),
  rechecksAskedOf: (tenant, person) =>
    database.read(async (session) => (await askedOf(session, { tenant, person })).map(({ data }) => data)),
  rechecksCounted: (tenant, area, from, to) =>
    database.read(async (session) => {
      const rows = await countedIn(session, { tenant, area, from, to })
      const of = (state: Recheck['state']) => rows.find((row) => row.state === state)?.n ?? 0
      return { passed: of('passed'), failed: of('failed') }
    }),
  visited: (grid, from, to) =>
    database.read(async (session) => {
      const rows = await visitedOn(session, { grid, from, to })
      return rows.map(({ visited }) => visited as GridCode)
    }),
  entry: (tenant, book, n) =>
    database.read(async (session) => (await oneEntry(session, { tenant, book, n }))[0]?.data ?? null),
  entries: (tenant, book, area, since, limit) =>
    database.read(async (session) => {
      const rows = await entriesIn(session, { tenant, book, area, since, limit })
      return rows.map(({ data }) => data)
    }),
  followUpsDue: (tenant, today, limit) =>
    database.read(async (session) =>
      (await dueOn(session, { tenant, today, limit })).map(({ data }) => data),
    ),
})

export const writeClosing = statement('put-closing', ({ db, t }, _slot: Slots<Row<'closings'>>) =>
  db.insert(t.closings).values(everyColumn(t.closings)).onConflictDoNothing(),
)

export const writeVisit = statement('put-visit', ({ db, t }, _slot: Slots<Row<'visits'>>) =>
  db.insert(t.visits).values(everyColumn(t.visits)).onConflictDoNothing(),
)

export async function writeRecheck(session: Session, data: Recheck): Promise<void> {
  const { tenant, draw, no, origin, checker, state, day } = data
  await putRecheck(session, { tenant, draw, no, origin, checker, state, day, data })
}

export async function writeLedgerEntry(session: Session, data: LedgerEntry): Promise<void> {
  const { tenant, book, n, grid, day, followUpOn, reminded, result } = data
  const remindOn = reminded || result !== null ? null : followUpOn
  await putEntry(session, { tenant, book, n, grid, day, remindOn, data })
}

const putRecheck = statement('put-recheck', ({ db, t }, _slot: Slots<Row<'rechecks'>>) =>
  db
    .insert(t.rechecks)
    .values(everyColumn(t.rechecks))
    .onConflictDoUpdate({
      target: [t.rechecks.tenant, t.rechecks.no, t.rechecks.draw],
      set: asRefused(t.rechecks, 'tenant', 'no', 'draw'),
    }),
)

const putEntry = statement('put-ledger-entry', ({ db, t }, _slot: Slots<Row<'ledgerEntries'>>) =>
  db
    .insert(t.ledgerEntries)
    .values(everyColumn(t.ledgerEntries))
    .onConflictDoUpdate({
      target: [t.ledgerEntries.tenant, t.ledgerEntries.book, t.ledgerEntries.n],
      set: asRefused(t.ledgerEntries, 'tenant', 'book', 'n'),
    }),
)

type Span = { tenant: TenantCode; area: GridCode; from: string; to: string }

const closedIn = statement('closed-in', ({ db, t }, slot: Slots<Span & { limit: number }>) =>
  db
    .select({ case: t.closings.case, no: t.closings.no })
    .from(t.lineage)
    .innerJoin(t.closings, eq(t.closings.origin, t.lineage.descendant))
    .where(
      and(
        eq(t.lineage.ancestor, slot.area),
        eq(t.closings.tenant, slot.tenant),
        gte(t.closings.day, slot.from),
        lte(t.closings.day, slot.to),
      ),
    )
    .orderBy(asc(t.closings.no))
    .limit(slot.limit),
)

const ofCase = statement('rechecks-of-case', ({ db, t }, slot: Slots<{ tenant: TenantCode; no: string }>) =>
  db
    .select({ data: t.rechecks.data })
    .from(t.rechecks)
    .where(and(eq(t.rechecks.tenant, slot.tenant), eq(t.rechecks.no, slot.no), eq(t.rechecks.state, 'asked')))
    .orderBy(asc(t.rechecks.day), asc(t.rechecks.draw)),
)

const openIn = statement(
  'rechecks-open',
  ({ db, t }, slot: Slots<{ tenant: TenantCode; area: GridCode; limit: number }>) =>
    db
      .select({ data: t.rechecks.data })
      .from(t.lineage)
      .innerJoin(t.rechecks, eq(t.rechecks.origin, t.lineage.descendant))
      .where(
        and(
          eq(t.lineage.ancestor, slot.area),
          eq(t.rechecks.tenant, slot.tenant),
          eq(t.rechecks.state, 'asked'),
        ),
      )
      .orderBy(asc(t.rechecks.day), asc(t.rechecks.no), asc(t.rechecks.draw))
      .limit(slot.limit),
)

const askedOf = statement(
  'rechecks-asked-of',
  ({ db, t }, slot: Slots<{ tenant: TenantCode; person: string }>) =>
    db
      .select({ data: t.rechecks.data })
      .from(t.rechecks)
      .where(
        and(
          eq(t.rechecks.checker, slot.person),
          eq(t.rechecks.state, 'asked'),
          eq(t.rechecks.tenant, slot.tenant),
        ),
      )
      .orderBy(asc(t.rechecks.day), asc(t.rechecks.no), asc(t.rechecks.draw)),
)

const countedIn = statement('rechecks-counted', ({ db, t }, slot: Slots<Span>) =>
  db
    .select({ state: t.rechecks.state, n: count().mapWith(Number) })
    .from(t.lineage)
    .innerJoin(t.rechecks, eq(t.rechecks.origin, t.lineage.descendant))
    .where(
      and(
        eq(t.lineage.ancestor, slot.area),
        eq(t.rechecks.tenant, slot.tenant),
        gte(t.rechecks.day, slot.from),
        lte(t.rechecks.day, slot.to),
      ),
    )
    .groupBy(t.rechecks.state),
)

const visitedOn = statement(
  'visited-on',
  ({ db, t }, slot: Slots<{ grid: GridCode; from: string; to: string }>) =>
    db
      .selectDistinct({ visited: t.visits.visited })
      .from(t.visits)
      .where(and(eq(t.visits.grid, slot.grid), gte(t.visits.day, slot.from), lte(t.visits.day, slot.to)))
      .orderBy(asc(t.visits.visited)),
)

const oneEntry = statement(
  'ledger-entry',
  ({ db, t }, slot: Slots<{ tenant: TenantCode; book: Book; n: number }>) =>
    db
      .select({ data: t.ledgerEntries.data })
      .from(t.ledgerEntries)
      .where(
        and(
          eq(t.ledgerEntries.tenant, slot.tenant),
          eq(t.ledgerEntries.book, slot.book),
          eq(t.ledgerEntries.n, slot.n),
        ),
      ),
)

const entriesIn = statement(
  'ledger-entries',
  (
    { db, t },
    slot: Slots<{ tenant: TenantCode; book: Book; area: GridCode; since: string; limit: number }>,
  ) =>
    db
      .select({ data: t.ledgerEntries.data })
      .from(t.lineage)
      .innerJoin(t.ledgerEntries, eq(t.ledgerEntries.grid, t.lineage.descendant))
      .where(
        and(
          eq(t.lineage.ancestor, slot.area),
          eq(t.ledgerEntries.tenant, slot.tenant),
          eq(t.ledgerEntries.book, slot.book),
          gte(t.ledgerEntries.day, slot.since),
        ),
      )
      .orderBy(desc(t.ledgerEntries.n))
      .limit(slot.limit),
)

const dueOn = statement(
  'follow-ups-due-in-ledgers',
  ({ db, t }, slot: Slots<{ tenant: TenantCode; today: string; limit: number }>) =>
    db
      .select({ data: t.ledgerEntries.data })
      .from(t.ledgerEntries)
      .where(and(eq(t.ledgerEntries.tenant, slot.tenant), lte(t.ledgerEntries.remindOn, slot.today)))
      .orderBy(asc(t.ledgerEntries.remindOn), asc(t.ledgerEntries.n))
      .limit(slot.limit),
)
