/** Roll-ups that start from the roster: who has not done a daily duty often enough, and who is in post. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, like, lte, or, type SQL, sql } from 'drizzle-orm'
import { chargesIn } from '../src/domain/assessment/charges.ts'
import type { Shortfall, Staffed } from '../src/domain/assessment/roll-up.ts'
import { at, monthOf } from '../src/domain/calendar/days.ts'
import type { Day, GridCode } from '../src/domain/names.ts'
import type { ByUnit, RollUps, Span } from '../src/journal/assessments.ts'
import { byUnit, under } from './by-unit.ts'
import type { Session } from './database.ts'
import { run } from './statement.ts'

export async function shortfallsIn(
  session: Session,
  span: Span,
  duty: Parameters<RollUps['shortfalls']>[1],
  owed: number,
  rest: readonly Day[],
): Promise<ByUnit<Shortfall>> {
  const { db, t } = session
  const { grids, dutyMonths: months, dutiesDone: done } = t
  const days = sql<number>`coalesce(${months.n}, 0)`
  const query = db
    .select({
      unit: t.lineage.ancestor,
      grid: grids.code,
      name: grids.name,
      days: sql<number>`${days}`.mapWith(Number),
    })
    .from(grids)
    .innerJoin(t.lineage, under(session, span, grids.code))
    .leftJoin(
      months,
      and(
        eq(months.tenant, span.tenant),
        eq(months.month, monthOf(span.from)),
        eq(months.duty, duty.id),
        eq(months.grid, grids.code),
      ),
    )
    // A grid that also did it on days of rest may still have missed as many of the others.
    .where(
      and(
        eq(grids.level, duty.level),
        stood(session, at(span.from, '00:00')),
        sql`${days} < ${owed + rest.length}`,
      ),
    )
    .orderBy(asc(grids.code))
  const rows = await run('shortfalls', query)
  const onRest = rest.length === 0 ? new Map<string, number>() : await restDays()
  const missed = rows.map((row) => ({ ...row, missed: owed - (row.days - (onRest.get(row.grid) ?? 0)) }))
  return byUnit(
    missed.filter((one) => one.missed > 0),
    (one) => ({
      duty: duty.name,
      kind: duty.kind,
      grid: one.grid as GridCode,
      name: one.name,
      missed: one.missed,
    }),
  )

  async function restDays(): Promise<ReadonlyMap<string, number>> {
    const there = and(eq(done.tenant, span.tenant), eq(done.duty, duty.id), inArray(done.day, [...rest]))
    const counted = db
      .select({ grid: done.grid, n: sql<number>`count(*)`.mapWith(Number) })
      .from(done)
      .where(there)
      .groupBy(done.grid)
    return new Map((await run('rest-days', counted)).map(({ grid, n }) => [grid, n]))
  }
}

/** Present holders come by their index; those who have left since are few, and found in one look at all posts. */
export async function staffedIn(session: Session, span: Span, instant: number): Promise<ByUnit<Staffed>> {
  const { db, t } = session
  const { grids, posts } = t
  const then = Math.max(instant, await rosterBegun(session, span))
  const count = (kind: SQL) => sql<number>`count(case when ${kind} then 1 end)`.mapWith(Number)
  const children = sql`(select count(*) from ${t.lineage} as below where below.ancestor = ${grids.code} and below.depth = 1)`
  // Who only acts fills no post.
  const present = and(
    eq(posts.grid, grids.code),
    isNull(posts.until),
    isNull(posts.actingFor),
    lte(posts.since, then),
  )
  const query = db
    .select({
      unit: t.lineage.ancestor,
      grid: grids.code,
      name: grids.name,
      level: grids.level,
      parent: grids.parent,
      chiefs: count(inArray(posts.kind, [...chiefs])),
      deputies: count(eq(posts.kind, 'deputy')),
      offices: count(eq(posts.kind, 'office')),
      all: count(isNotNull(posts.kind)),
      children: sql<number>`${children}`.mapWith(Number),
    })
    .from(grids)
    .innerJoin(t.lineage, under(session, span, grids.code))
    .leftJoin(posts, present)
    .where(stood(session, then))
    .groupBy(t.lineage.ancestor, grids.code, grids.name, grids.level, grids.parent)
    .orderBy(asc(grids.code))
  const since = and(lte(posts.since, then), gt(posts.until, then), isNull(posts.actingFor))
  const left = await run(
    'posts-left',
    db.select({ grid: posts.grid, kind: posts.kind }).from(posts).where(since),
  )
  const leftIn = Map.groupBy(left, ({ grid }) => grid)
  const charged = await chargesOf(session, span, then)
  return byUnit(await run('staffed', query), ({ unit: _, ...row }) => {
    const kinds = (leftIn.get(row.grid) ?? []).map(({ kind }) => kind)
    const among = (some: readonly string[]) => kinds.filter((kind) => some.includes(kind)).length
    return {
      ...row,
      grid: row.grid as GridCode,
      parent: row.parent as GridCode | null,
      charges: (charged.get(row.grid) ?? []).map(({ who, of }) => ({ who, of })),
      chiefs: row.chiefs + among(chiefs),
      deputies: row.deputies + among(['deputy']),
      offices: row.offices + among(['office']),
      all: row.all + kinds.length,
    }
  })
}

/** Deputies whose titles say which grids they have, present then or left since. */
async function chargesOf({ db, t }: Session, { tenant }: Span, then: number) {
  const { posts, persons, grids } = t
  const query = db
    .select({ grid: posts.grid, title: posts.title, who: persons.name })
    .from(posts)
    .innerJoin(persons, eq(persons.id, posts.person))
    .innerJoin(grids, eq(grids.code, posts.grid))
    .where(
      and(
        eq(grids.tenant, tenant),
        eq(posts.kind, 'deputy'),
        like(posts.title, '%分管%'),
        isNull(posts.actingFor),
        lte(posts.since, then),
        or(isNull(posts.until), gt(posts.until, then)),
      ),
    )
    .orderBy(asc(posts.grid), asc(persons.name), asc(posts.row))
  const rows = await run('deputy-charges', query)
  const charges = rows.map(({ grid, title, who }) => ({ grid, who, of: chargesIn(title) }))
  return Map.groupBy(
    charges.filter(({ of }) => of.length > 0),
    ({ grid }) => grid as string,
  )
}

/** Grids that had not become part of another by then. */
const stood = ({ t }: Session, then: number) => or(isNull(t.grids.retired), gt(t.grids.retired, then))

const chiefs = ['chief', 'first-chief'] as const

/** When the tenant's first post was filled: of what was before nothing is known, and the first holders stand for it. */
async function rosterBegun({ db, t }: Session, { tenant }: Span): Promise<number> {
  const query = db
    .select({ since: sql<number | null>`min(${t.posts.since})` })
    .from(t.posts)
    .innerJoin(t.grids, eq(t.grids.code, t.posts.grid))
    .where(eq(t.grids.tenant, tenant))
  return Number((await run('roster-begun', query))[0]?.since ?? 0)
}
