/** Lists of cases: whose they are, in which state, how old, how many. */
import { and, asc, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Cases } from '../src/journal/cases.ts'
import type { Database, Session } from './database.ts'
import { run } from './statement.ts'

type Lists = Pick<Cases, 'openOf' | 'openAt' | 'list' | 'openCount' | 'oldestOpen'>

export const caseLists = (database: Database): Lists => ({
  openOf: (tenant, { person, grids, department }, limit) =>
    database.read(async (session) => {
      const { reporter, holderPerson, holderGrid, holderDepartment } = session.t.cases
      // One look for each reason and not one with `or`: each has an index of its own, in the order that is wanted.
      const reasons: (SQL | undefined)[] = [eq(reporter, person), eq(holderPerson, person)]
      const heldByGrid = and(inArray(holderGrid, [...grids]), isNull(holderPerson), isNull(holderDepartment))
      if (grids.length > 0) reasons.push(heldByGrid)
      if (department !== null) reasons.push(eq(holderDepartment, department))
      const found = new Map<string, Awaited<ReturnType<typeof newest>>[number]['data']>()
      for (const reason of reasons) {
        for (const row of await newest(
          session,
          and(eq(session.t.cases.tenant, tenant), isOpen(session), reason),
          limit,
        )) {
          found.set(row.data.id, row.data)
        }
      }
      return [...found.values()]
        .sort((a, b) => b.reportedAt - a.reportedAt || (a.no < b.no ? 1 : -1))
        .slice(0, limit)
    }),
  openAt: (tenant, grids, limit) =>
    database.read(async (session) => {
      const { cases } = session.t
      const there = or(inArray(cases.holderGrid, [...grids]), inArray(cases.origin, [...grids]))
      const query = session.db.select({ data: cases.data }).from(cases)
      const open = query.where(and(eq(cases.tenant, tenant), isOpen(session), there))
      const rows = await run('open-at', open.orderBy(asc(cases.reportedAt), asc(cases.no)).limit(limit))
      return rows.map(({ data }) => data)
    }),
  list: (tenant, state, limit) =>
    database.read(async (session) => {
      const { cases } = session.t
      const inState = state === 'open' ? isOpen(session) : state === null ? undefined : eq(cases.state, state)
      const where = and(eq(cases.tenant, tenant), inState)
      return (await newest(session, where, limit)).map((row) => row.data)
    }),
  openCount: (tenant) =>
    database.read(async (session) => {
      const { cases } = session.t
      const query = session.db
        .select({ state: cases.state, overdue: cases.overdue, n: count().mapWith(Number) })
        .from(cases)
        .where(and(eq(cases.tenant, tenant), isOpen(session)))
        .groupBy(cases.state, cases.overdue)
      const rows = await run('open-count', query)
      const sum = (of: typeof rows) => of.reduce((total, row) => total + row.n, 0)
      return {
        open: sum(rows),
        suspended: sum(rows.filter((row) => row.state === 'suspended')),
        overdue: sum(rows.filter((row) => row.overdue === 1 && row.state !== 'suspended')),
      }
    }),
  oldestOpen: (tenant, limit) =>
    database.read(async (session) => {
      const { cases } = session.t
      const query = session.db
        .select({ data: cases.data })
        .from(cases)
        .where(and(eq(cases.tenant, tenant), isOpen(session)))
        .orderBy(asc(cases.reportedAt), asc(cases.no))
        .limit(limit)
      return (await run('oldest-open', query)).map((row) => row.data)
    }),
})

/** Written out and not as a value: only so does the planner see that the partial indexes fit. */
const isOpen = ({ t }: Session) => sql`${t.cases.open} = 1`

const newest = ({ db, t }: Session, where: SQL | undefined, limit: number) =>
  run(
    'newest-cases',
    db
      .select({ data: t.cases.data })
      .from(t.cases)
      .where(where)
      .orderBy(desc(t.cases.reportedAt), desc(t.cases.no))
      .limit(limit),
  )
