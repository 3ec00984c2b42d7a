/** Loads a roster whole or not at all, and changes who holds a post. */
import { and, eq, isNull, or } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { GridCode, Instant, PersonId } from '../src/domain/names.ts'
import type { Roster, RosterLoad } from '../src/journal/directory.ts'
import type { Database, Session } from './database.ts'
import type { RosterMemory } from './roster-memory.ts'
import { lineageOf, namesOf } from './roster-rows.ts'
import { joinGroups, leaveGroups } from './roster-seats.ts'
import { bumpRoster } from './roster-version.ts'
import { pieces, run } from './statement.ts'
import { withoutNul } from './without-nul.ts'

type Home = { readonly platform: string; readonly account: string }

export function openRosterLoad(database: Database, memory: RosterMemory): RosterLoad {
  return {
    async load(roster, home, now) {
      await database.write((session) => load(session, withoutNul(roster), home, now))
      memory.forget()
    },
    isEmpty: () =>
      database.read(async ({ db, t }) => {
        const found = await run(
          'any-tenant',
          db.select({ tenant: t.tenants.tenant }).from(t.tenants).limit(1),
        )
        return found.length === 0
      }),
    async appoint(grid, kind, title, leave, enter, now) {
      await database.write(async (session) => {
        if (leave !== null) await leavePost(session, grid, kind, leave, now)
        if (enter !== null) {
          await insertAll(session, session.t.posts, [
            { grid, person: enter, kind, title, since: now, until: null },
          ])
          await joinGroups(session, grid, leave, enter)
        }
        if (leave !== null) await leaveGroups(session, leave)
        await bumpRoster(session)
      })
      memory.forget()
    },
  }
}

async function load(session: Session, roster: Roster, home: Home | null, now: Instant): Promise<void> {
  const { t } = session
  const { tenant, name, pack, grids, persons, posts, departments, groups, members } = roster
  await insertAll(session, t.tenants, [{ tenant, name, pack }])
  await insertAll(session, t.grids, grids)
  await insertAll(session, t.lineage, lineageOf(grids))
  await insertAll(
    session,
    t.persons,
    persons.map((person) => ({ ...person, tenant })),
  )
  await insertAll(session, t.departments, departments)
  await insertAll(
    session,
    t.posts,
    posts.map((post) => ({ ...post, since: now, until: null })),
  )
  await insertAll(
    session,
    t.stations,
    (roster.stations ?? []).map((station) => ({ ...station, tenant })),
  )
  await insertAll(session, t.groups, groups)
  await insertAll(session, t.members, members)
  await insertAll(session, t.names, namesOf(roster))
  if (home !== null) {
    const chats = groups.map((group) => ({ ...home, group: group.id, chat: group.id }))
    const accounts = persons.map(({ id }) => ({
      ...home,
      userId: id,
      person: id,
      directChat: `direct:${id}`,
      usedAt: now,
    }))
    await insertAll(session, t.homes, chats)
    await insertAll(session, t.accounts, accounts)
  }
  await bumpRoster(session)
}

async function insertAll<T extends SQLiteTable>(
  session: Session,
  table: T,
  rows: readonly object[],
): Promise<void> {
  for (const piece of pieces(rows)) {
    await run('load-roster', session.db.insert(table).values(piece as never))
  }
}

async function leavePost(
  { db, t }: Session,
  grid: GridCode,
  kind: string,
  person: PersonId,
  now: Instant,
): Promise<void> {
  // Whoever acted for him acts no more.
  const his = and(
    eq(t.posts.grid, grid),
    or(eq(t.posts.person, person), eq(t.posts.actingFor, person)),
    isNull(t.posts.until),
  )
  const change = db.update(t.posts).set({ until: now })
  await run('leave-post', change.where(and(his, eq(t.posts.kind, kind as 'chief'))))
}
