/** How much of what was heard still waits, and since when. */
import { asc, count, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { Inbox } from '../src/inbox/inbox.ts'
import type { Database } from './database.ts'
import { run, statement } from './statement.ts'

export const countWaiting = (database: Database): Pick<Inbox, 'nextReady' | 'counts'> => ({
  nextReady: async () => {
    const [row] = await database.read((session) => firstReady(session, {}))
    return (row?.readyAt ?? null) as Instant | null
  },
  counts: () =>
    database.read(async ({ db, t }) => {
      const oldest = sql<number | null>`min(${t.inbox.receivedAt})`.mapWith(Number)
      const waiting = db
        .select({ n: count().mapWith(Number), oldest })
        .from(t.inbox)
        .where(sql`state = 'waiting'`)
      const [row] = await run('count-waiting', waiting)
      const parked = db
        .select({ n: count().mapWith(Number) })
        .from(t.inbox)
        .where(sql`state = 'parked'`)
      const [hopeless] = await run('count-parked', parked)
      return {
        waiting: row?.n ?? 0,
        parked: hopeless?.n ?? 0,
        oldestAt: (row?.oldest ?? null) as Instant | null,
      }
    }),
})

const firstReady = statement('first-ready', ({ db, t }, _slot: object) =>
  db
    .select({ readyAt: t.inbox.readyAt })
    .from(t.inbox)
    .where(sql`${t.inbox.state} = 'waiting'`)
    .orderBy(asc(t.inbox.readyAt))
    .limit(1),
)
