/** What is owed and done, read set-wise: a page of groups at a time, each grid visited once. */
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Post } from '../src/domain/grid/grid.ts'
import { chiefKinds } from '../src/domain/grid/scene.ts'
import type { GridCode, GroupId } from '../src/domain/names.ts'
import { type Behind, countKey, type Duties, type Standing } from '../src/journal/duties.ts'
import type { Database, Session } from './database.ts'
import { absentUnder } from './duty-absent.ts'
import { subjectsOf } from './duty-subjects.ts'
import { excusesOf } from './excuses.ts'
import { openGridFiles } from './grid-files.ts'
import { knownLacks, lackingIn } from './lacks.ts'
import { postOf } from './scene-rows.ts'
import { speaking } from './speaking.ts'
import { pieces, run } from './statement.ts'

export const openDuties = (database: Database): Duties => ({
  groupsAfter: (tenant, after, limit) =>
    database.read(async ({ db, t }) => {
      const query = db
        .select({ id: t.groups.id })
        .from(t.groups)
        .innerJoin(t.homes, eq(t.homes.group, t.groups.id))
        .where(and(eq(t.groups.tenant, tenant), eq(t.groups.purpose, 'grid'), gt(t.groups.id, after ?? '')))
        .orderBy(asc(t.groups.id))
        .limit(limit)
      return (await run('groups-after', query)).map(({ id }) => id as GroupId)
    }),
  standing: (tenant, groups, asked, below) =>
    database.read((session) => standingIn(session, tenant, groups, asked, below)),
  counts: (tenant, owers, asked) =>
    database.read(async ({ db, t }) => {
      const { dutiesDone: done } = t
      const counts = new Map<string, number>()
      if (owers.length === 0) return counts
      for (const { duty, from } of asked)
        for (const some of pieces([...owers])) {
          const here = and(
            eq(done.tenant, tenant),
            eq(done.duty, duty),
            eq(done.day, from),
            inArray(done.grid, some),
          )
          const rows = await run(
            'duty-counts',
            db.select({ grid: done.grid, n: done.n }).from(done).where(here),
          )
          for (const { grid, n } of rows) counts.set(countKey(duty, from, grid), n)
        }
      return counts
    }),
  subjects: (tenant, asked, owers) => database.read((session) => subjectsOf(session, tenant, asked, owers)),
  absent: (unit, asked, named, then) =>
    database.read((session) => absentUnder(session, unit, asked, named, then)),
  leaders: (_tenant, grids) => database.read((session) => leadersOf(session, grids)),
  lacking: (tenant, groups, rule) => database.read((session) => lackingIn(session, tenant, groups, rule)),
  known: (tenant, groups) => database.read((session) => knownLacks(session, tenant, groups)),
  ...openGridFiles(database),
})

async function standingIn(
  session: Session,
  tenant: string,
  groups: readonly GroupId[],
  { duty, level, min, from, to }: Parameters<Duties['standing']>[2],
  below: boolean,
): Promise<readonly Standing[]> {
  if (groups.length === 0) return []
  const { db, t } = session
  const { dutiesDone: d } = t
  const n = sql<number>`coalesce(${d.n}, 0)`
  const owers = db
    .select({
      group: sql<string>`s.home`.as('home'),
      grid: sql<string>`s.code`.as('code'),
      n: sql<number>`${n}`.mapWith(Number).as('n'),
    })
    .from(speaking(session, groups, level))
    .leftJoin(d, and(eq(d.tenant, tenant), eq(d.duty, duty), eq(d.day, from), sql`${d.grid} = s.code`))
    .where(and(sql`s.level = ${level}`, below ? undefined : sql`s.leaf = 0`))
  const rows = await run('duty-standing', owers)
  const behind = rows.filter((row) => row.n < min).map((row) => row.grid)
  const excuses = await excusesOf(session, [...new Set(behind)], from, to)
  const byGroup = [...Map.groupBy(rows, ({ group }) => group)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return byGroup.map(([group, some]) => ({
    group: group as GroupId,
    of: some.length,
    done: some.filter((row) => row.n >= min).length,
    behind: some
      .filter((row) => row.n < min)
      .map(({ grid, n }): Behind => {
        const { name = '', excused = null } = excuses.get(grid) ?? {}
        return { grid: grid as GridCode, name, n, excused }
      })
      .toSorted((a, b) => (a.grid < b.grid ? -1 : 1)),
  }))
}

async function leadersOf({ db, t }: Session, grids: readonly GridCode[]) {
  const { grid, person, kind, title, actingFor, awaySince } = t.posts
  const found: Post[] = []
  for (const some of pieces(grids)) {
    const query = db
      .select({ grid, person, kind, title, actingFor, awaySince, name: t.persons.name })
      .from(t.posts)
      .innerJoin(t.persons, eq(t.persons.id, person))
      .where(
        and(inArray(grid, some), isNull(t.posts.until), inArray(kind, [...chiefKinds]), isNull(awaySince)),
      )
      .orderBy(asc(t.posts.row))
    found.push(...(await run('leaders', query)).map(postOf))
  }
  return new Map(
    [...Map.groupBy(found, (post) => post.grid)].map(([code, some]) => {
      const first = chiefKinds.find((one) => some.some((post) => post.kind === one))
      return [code, some.filter((post) => post.kind === first)] as const
    }),
  )
}
