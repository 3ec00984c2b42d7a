/** Claims of notices in the memory of the one process that an SQLite file has: no commit just to say "I am at it". */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { Session } from './database.ts'
import { type Slots, statement } from './statement.ts'

export interface NoticeClaims {
  /** False on PostgreSQL: there a claim is written, as a later `ready_at`, and this memory stays empty. */
  readonly inMemory: boolean
  /** Rows claimed now; those whose lease has ended are given up. */
  held(now: Instant): ReadonlySet<number>
  take(rows: readonly { readonly row: number }[], until: Instant): void
  drop(rows: readonly number[]): void
  /** When the next notice that nobody is at falls due. */
  nextDue(session: Session): Promise<Instant | null>
}

export function noticeClaims(inMemory: boolean): NoticeClaims {
  // A restart forgets them, which is right: nobody is sending any more, and each has to be tried again.
  const leases = new Map<number, Instant>()
  return {
    inMemory,
    held(now) {
      for (const [row, until] of leases) if (until <= now) leases.delete(row)
      return new Set(leases.keys())
    },
    take: (rows, until) => {
      for (const { row } of rows) leases.set(row, until)
    },
    drop: (rows) => {
      for (const row of rows) leases.delete(row)
    },
    async nextDue(session) {
      const found: number[] = []
      for (const rank of [0, 1]) {
        const rows = await firstOf(session, { rank, limit: leases.size + 1 })
        const free = rows.find((row) => !leases.has(row.row))
        if (free) found.push(free.readyAt)
      }
      return found.length === 0 ? null : (Math.min(...found) as Instant)
    },
  }
}

const firstOf = statement('first-notices', ({ db, t }, slot: Slots<{ rank: number; limit: number }>) =>
  db
    .select({ row: t.outbox.row, readyAt: t.outbox.readyAt })
    .from(t.outbox)
    .where(and(sql`${t.outbox.state} = 'waiting'`, eq(t.outbox.rank, slot.rank)))
    .orderBy(asc(t.outbox.readyAt), asc(t.outbox.row))
    .limit(slot.limit),
)
