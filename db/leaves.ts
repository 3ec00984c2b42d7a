/** Leaves, and the posts that a deputy holds meanwhile: rows of their own, so that everybody's history stays. */
import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import { type Leave, nextOf } from '../src/domain/grid/leave.ts'
import type { Instant } from '../src/domain/names.ts'
import type { Leaves } from '../src/journal/leaves.ts'
import type { Database, Session } from './database.ts'
import { bumpRoster } from './roster-version.ts'
import { asRefused, everyColumn, type Row, run, type Slots, statement } from './statement.ts'

export const openLeaves = ({ read }: Database): Leaves => ({
  of: async (person) => (await read((session) => ofPerson(session, { person }))).map(({ data }) => data),
  due: async (now, limit) =>
    (await read((session) => dueBy(session, { now, limit }))).map(({ data }) => data),
  nextDue: async () => ((await read((session) => first(session, {})))[0]?.at ?? null) as Instant | null,
})

export const writeLeave = (session: Session, leave: Leave) =>
  putLeave(session, {
    ...{ id: leave.id, person: leave.person, from: leave.from, to: leave.to },
    ...{ acted: leave.deputy === null ? 0 : 1, nextAt: nextOf(leave), data: leave },
  })

/** Who is away keeps his posts and is not asked; the deputy holds them beside him. Always a change of the roster. */
export async function writeStandIn(
  session: Session,
  { person, deputy }: Leave,
  on: boolean,
  now: Instant,
): Promise<true> {
  const { db, t } = session
  const { posts, members } = t
  const present = and(eq(posts.person, person), isNull(posts.until))
  await run(
    'mark-away',
    db
      .update(posts)
      .set({ awaySince: on ? now : null })
      .where(present),
  )
  const acting = and(eq(posts.actingFor, person), isNull(posts.until))
  // Only one acts at a time; whoever did before has done so until now.
  await run('end-acting', db.update(posts).set({ until: now }).where(acting))
  if (on && deputy !== null) {
    const { grid, kind, title } = posts
    const query = db.select({ grid, kind, title }).from(posts)
    const own = await run(
      'own-posts',
      query.where(and(present, isNull(posts.actingFor))).orderBy(asc(posts.row)),
    )
    const rows = own.map((post) => ({
      ...{ grid: post.grid, kind: post.kind, title: `${post.title}（代）` },
      ...{ person: deputy, since: now, until: null, actingFor: person },
    }))
    if (rows.length > 0) await run('act', db.insert(posts).values(rows))
    const seats = await run(
      'seats-of-absent',
      db.select({ group: members.group }).from(members).where(eq(members.person, person)),
    )
    const taken = seats.map(({ group }) => ({ group, person: deputy }))
    if (taken.length > 0) await run('sit-in', db.insert(members).values(taken).onConflictDoNothing())
  }
  await bumpRoster(session)
  return true
}

const putLeave = statement('put-leave', ({ db, t }, _slot: Slots<Row<'leaves'>>) =>
  db
    .insert(t.leaves)
    .values(everyColumn(t.leaves))
    .onConflictDoUpdate({ target: t.leaves.id, set: asRefused(t.leaves, 'id') }),
)

const ofPerson = statement('leaves-of', ({ db, t }, slot: Slots<{ person: string }>) =>
  db
    .select({ data: t.leaves.data })
    .from(t.leaves)
    .where(and(eq(t.leaves.person, slot.person), isNotNull(t.leaves.nextAt)))
    .orderBy(asc(t.leaves.from), asc(t.leaves.id)),
)

const dueBy = statement('leaves-due', ({ db, t }, slot: Slots<{ now: number; limit: number }>) =>
  db
    .select({ data: t.leaves.data })
    .from(t.leaves)
    .where(and(isNotNull(t.leaves.nextAt), lte(t.leaves.nextAt, slot.now)))
    .orderBy(asc(t.leaves.nextAt), asc(t.leaves.id))
    .limit(slot.limit),
)

const first = statement('next-leave', ({ db, t }, _slot: object) =>
  db
    .select({ at: t.leaves.nextAt })
    .from(t.leaves)
    .where(isNotNull(t.leaves.nextAt))
    .orderBy(asc(t.leaves.nextAt))
    .limit(1),
)
