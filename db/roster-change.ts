/** Carries out what a table changed in a roster, with dates: posts are left and entered, grids retire, nothing is replaced. */
import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { RosterChange } from '../src/domain/grid/roster-change.ts'
import type { Instant, TenantCode } from '../src/domain/names.ts'
import type { PostsView, RosterView as Views } from '../src/journal/rosters.ts'
import type { Session } from './database.ts'
import { keepChanged } from './lineage-then.ts'
import { lineageOf, namesOf } from './roster-rows.ts'
import { joinGroups, leaveGroups } from './roster-seats.ts'
import { bumpRoster } from './roster-version.ts'
import { readRosterOf } from './rosters.ts'
import { asRefused, pieces, run } from './statement.ts'

type RosterView = Extract<Views, { kind: 'roster' }>
type Of<W extends RosterChange['what']> = Extract<RosterChange, { what: W }>

export async function changeRoster(session: Session, view: RosterView, at: Instant): Promise<void> {
  const { tenant, changes } = view
  const of = <W extends RosterChange['what']>(what: W) =>
    changes.filter((change): change is Of<W> => change.what === what)
  const { t } = session
  for (const { name, pack } of of('tenant-opened')) await put(session, t.tenants, [{ tenant, name, pack }])
  await putAll(session, view, of)
  await leavePosts(session, of('post-left'), at)
  const entered = of('post-entered').map(({ what: _, ...post }) => ({ ...post, since: at, until: null }))
  await put(session, t.posts, entered)
  await dropAll(session, of, at)
  if (of('grid-set').length > 0) await layLineage(session, tenant, at)
  await nameAll(session, tenant)
  await seatAll(session, view)
  await bumpRoster(session)
}

type Sorted = <W extends RosterChange['what']>(what: W) => Of<W>[]

async function putAll(session: Session, { tenant, names }: RosterView, of: Sorted): Promise<void> {
  const { t } = session
  const nameOf = new Map(names.map(({ person, name }) => [person, name]))
  const grids = of('grid-set').map(({ grid: code, name, level, parent }) => ({
    ...{ code, tenant, name, level, parent, retired: null },
  }))
  await putOver(session, t.grids, t.grids.code, 'code', grids)
  const groups = of('group-set').map(({ what: _, group: id, ...group }) => ({ id, tenant, ...group }))
  await putOver(session, t.groups, t.groups.id, 'id', groups)
  const departments = of('department-set').map(({ what: _, department: id, ...one }) => ({
    ...{ id, tenant },
    ...one,
  }))
  await putOver(session, t.departments, t.departments.id, 'id', departments)
  const { db } = session
  for (const { person, department } of of('person-set')) {
    // Who is not in the table any more keeps his name and leaves his department.
    const name = nameOf.get(person)
    if (name === undefined)
      await run('leave-department', db.update(t.persons).set({ department }).where(eq(t.persons.id, person)))
  }
  const persons = of('person-set').flatMap(({ person: id, department }) => {
    const name = nameOf.get(id)
    return name === undefined ? [] : [{ id, tenant, name, department }]
  })
  await putOver(session, t.persons, t.persons.id, 'id', persons)
}

/** A few posts: whoever enters one sits where its grid speaks, whoever holds none any more sits nowhere. */
export async function changePosts(session: Session, { changes }: PostsView, at: Instant): Promise<void> {
  const left = changes.filter((change) => change.what === 'post-left')
  const entered = changes.filter((change) => change.what === 'post-entered')
  await leavePosts(session, left, at)
  await put(
    session,
    session.t.posts,
    entered.map(({ what: _, ...post }) => ({ ...post, since: at, until: null })),
  )
  for (const { grid, person } of entered)
    await joinGroups(session, grid, left.find((one) => one.grid === grid)?.person ?? null, person)
  for (const { person } of left) await leaveGroups(session, person)
  await bumpRoster(session)
}

async function leavePosts({ db, t }: Session, left: readonly Of<'post-left'>[], until: Instant) {
  for (const { grid, person, kind } of left) {
    // Whoever acted for him acts no more.
    const whose = or(eq(t.posts.person, person), eq(t.posts.actingFor, person))
    const his = and(eq(t.posts.grid, grid), whose, eq(t.posts.kind, kind))
    await run(
      'leave-post',
      db
        .update(t.posts)
        .set({ until })
        .where(and(his, isNull(t.posts.until))),
    )
  }
}

async function dropAll({ db, t }: Session, of: Sorted, retired: Instant): Promise<void> {
  for (const some of pieces(of('group-dropped').map(({ group }) => group))) {
    await run('drop-homes', db.delete(t.homes).where(inArray(t.homes.group, some)))
    await run('drop-members', db.delete(t.members).where(inArray(t.members.group, some)))
    await run('drop-codes', db.delete(t.codes).where(inArray(t.codes.group, some)))
    await run('drop-groups', db.delete(t.groups).where(inArray(t.groups.id, some)))
  }
  for (const some of pieces(of('department-dropped').map(({ department }) => department)))
    await run('drop-departments', db.delete(t.departments).where(inArray(t.departments.id, some)))
  for (const some of pieces(of('grid-retired').map(({ grid }) => grid)))
    await run('retire-grids', db.update(t.grids).set({ retired }).where(inArray(t.grids.code, some)))
}

/** Retired grids too: what happened in them still belongs to those above. */
async function layLineage(session: Session, tenant: TenantCode, at: Instant): Promise<void> {
  const { db, t } = session
  const { code, name, level, parent } = t.grids
  const all = await run(
    'all-grids',
    db.select({ code, name, level, parent }).from(t.grids).where(eq(t.grids.tenant, tenant)),
  )
  const { ancestor, descendant, depth } = t.lineage
  const before = []
  for (const some of pieces(all.map((grid) => grid.code))) {
    const these = inArray(descendant, some)
    const lines = db.select({ ancestor, descendant, depth }).from(t.lineage).where(these)
    before.push(...(await run('lineage-before', lines)))
    await run('drop-lineage', db.delete(t.lineage).where(these))
  }
  const now = lineageOf(all as unknown as Parameters<typeof lineageOf>[0])
  await put(session, t.lineage, now)
  await keepChanged(session, before, now, at)
}

/** A retired grid is found by no name any more. */
async function nameAll(session: Session, tenant: TenantCode): Promise<void> {
  const { db, t } = session
  const roster = await readRosterOf(session, tenant)
  if (!roster) return
  await run('drop-names', db.delete(t.names).where(eq(t.names.tenant, tenant)))
  await put(session, t.names, namesOf(roster))
}

async function seatAll(session: Session, { tenant, members }: RosterView): Promise<void> {
  const { db, t } = session
  const groups = db.select({ id: t.groups.id }).from(t.groups).where(eq(t.groups.tenant, tenant))
  await run('drop-seats', db.delete(t.members).where(inArray(t.members.group, groups)))
  await put(session, t.members, members)
}

async function put(session: Session, table: SQLiteTable, rows: readonly object[]): Promise<void> {
  for (const piece of pieces(rows))
    await run('change-roster', session.db.insert(table).values(piece as never))
}

async function putOver(
  session: Session,
  table: SQLiteTable,
  key: Parameters<typeof eq>[0],
  name: string,
  rows: readonly object[],
): Promise<void> {
  for (const piece of pieces(rows)) {
    const insert = session.db.insert(table).values(piece as never)
    await run(
      'set-roster',
      insert.onConflictDoUpdate({ target: key as never, set: asRefused(table, name) as never }),
    )
  }
}
