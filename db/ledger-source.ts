/** What ledgers are written from, page after page by their time: never more than a page is held. */
import { and, asc, count, eq, exists, gt, gte, lt, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Day, GridCode } from '../src/domain/names.ts'
import type { LedgerSource } from '../src/journal/digests.ts'
import type { Database, Session } from './database.ts'
import { ledgerRecords } from './ledger-records.ts'
import { run } from './statement.ts'

export const ledgerSource = (database: Database): LedgerSource => ({
  ...ledgerRecords(database),
  cases: (tenant, unit, from, until, after, limit) =>
    database.read(async (session) => {
      const { cases } = session.t
      const next = after
        ? or(gt(cases.reportedAt, after.at), and(eq(cases.reportedAt, after.at), gt(cases.no, after.no)))
        : undefined
      const query = session.db
        .select({ data: cases.data })
        .from(cases)
        .where(and(span(session, tenant, unit, after?.at ?? from, until), next))
        .orderBy(asc(cases.reportedAt), asc(cases.no))
        .limit(limit)
      return (await run('ledger-cases', query)).map(({ data }) => data)
    }),
  countCases: (tenant, unit, from, until, without) =>
    database.read(async (session) => {
      const query = session.db
        .select({ n: count().mapWith(Number) })
        .from(session.t.cases)
        .where(
          and(
            span(session, tenant, unit, from, until),
            without.length > 0 ? notInArray(session.t.cases.state, [...without]) : undefined,
          ),
        )
      return (await run('count-ledger-cases', query))[0]?.n ?? 0
    }),
  daybooks: (unit, key, from, to) =>
    database.read(async ({ db, t }) => {
      const { lineage, tallies } = t
      const query = db
        .select({ grid: tallies.grid, day: tallies.day, entries: tallies.n })
        .from(lineage)
        .innerJoin(tallies, eq(tallies.grid, lineage.descendant))
        .where(
          and(eq(lineage.ancestor, unit), gte(tallies.day, from), lte(tallies.day, to), eq(tallies.key, key)),
        )
        .orderBy(asc(tallies.day), asc(tallies.grid))
      const rows = await run('daybooks', query)
      return rows.map(({ grid, day, entries }) => ({ grid: grid as GridCode, day: day as Day, entries }))
    }),
})

/** Reported in a span of time within a grid; the root needs no look at the tree. */
function span(
  { db, t }: Session,
  tenant: string,
  unit: string,
  from: number,
  until: number,
): SQL | undefined {
  const { cases, lineage } = t
  const below = db
    .select({ one: sql`1` })
    .from(lineage)
    .where(and(eq(lineage.descendant, cases.origin), eq(lineage.ancestor, unit)))
  return and(
    eq(cases.tenant, tenant),
    gte(cases.reportedAt, from),
    lt(cases.reportedAt, until),
    unit === tenant ? undefined : exists(below),
  )
}
