/** Leases: who may do something alone, until when. A dead process loses them by doing nothing. */
import { and, eq, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { Database } from './database.ts'
import { everyColumn, type Row, type Slots, statement } from './statement.ts'

/** Long enough to outlive a pause of the machine, short enough that a bot is silent for half a minute at most. */
const leaseMs = 30_000

/** One process owns a bot account, so that a group is not heard twice and answered twice. */
export interface Lease {
  /** Takes or prolongs it, for 30 s: to be called again every 10 s. False while another process holds it. */
  hold(name: string, now: Instant): Promise<boolean>
  /** Gives it back, so that another need not wait for its end. */
  drop(name: string): Promise<void>
}

/** `owner` is this process's own name, never used twice. An SQLite file has one process: it is always granted. */
export function openLease(database: Database, owner: string): Lease {
  if (database.engine === 'sqlite') return { hold: async () => true, drop: async () => undefined }
  return {
    hold: (name, now) =>
      takeLease(database, { name: `account:${name}`, owner, until: now + leaseMs }, now, true),
    drop: (name) => dropLease(database, `account:${name}`, owner),
  }
}

/** Takes a lease that is free or has ended, or (when `prolong`) is ours already. */
export async function takeLease(
  database: Database,
  row: Row<'leases'>,
  now: Instant,
  prolong: boolean,
): Promise<boolean> {
  const mine = prolong ? row.owner : ''
  const taken = await database.write((session) => take(session, { ...row, now, mine }))
  return taken.length > 0
}

export async function dropLease(database: Database, name: string, owner: string): Promise<void> {
  await database.write((session) => drop(session, { name, owner }))
}

const take = statement(
  'take-lease',
  ({ db, t }, slot: Slots<Row<'leases'> & { now: number; mine: string }>) =>
    db
      .insert(t.leases)
      .values(everyColumn(t.leases))
      .onConflictDoUpdate({
        target: t.leases.name,
        set: { owner: sql`excluded.owner`, until: sql`excluded.until` },
        setWhere: sql`${t.leases.until} <= ${slot.now} or ${t.leases.owner} = ${slot.mine}`,
      })
      .returning({ name: t.leases.name }),
)

const drop = statement('drop-lease', ({ db, t }, slot: Slots<{ name: string; owner: string }>) =>
  db.delete(t.leases).where(and(eq(t.leases.name, slot.name), eq(t.leases.owner, slot.owner))),
)
