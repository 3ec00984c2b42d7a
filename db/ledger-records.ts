/** Ledgers beside those of cases, page by page: orders by addressee, records of duties, books, rechecks, alarms. */
import { and, asc, eq, gt, gte, inArray, lt, lte, or, sql } from 'drizzle-orm'
import { DaybookFact } from '../src/domain/duty/facts.ts'
import { By } from '../src/domain/grid/actor.ts'
import type { GridCode, Instant } from '../src/domain/names.ts'
import { SupervisionFact } from '../src/domain/supervision/facts.ts'
import type { LedgerEntry } from '../src/domain/supervision/ledger-entry.ts'
import type { LedgerRecords } from '../src/journal/ledger-records.ts'
import { pageOf } from './book-page.ts'
import type { Database } from './database.ts'
import { registersRead } from './registers.ts'
import { run } from './statement.ts'

export const ledgerRecords = (database: Database): LedgerRecords => ({
  ...ofWork(database),
  ...ofWatching(database),
  ...registersRead(database),
})

const ofWork = ({ read }: Database): Pick<LedgerRecords, 'orderRows' | 'dutyRecords'> => ({
  orderRows: (tenant, unit, from, until, after, limit) =>
    read(async ({ db, t }) => {
      const { orders, orderParts: parts, lineage } = t
      const next = after
        ? or(gt(orders.id, after.order), and(eq(orders.id, after.order), gt(parts.key, after.key)))
        : undefined
      const span = and(eq(orders.tenant, tenant), gte(orders.issuedAt, from), lt(orders.issuedAt, until))
      const { key, grid, name, state, acknowledgedAt, doneAt, late, photos, words } = parts
      const query = db
        .select({ order: orders.data, key, grid, name, state, acknowledgedAt, doneAt, late, photos, words })
        .from(orders)
        .innerJoin(parts, eq(parts.order, orders.id))
        .innerJoin(lineage, and(eq(lineage.descendant, parts.grid), eq(lineage.ancestor, unit)))
        .where(and(span, next))
        .orderBy(asc(orders.id), asc(parts.key))
        .limit(limit)
      return (await run('ledger-orders', query)).map((row) => ({
        ...row,
        grid: row.grid as GridCode,
        acknowledgedAt: row.acknowledgedAt as Instant | null,
        doneAt: row.doneAt as Instant | null,
        late: row.late === 1,
      }))
    }),
  dutyRecords: (from, until, after, limit) =>
    read(async ({ db, t }) => {
      const { facts } = t
      // Written out and not as a value: only so does the planner see that the partial index fits.
      const kept = sql`${facts.type} in ('duty-recorded', 'visit-recorded')`
      const { at, stream, version } = facts
      const next = after
        ? or(
            gt(at, after.at),
            and(eq(at, after.at), gt(stream, after.stream)),
            and(eq(at, after.at), eq(stream, after.stream), gt(version, after.version)),
          )
        : undefined
      const query = db
        .select()
        .from(facts)
        .where(and(kept, gte(at, after?.at ?? from), lt(at, until), next))
        .orderBy(asc(at), asc(stream), asc(version))
        .limit(limit)
      return (await run('ledger-duty-records', query)).map(({ data, by, type, ...rest }) => ({
        ...rest,
        at: rest.at as Instant,
        by: By.parse(by),
        fact: (type === 'visit-recorded' ? SupervisionFact : DaybookFact).parse(data),
      }))
    }),
})

const ofWatching = (
  database: Database,
): Omit<LedgerRecords, 'orderRows' | 'dutyRecords' | 'registerEntries'> => ({
  bookEntries: (tenant, book, unit, period, after, limit) =>
    pageOf<LedgerEntry>(database, ({ ledgerEntries }) => [ledgerEntries, eq(ledgerEntries.book, book)], {
      ...{ tenant, unit, period, after, limit },
    }),
  rechecks: (tenant, unit, { from, to }, after, limit) =>
    database.read(async ({ db, t }) => {
      const { rechecks, lineage } = t
      const { no, draw, day } = rechecks
      const next = after ? or(gt(no, after.no), and(eq(no, after.no), gt(draw, after.draw))) : undefined
      const query = db
        .select({ data: rechecks.data })
        .from(rechecks)
        .innerJoin(lineage, and(eq(lineage.descendant, rechecks.origin), eq(lineage.ancestor, unit)))
        .where(and(eq(rechecks.tenant, tenant), gte(day, from), lte(day, to), next))
        .orderBy(asc(no), asc(draw))
        .limit(limit)
      return (await run('ledger-rechecks', query)).map(({ data }) => data)
    }),
  alarms: (tenant, unit, from, until, after, limit) =>
    database.read(async ({ db, t }) => {
      const { alarms, lineage } = t
      const { raisedAt, id } = alarms
      const next = after
        ? or(gt(raisedAt, after.at), and(eq(raisedAt, after.at), gt(id, after.id)))
        : undefined
      const query = db
        .select({ data: alarms.data })
        .from(alarms)
        .innerJoin(lineage, and(eq(lineage.descendant, alarms.grid), eq(lineage.ancestor, unit)))
        .where(and(eq(alarms.tenant, tenant), gte(raisedAt, from), lt(raisedAt, until), next))
        .orderBy(asc(raisedAt), asc(id))
        .limit(limit)
      return (await run('ledger-alarms', query)).map(({ data }) => data)
    }),
  exposures: (tenant, quarters) =>
    database.read(async ({ db, t }) => {
      const { exposures } = t
      const query = db
        .select({ data: exposures.data })
        .from(exposures)
        .where(and(eq(exposures.tenant, tenant), inArray(exposures.quarter, [...quarters])))
        .orderBy(asc(exposures.no))
      return (await run('ledger-exposures', query)).map(({ data }) => data)
    }),
})
