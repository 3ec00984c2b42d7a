/** The roster's version: grows with every change, in the change's own transaction, so that copies know they are old. */
import { and, eq, sql } from 'drizzle-orm'
import type { Session } from './database.ts'
import { statement } from './statement.ts'

/** Kept among the counters, under a tenant that no code can be. */
const place = { tenant: '', series: 'roster' }

export const bumpRoster = async (session: Session): Promise<void> => {
  await grow(session, {})
}

export async function rosterVersion(session: Session): Promise<number> {
  const [row] = await look(session, {})
  return row?.last ?? 0
}

const grow = statement('bump-roster', ({ db, t }, _slot: object) =>
  db
    .insert(t.counters)
    .values({ ...place, last: 1 })
    .onConflictDoUpdate({
      target: [t.counters.tenant, t.counters.series],
      set: { last: sql`${t.counters.last} + 1` },
    }),
)

const look = statement('roster-version', ({ db, t }, _slot: object) =>
  db
    .select({ last: t.counters.last })
    .from(t.counters)
    .where(and(eq(t.counters.tenant, place.tenant), eq(t.counters.series, place.series))),
)
