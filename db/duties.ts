/** What is owed and done, read set-wise: a page of groups at a time, each grid visited once. */
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Post } from '../src/domain/grid/grid.ts'
import { chiefKinds } from '../src/domain/grid/scene.ts'
import type { Day, GridCode, GroupId } from '../src/domain/names.ts'
import { type Behind, countKey, type Duties, type Standing } from '../src/journal/duties.ts'
import type { Database, Session } from './database.ts'
import { knownLacks, lackingIn } from './lacks.ts'
import { postOf } from './scene-rows.ts'
import { speaking } from './speaking.ts'
import { pieces, run } from './statement.ts'

export const openDuties = ({ read }: Database): Duties => ({
  groupsAfter: (tenant, after, limit) =>
    read(async ({ db, t }) => {
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
    read((session) => standingIn(session, tenant, groups, asked, below)),
  counts: (tenant, owers, asked) =>
    read(async ({ db, t }) => {
      const { dutiesDone: done } = t
      const counts = new Map<string, number>()
      if (owers.length === 0) return counts
      for (const { duty, from } of asked) {
        const here = and(
          eq(done.tenant, tenant),
          eq(done.duty, duty),
          eq(done.day, from),
          inArray(done.grid, [...owers]),
        )
        const rows = await run(
          'duty-counts',
          db.select({ grid: done.grid, n: done.n }).from(done).where(here),
        )
        for (const { grid, n } of rows) counts.set(countKey(duty, from, grid), n)
      }
      return counts
    }),
  excusedDays: (tenant, grid, from, to) =>
    read(async ({ db, t }) => {
      const { excuses: e } = t
      const here = and(
        eq(e.tenant, tenant),
        eq(e.grid, grid),
        sql`${e.day} >= ${from}`,
        sql`${e.day} <= ${to}`,
      )
      return new Set(
        (await run('excused-days', db.select({ day: e.day }).from(e).where(here))).map(
          ({ day }) => day as Day,
        ),
      )
    }),
  onLeave: (tenant, persons, from, to) =>
    read(async ({ db, t }) => {
      const { leaves: l } = t
      if (persons.length === 0) return new Map()
      const here = and(
        eq(l.tenant, tenant),
        inArray(l.person, [...persons]),
        sql`${l.day} >= ${from}`,
        sql`${l.day} <= ${to}`,
      )
      const rows = await run('on-leave', db.select({ person: l.person, day: l.day }).from(l).where(here))
      return new Map(
        [...Map.groupBy(rows, ({ person }) => person)].map(([person, some]) => [
          person,
          new Set(some.map(({ day }) => day as Day)),
        ]),
      )
    }),
  leaders: (tenant, grids, day) => read((session) => leadersOf(session, tenant, grids, day)),
  lacking: (tenant, groups, rule) => read((session) => lackingIn(session, tenant, groups, rule)),
  known: (tenant, groups) => read((session) => knownLacks(session, tenant, groups)),
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
  const { dutiesDone: d, excuses: e, posts: p } = t
  const n = sql<number>`coalesce(${d.n}, 0)`
  const kinds = sql.join(
    chiefKinds.map((kind) => sql`${kind}`),
    sql`, `,
  )
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
  const why = new Map<string, { name: string; leave: number; leads: number }>()
  for (const some of pieces([...new Set(behind)])) {
    const query = db
      .select({
        code: t.grids.code,
        name: t.grids.name,
        leave:
          sql<number>`(select count(*) from ${e} where ${e.tenant} = ${tenant} and ${e.grid} = ${t.grids.code} and ${e.day} >= ${from} and ${e.day} <= ${to})`.mapWith(
            Number,
          ),
        leads:
          sql<number>`(select count(*) from ${p} where ${p.grid} = ${t.grids.code} and ${p.until} is null and ${p.kind} in (${kinds}))`.mapWith(
            Number,
          ),
      })
      .from(t.grids)
      .where(inArray(t.grids.code, some))
    for (const { code, ...row } of await run('duty-behind', query)) why.set(code, row)
  }
  const days = daysBetween(from, to)
  const byGroup = Map.groupBy(rows, ({ group }) => group)
  return [...byGroup].map(([group, some]) => ({
    group: group as GroupId,
    of: some.length,
    done: some.filter((row) => row.n >= min).length,
    behind: some
      .filter((row) => row.n < min)
      .map(({ grid, n }): Behind => {
        const { name = '', leave = 0, leads = 0 } = why.get(grid) ?? {}
        const excused = leads === 0 ? 'vacant' : leave >= days ? 'leave' : null
        return { grid: grid as GridCode, name, n, excused }
      })
      .toSorted((a, b) => (a.grid < b.grid ? -1 : 1)),
  }))
}

/** Days of a span, both ends included. */
const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

async function leadersOf({ db, t }: Session, tenant: string, grids: readonly GridCode[], day: Day) {
  const { grid, person, kind, title } = t.posts
  const found: Post[] = []
  for (const some of pieces(grids)) {
    const query = db
      .select({ grid, person, kind, title, name: t.persons.name })
      .from(t.posts)
      .innerJoin(t.persons, eq(t.persons.id, person))
      .leftJoin(
        t.leaves,
        and(eq(t.leaves.tenant, tenant), eq(t.leaves.person, person), eq(t.leaves.day, day)),
      )
      .where(
        and(inArray(grid, some), isNull(t.posts.until), inArray(kind, [...chiefKinds]), isNull(t.leaves.day)),
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
