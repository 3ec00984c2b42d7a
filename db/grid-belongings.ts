/** What belongs to a grid and goes along when it becomes part of another: rows of what is to come, none of what was. */
import { and, eq, gte, inArray, isNull, sql } from 'drizzle-orm'
import type { DoneSoFar } from '../src/domain/grid/change-facts.ts'
import type { Session } from './database.ts'
import { pieces, run } from './statement.ts'

/** Stations and departments lie in the other from now on; what the grid lacked is nobody's lack any more. */
export async function moveBelongings(
  { db, t }: Session,
  tenant: string,
  from: string,
  into: string,
): Promise<void> {
  const { stations, departments, lacks } = t
  const here = and(eq(stations.tenant, tenant), eq(stations.grid, from))
  await run('move-stations', db.update(stations).set({ grid: into }).where(here))
  await run('move-departments', db.update(departments).set({ grid: into }).where(eq(departments.grid, from)))
  await run('drop-lacks-of', db.delete(lacks).where(and(eq(lacks.tenant, tenant), eq(lacks.grid, from))))
}

/** What was done one by one of a duty is the successor's too, so that it need not be done again. */
export async function inheritSubjects({ db, t }: Session, tenant: string, from: string, into: string) {
  const { dutySubjects: done } = t
  const mine = and(eq(done.tenant, tenant), eq(done.grid, from))
  const rows = await run('subjects-of', db.select().from(done).where(mine))
  for (const piece of pieces(rows.map((row) => ({ ...row, grid: into }))))
    await run('inherit-subjects', db.insert(done).values(piece).onConflictDoNothing())
}

/** What was done of the periods that still run counts for the successor, too; the old rows stay as they are. */
export async function inherit(
  { db, t }: Session,
  tenant: string,
  into: string,
  duties: readonly DoneSoFar[],
): Promise<void> {
  const { dutiesDone: done } = t
  const rows = duties.map((one) => ({ tenant, grid: into, ...one }))
  if (rows.length === 0) return
  const add = db
    .insert(done)
    .values(rows)
    .onConflictDoUpdate({
      target: [done.tenant, done.duty, done.day, done.grid],
      set: { n: sql`${done.n} + excluded.n` },
    })
  await run('inherit-duties', add)
}

/** Likewise what it has inspected since that day, all or only of `below`: those lie below the successor now. */
export async function inheritVisits(
  { db, t: { visits } }: Session,
  from: string,
  into: string,
  since: string,
  below: readonly string[] | null,
): Promise<void> {
  const theirs = below === null ? undefined : inArray(visits.visited, [...below])
  const mine = and(eq(visits.grid, from), gte(visits.day, since), theirs)
  const rows = await run('visits-of', db.select().from(visits).where(mine))
  const taken = rows.map((row) => ({ ...row, grid: into }))
  if (taken.length > 0) await run('inherit-visits', db.insert(visits).values(taken).onConflictDoNothing())
}

/** The chat becomes the other's, by its own group where it has one; else nothing is told there any more. */
export async function moveChat({ db, t }: Session, from: string, into: string, chat: boolean): Promise<void> {
  const { groups, homes, members, posts } = t
  const groupsOf = (grid: string) =>
    run(
      'groups-of-grid',
      db
        .select({ id: groups.id })
        .from(groups)
        .where(and(eq(groups.grid, grid), eq(groups.purpose, 'grid')))
        .orderBy(groups.id),
    )
  const [[old], [own]] = [await groupsOf(from), await groupsOf(into)]
  if (!old) return
  if (!chat) {
    await run('drop-homes', db.delete(homes).where(eq(homes.group, old.id)))
    const { orderCards } = t
    const mine = eq(orderCards.group, old.id)
    if (own) await run('move-cards', db.update(orderCards).set({ group: own.id }).where(mine))
    return
  }
  if (own) await run('move-home', db.update(homes).set({ group: own.id }).where(eq(homes.group, old.id)))
  else await run('move-group', db.update(groups).set({ grid: into }).where(eq(groups.id, old.id)))
  const held = and(eq(posts.grid, into), isNull(posts.until))
  const staff = await run('staff-of', db.selectDistinct({ person: posts.person }).from(posts).where(held))
  const seats = staff.map(({ person }) => ({ group: (own ?? old).id, person }))
  if (seats.length > 0) await run('seat-all', db.insert(members).values(seats).onConflictDoNothing())
}
