/** Which chats somebody is working on: in memory where there is one process, by leases where there are several. */
import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { Database } from './database.ts'
import { dropLease, takeLease } from './lease.ts'

/** Longer than the slowest honest handling of one bundle (twenty pictures to fetch, three decisions). */
const claimMs = 120_000

/** The lease of the chat whose key stands in a column, as SQL. */
export const chatLease = (chatKey: AnyColumn): SQL => sql`'chat:' || ${chatKey}`
const leaseOf = (chatKey: string): string => `chat:${chatKey}`

export interface ChatClaims {
  /** Claims of the chats named as many as it gets, at most `limit`. */
  take(chatKeys: readonly string[], now: Instant, limit: number): Promise<readonly string[]>
  release(chatKey: string): Promise<void>
  /** What this process has claimed. */
  held(): ReadonlySet<string>
}

export function chatClaims(database: Database, owner: string): ChatClaims {
  const held = new Set<string>()
  // One process and its memory: a restart forgets its claims, which is right, because nobody works on them any more.
  const alone = database.engine === 'sqlite'
  return {
    async take(chatKeys, now, limit) {
      const taken: string[] = []
      for (const chatKey of chatKeys) {
        if (taken.length === limit) break
        if (held.has(chatKey)) continue
        held.add(chatKey)
        const row = { name: leaseOf(chatKey), owner, until: now + claimMs }
        if (alone || (await takeLease(database, row, now, false))) taken.push(chatKey)
        else held.delete(chatKey)
      }
      return taken
    },
    async release(chatKey) {
      if (!alone) await dropLease(database, leaseOf(chatKey), owner)
      held.delete(chatKey)
    },
    held: () => held,
  }
}
