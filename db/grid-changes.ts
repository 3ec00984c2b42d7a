/** The tree changes: grids that become one, and one that becomes two. Only rows of the roster are touched. */
import { and, eq, gt, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { GridView } from '../src/journal/grid-views.ts'
import type { Session } from './database.ts'
import { inherit, inheritSubjects, inheritVisits, moveBelongings, moveChat } from './grid-belongings.ts'
import { keepFounded, keepLines } from './lineage-then.ts'
import { namesOf } from './roster-rows.ts'
import { bumpRoster } from './roster-version.ts'
import { run } from './statement.ts'

type Of<K extends GridView['kind']> = Extract<GridView, { kind: K }>

/** Chiefs are appointed, not inherited: theirs ends, everybody else goes along. */
const chiefs = ['chief', 'first-chief'] as const

export async function mergeGrids(session: Session, view: Of<'grids-merged'>): Promise<true> {
  const { tenant, from, into, at } = view
  const { db, t } = session
  const { posts, groups, members } = t
  const held = and(eq(posts.grid, from), isNull(posts.until))
  const going = and(held, notInArray(posts.kind, [...chiefs]))
  const { person, kind, title, actingFor, awaySince } = posts
  const moving = db
    .select({ person, kind, title, actingFor, awaySince })
    .from(posts)
    .where(going)
    .orderBy(posts.row)
  const staff = await run('staff-to-move', moving)
  await run('end-posts', db.update(posts).set({ until: at }).where(held))
  if (staff.length > 0) {
    // Whoever is on leave stays so, and so does whoever acts for him.
    const rows = staff.map((post) => ({ ...post, grid: into, since: at, until: null }))
    await run('move-posts', db.insert(posts).values(rows))
    const homes = await run(
      'group-of',
      db.select({ id: groups.id }).from(groups).where(eq(groups.grid, into)).orderBy(groups.id),
    )
    const seats = homes.flatMap(({ id }) => staff.map((post) => ({ group: id, person: post.person })))
    if (seats.length > 0) await run('seat', db.insert(members).values(seats).onConflictDoNothing())
  }
  await moveBelow(session, from, into, null, at)
  await run(
    'close-grid',
    db.update(t.grids).set({ retired: at, successor: into }).where(eq(t.grids.code, from)),
  )
  await run('heirs', db.update(t.grids).set({ successor: into }).where(eq(t.grids.successor, from)))
  await moveChat(session, from, into, view.chat)
  await moveBelongings(session, tenant, from, into)
  await inherit(session, tenant, into, view.duties)
  await inheritSubjects(session, tenant, from, into)
  await inheritVisits(session, from, into, view.visitsSince, null)
  const named = and(eq(t.names.kind, 'grid'), eq(t.names.id, from))
  const names = await run('names-of-grid', db.select().from(t.names).where(named))
  await run('drop-names', db.delete(t.names).where(named))
  const rows = names.map((row) => ({ ...row, id: into }))
  if (rows.length > 0) await run('name-anew', db.insert(t.names).values(rows).onConflictDoNothing())
  await bumpRoster(session)
  return true
}

export async function divideGrid(session: Session, view: Of<'grid-divided'>): Promise<true> {
  const { from, grid, below, at } = view
  const { db, t } = session
  await run('new-grid', db.insert(t.grids).values(grid))
  const { ancestor, descendant, depth } = t.lineage
  const above = await run(
    'above',
    db
      .select({ ancestor, depth })
      .from(t.lineage)
      .where(and(eq(descendant, from), gt(depth, 0))),
  )
  const own = [{ ancestor: grid.code as string, depth: 0 }, ...above]
  const rows = own.map((row) => ({ ...row, descendant: grid.code }))
  await run('new-lineage', db.insert(t.lineage).values(rows))
  await keepFounded(session, [grid.code], at)
  const { tenant } = grid
  const roster = { tenant, name: '', pack: '', grids: [grid], persons: [], posts: [] }
  const names = namesOf({ ...roster, departments: [], groups: [], members: [] })
  await run('new-names', db.insert(t.names).values(names).onConflictDoNothing())
  await moveBelow(session, from, grid.code, below, at)
  await inherit(session, tenant, grid.code, view.duties)
  await inheritSubjects(session, tenant, from, grid.code)
  await inheritVisits(session, from, grid.code, view.visitsSince, below)
  await bumpRoster(session)
  return true
}

/** Brothers: all above both is the same, so only the one line between changes. `children` null: all of them. */
async function moveBelow(
  session: Session,
  from: string,
  into: string,
  children: readonly string[] | null,
  until: Instant,
): Promise<void> {
  const { db, t } = session
  const { ancestor, descendant, depth } = t.lineage
  const chosen =
    children === null
      ? and(eq(ancestor, from), gt(depth, 0))
      : and(
          eq(ancestor, from),
          inArray(
            descendant,
            db
              .select({ code: descendant })
              .from(t.lineage)
              .where(inArray(ancestor, [...children])),
          ),
        )
  await keepLines(session, chosen, until)
  await run('move-lineage', db.update(t.lineage).set({ ancestor: into }).where(chosen))
  const directly = children === null ? eq(t.grids.parent, from) : inArray(t.grids.code, [...children])
  await run('move-grids', db.update(t.grids).set({ parent: into }).where(directly))
}
