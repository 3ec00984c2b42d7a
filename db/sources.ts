/** The ledger of pollution sources as rows: by code, by grid and kind, and the cases about each. */
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import type { TenantCode } from '../src/domain/names.ts'
import type { Source, SourceCode } from '../src/domain/source/source.ts'
import type { Sources } from '../src/journal/sources.ts'
import type { Database, Session } from './database.ts'
import { asRefused, everyColumn, pieces, type Row, run, type Slots, statement } from './statement.ts'

export const openSources = ({ read }: Database): Sources => ({
  inGrids: (tenant, under, kind) =>
    read(async ({ db, t }) => {
      const { sources, lineage } = t
      const here = and(
        eq(lineage.ancestor, under),
        eq(sources.tenant, tenant),
        ne(sources.state, 'closed'),
        kind === null ? undefined : eq(sources.kind, kind),
      )
      const query = db
        .select({ data: sources.data })
        .from(lineage)
        .innerJoin(sources, eq(sources.grid, lineage.descendant))
        .where(here)
        .orderBy(asc(sources.code))
      return (await run('sources-in-grids', query)).map(({ data }) => data)
    }),
  named: async (tenant, under, text) =>
    (await read((session) => namedIn(session, { tenant, under, text }))).map(
      ({ code }) => code as SourceCode,
    ),
  all: async (tenant) => (await read((session) => ofTenant(session, { tenant }))).map(({ data }) => data),
  file: (tenant, code, cases) =>
    read(async (session) => {
      const [row] = await one(session, { tenant, code })
      if (!row) return null
      const { db, t } = session
      const about = db
        .select({ data: t.cases.data })
        .from(t.sourceCases)
        .innerJoin(t.cases, eq(t.cases.id, t.sourceCases.case))
        .where(and(eq(t.sourceCases.tenant, tenant), eq(t.sourceCases.source, code)))
        .orderBy(desc(t.cases.reportedAt), desc(t.cases.no))
        .limit(cases)
      return { source: row.data, cases: (await run('cases-of-source', about)).map(({ data }) => data) }
    }),
})

export async function writeSources(session: Session, sources: readonly Source[]): Promise<void> {
  const { db, t } = session
  const rows = sources.map((data) => {
    const { tenant, code, name, kind, grid, state } = data
    return { tenant, code, name, kind, grid, state, data }
  })
  for (const piece of pieces(rows)) {
    const put = db
      .insert(t.sources)
      .values(piece)
      .onConflictDoUpdate({
        target: [t.sources.tenant, t.sources.code],
        set: asRefused(t.sources, 'tenant', 'code'),
      })
    await run('put-sources', put)
  }
}

export const writeSourceCase = statement('put-source-case', ({ db, t }, _slot: Slots<Row<'sourceCases'>>) =>
  db.insert(t.sourceCases).values(everyColumn(t.sourceCases)).onConflictDoNothing(),
)

const ofTenant = statement('sources-of-tenant', ({ db, t }, slot: Slots<{ tenant: TenantCode }>) =>
  db
    .select({ data: t.sources.data })
    .from(t.sources)
    .where(eq(t.sources.tenant, slot.tenant))
    .orderBy(asc(t.sources.code)),
)

/** More sources in one report are a list that somebody copied. */
const namedAtMost = 5

const namedIn = statement(
  'sources-named',
  ({ db, t }, slot: Slots<{ tenant: TenantCode; under: string; text: string }>) =>
    db
      .select({ code: t.sources.code })
      .from(t.sources)
      .innerJoin(t.lineage, eq(t.lineage.descendant, t.sources.grid))
      .where(
        and(
          eq(t.sources.tenant, slot.tenant),
          eq(t.lineage.ancestor, slot.under),
          sql`${slot.text} like '%' || ${t.sources.name} || '%'`,
        ),
      )
      .orderBy(asc(t.sources.code))
      .limit(namedAtMost),
)

const one = statement('source', ({ db, t }, slot: Slots<{ tenant: TenantCode; code: SourceCode }>) =>
  db
    .select({ data: t.sources.data })
    .from(t.sources)
    .where(and(eq(t.sources.tenant, slot.tenant), eq(t.sources.code, slot.code))),
)
