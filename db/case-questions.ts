/** What people ask about cases in passing: what is late below, what was spoken of last, how much somebody has told. */
import { and, asc, count, desc, eq, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { CaseId } from '../src/domain/names.ts'
import type { Cases } from '../src/journal/cases.ts'
import type { Database, Session } from './database.ts'
import { run } from './statement.ts'

type Questions = Pick<Cases, 'openUnder' | 'lastAbout' | 'reportedBy'>

export const caseQuestions = ({ read }: Database): Questions => ({
  openUnder: (unit, which, limit) =>
    read(async (session) => {
      const { cases, lineage } = session.t
      const chosen: SQL | undefined =
        'overdue' in which
          ? and(eq(cases.overdue, 1), ne(cases.state, 'suspended'))
          : inArray(cases.state, [...which.states])
      const columns = session.db.select({ data: cases.data })
      // The root reads its tenant's index; any other unit only what lies below it.
      const listed =
        unit.level === 1
          ? columns.from(cases).where(and(eq(cases.tenant, unit.tenant), isOpen(session), chosen))
          : columns
              .from(lineage)
              .innerJoin(cases, eq(cases.origin, lineage.descendant))
              .where(and(eq(lineage.ancestor, unit.code), isOpen(session), chosen))
      const rows = await run('open-under', listed.orderBy(asc(cases.reportedAt), asc(cases.no)).limit(limit))
      return rows.map(({ data }) => data)
    }),
  lastAbout: (platform, account, chat, since) =>
    read(async ({ db, t: { abouts } }) => {
      const query = db
        .select({ case: abouts.case })
        .from(abouts)
        .where(
          and(
            eq(abouts.platform, platform),
            eq(abouts.account, account),
            eq(abouts.chat, chat),
            gte(abouts.at, since),
          ),
        )
      const [row] = await run('last-about', query.orderBy(desc(abouts.at), desc(abouts.case)).limit(1))
      return (row?.case ?? null) as CaseId | null
    }),
  reportedBy: (person, groups, from, until) =>
    read(async ({ db, t: { cases } }) => {
      const query = db
        .select({ open: cases.open, n: count().mapWith(Number) })
        .from(cases)
        .where(
          and(
            inArray(cases.group, [...groups]),
            gte(cases.reportedAt, from),
            lt(cases.reportedAt, until),
            eq(cases.reporter, person),
          ),
        )
      const rows = await run('reported-by', query.groupBy(cases.open))
      const sum = (of: typeof rows) => of.reduce((all, { n }) => all + n, 0)
      return { reported: sum(rows), ended: sum(rows.filter(({ open }) => open === 0)) }
    }),
})

/** Written out and not as a value: only so does the planner see that the partial indexes fit. */
const isOpen = ({ t }: Session) => sql`${t.cases.open} = 1`
