/** How much is still to be told, since when, and how much was given up. */
import { count, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { Outbox } from '../src/outbox/outbox.ts'
import type { Database } from './database.ts'
import { run } from './statement.ts'

export const countUntold = (database: Database): Pick<Outbox, 'counts'> => ({
  counts: () =>
    database.read(async ({ db, t }) => {
      const oldest = sql<number | null>`min(${t.outbox.dueAt})`.mapWith(Number)
      const waiting = db
        .select({ n: count().mapWith(Number), oldest })
        .from(t.outbox)
        .where(sql`state = 'waiting'`)
      const [row] = await run('count-untold', waiting)
      const parked = db
        .select({ n: count().mapWith(Number) })
        .from(t.outbox)
        .where(sql`state = 'parked'`)
      const [hopeless] = await run('count-hopeless', parked)
      return {
        waiting: row?.n ?? 0,
        parked: hopeless?.n ?? 0,
        oldestDueAt: (row?.oldest ?? null) as Instant | null,
      }
    }),
})
