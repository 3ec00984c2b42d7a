/** A whole roster read at once, for a table; and what stands in the way of dropping a part of it. */
import { and, asc, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm'
import type { Roster } from '../src/domain/grid/roster.ts'
import type { TenantCode } from '../src/domain/names.ts'
import type { Rosters } from '../src/journal/rosters.ts'
import type { Database, Session } from './database.ts'
import { pieces, run } from './statement.ts'

export const openRosters = ({ read }: Database): Rosters => ({
  read: (tenant) => read((session) => readRosterOf(session, tenant)),
  taken: (tenant, ids) =>
    read(async (session) => {
      const found = new Set<string>()
      for (const some of pieces([...new Set(ids)]))
        for (const id of await takenOf(session, tenant, some)) found.add(id)
      return found
    }),
  openIn: (tenant, grids, departments, limit) =>
    read(async ({ db, t }) => {
      const { cases } = t
      const found = new Map<string, (typeof cases.$inferSelect)['data']>()
      const look = async (reason: SQL | undefined): Promise<void> => {
        const query = db
          .select({ data: cases.data })
          .from(cases)
          .where(and(eq(cases.tenant, tenant), eq(cases.open, 1), reason))
          .orderBy(asc(cases.reportedAt), asc(cases.no))
          .limit(limit)
        for (const { data } of await run('open-in', query)) found.set(data.id, data)
      }
      for (const some of pieces(grids))
        await look(or(inArray(cases.origin, some), inArray(cases.holderGrid, some)))
      for (const some of pieces(departments)) await look(inArray(cases.holderDepartment, some))
      return [...found.values()]
        .sort((a, b) => a.reportedAt - b.reportedAt || (a.no < b.no ? -1 : 1))
        .slice(0, limit)
    }),
})

/** Grids at work and present posts only; persons of old stay named, for what they did stays theirs. */
export async function readRosterOf({ db, t }: Session, tenant: TenantCode): Promise<Roster | null> {
  const [owner] = await run('tenant', db.select().from(t.tenants).where(eq(t.tenants.tenant, tenant)))
  if (!owner) return null
  const grids = db
    .select({
      code: t.grids.code,
      tenant: t.grids.tenant,
      name: t.grids.name,
      level: t.grids.level,
      parent: t.grids.parent,
    })
    .from(t.grids)
    .where(and(eq(t.grids.tenant, tenant), isNull(t.grids.retired)))
    .orderBy(asc(t.grids.level), asc(t.grids.code))
  const persons = db
    .select({ id: t.persons.id, name: t.persons.name, department: t.persons.department })
    .from(t.persons)
    .where(eq(t.persons.tenant, tenant))
    .orderBy(asc(t.persons.id))
  const posts = db
    .select({ grid: t.posts.grid, person: t.posts.person, kind: t.posts.kind, title: t.posts.title })
    .from(t.posts)
    .innerJoin(t.persons, eq(t.persons.id, t.posts.person))
    // Who only acts for somebody on leave holds no post of his own there.
    .where(and(eq(t.persons.tenant, tenant), isNull(t.posts.until), isNull(t.posts.actingFor)))
    .orderBy(asc(t.posts.row))
  const { departments, groups, members } = t
  const seats = db
    .select({ group: members.group, person: members.person })
    .from(members)
    .innerJoin(groups, eq(groups.id, members.group))
    .where(eq(groups.tenant, tenant))
    .orderBy(asc(members.group), asc(members.person))
  const rows = {
    grids: await run('grids-of-tenant', grids),
    persons: await run('persons-of-tenant', persons),
    posts: await run('posts-of-tenant', posts),
    departments: await run(
      'departments-of-tenant',
      db.select().from(departments).where(eq(departments.tenant, tenant)).orderBy(asc(departments.id)),
    ),
    groups: await run(
      'groups-of-tenant',
      db.select().from(groups).where(eq(groups.tenant, tenant)).orderBy(asc(groups.id)),
    ),
    members: await run('members-of-tenant', seats),
  }
  // The rows are the domain's own words without their brands.
  return { ...owner, ...rows } as unknown as Roster
}

async function takenOf({ db, t }: Session, tenant: TenantCode | null, ids: string[]): Promise<string[]> {
  const tables = [
    [t.grids, t.grids.code],
    [t.persons, t.persons.id],
    [t.groups, t.groups.id],
    [t.departments, t.departments.id],
  ] as const
  const found: string[] = []
  for (const [table, id] of tables) {
    const others = tenant === null ? undefined : ne(table.tenant, tenant)
    const query = db
      .select({ id })
      .from(table)
      .where(and(inArray(id, ids), others))
    found.push(...(await run('taken-ids', query)).map((row) => row.id))
  }
  return found
}
