/** Who sits in which chat when a post changes hands. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { GridCode, PersonId } from '../src/domain/names.ts'
import type { Session } from './database.ts'
import { run } from './statement.ts'

/** The new holder sits where the old one sat; where the post was vacant, in the group in which the grid speaks. */
export async function joinGroups(
  session: Session,
  grid: GridCode,
  leave: PersonId | null,
  enter: PersonId,
): Promise<void> {
  const { db, t } = session
  const seats =
    leave === null
      ? await nearestGroup(session, grid)
      : await run(
          'seats',
          db.select({ group: t.members.group }).from(t.members).where(eq(t.members.person, leave)),
        )
  if (seats.length === 0) return
  const rows = seats.map(({ group }) => ({ group, person: enter }))
  await run('join-groups', db.insert(t.members).values(rows).onConflictDoNothing())
}

async function nearestGroup({ db, t }: Session, grid: GridCode): Promise<{ group: string }[]> {
  const query = db
    .select({ group: t.groups.id })
    .from(t.lineage)
    .innerJoin(t.groups, eq(t.groups.grid, t.lineage.ancestor))
    .where(and(eq(t.lineage.descendant, grid), eq(t.groups.purpose, 'grid')))
    .orderBy(asc(t.lineage.depth), asc(t.groups.id))
    .limit(1)
  return run('nearest-group', query)
}

/** Whoever holds no post any more sits in no group. */
export async function leaveGroups({ db, t }: Session, person: PersonId): Promise<void> {
  const held = db
    .select({ row: t.posts.row })
    .from(t.posts)
    .where(and(eq(t.posts.person, person), isNull(t.posts.until)))
  if ((await run('posts-held', held.limit(1))).length > 0) return
  await run('leave-groups', db.delete(t.members).where(eq(t.members.person, person)))
}
