/** What was heard, on disk: accepted once, claimed chat by chat, settled by the commit that answers it. */
import { and, asc, eq, gte, inArray, lte, min, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import { type Bundle, chatKeyOf, type Heard, type Inbox } from '../src/inbox/inbox.ts'
import type { Message } from '../src/inbox/message.ts'
import { type ChatClaims, chatLease } from './chat-claims.ts'
import type { Database, Session } from './database.ts'
import { countWaiting } from './inbox-counts.ts'
import { everyColumn, type NewRow, run, type Slots, statement } from './statement.ts'
import { withoutNul } from './without-nul.ts'

export function openInbox(database: Database, claims: ChatClaims): Inbox {
  return {
    accept: (raw, now, readyAt) => accept(database, withoutNul(raw), now, readyAt),
    async next(now, limit, busy) {
      const claimed = await claims.take(
        await candidates(database, now, limit, busy, claims.held()),
        now,
        limit,
      )
      try {
        return await bundlesOf(database, claims, claimed, now)
      } catch (error) {
        for (const chatKey of claimed) await claims.release(chatKey).catch(() => undefined)
        throw error
      }
    },
    release: claims.release,
    held: async (chatKey, userId, since) =>
      (await database.read((session) => heldOf(session, { chatKey, userId, since }))).map(heard),
    find: async (platform, account, chat, message) => {
      const key = { platform, account, chat, message }
      return (await database.read((session) => messageOf(session, key)))[0]?.data ?? null
    },
    hold: (rows, until) =>
      database.write(async (session) => {
        for (const row of rows) await holdRow(session, { row, until })
      }),
    fail: (rows, reason, again) =>
      database.write(async (session) => {
        const change = again === null ? ({ state: 'parked' } as const) : { readyAt: again }
        const { inbox } = session.t
        const set = { ...change, outcome: reason, attempts: sql`${inbox.attempts} + 1` }
        const open = and(inArray(inbox.row, [...rows]), eq(inbox.state, 'waiting'))
        await run('fail-messages', session.db.update(inbox).set(set).where(open))
      }),
    ...countWaiting(database),
  }
}

async function accept(
  database: Database,
  message: Message,
  now: Instant,
  readyAt: Instant,
): Promise<'kept' | 'duplicate'> {
  const { platform, account, chat, id, album, sender } = message
  const chatKey = chatKeyOf(message)
  const kept = await database.write(async (session) => {
    const rows = await insertMessage(session, {
      platform,
      account,
      chat,
      message: id,
      chatKey,
      userId: sender.userId,
      album,
      state: 'waiting',
      held: 0,
      readyAt,
      receivedAt: now,
      attempts: 0,
      outcome: null,
      settledAt: null,
      data: message,
    })
    // An album is settled when its last part has been quiet for long enough: earlier parts wait for the later ones.
    if (rows.length > 0 && album !== null) await delayAlbum(session, { chatKey, album, readyAt })
    return rows.length > 0
  })
  return kept ? 'kept' : 'duplicate'
}

/** Chats with something ready, the one that has waited longest first; a few more than asked for, against rivals. */
async function candidates(
  database: Database,
  now: Instant,
  limit: number,
  busy: ReadonlySet<string>,
  held: ReadonlySet<string>,
): Promise<string[]> {
  const rows = await database.read((session) =>
    readyChats(session, { now, limit: limit + busy.size + held.size }),
  )
  return rows.map((row) => row.chatKey).filter((chatKey) => !busy.has(chatKey) && !held.has(chatKey))
}

/** Reads only after the claim: until then another process may have settled what was seen. */
async function bundlesOf(
  database: Database,
  claims: ChatClaims,
  claimed: readonly string[],
  now: Instant,
): Promise<Bundle[]> {
  const bundles: Bundle[] = []
  for (const chatKey of claimed) {
    const parts = await database.read((session) => oldestBundle(session, chatKey, now))
    if (parts.length > 0) bundles.push({ chatKey, parts })
    else await claims.release(chatKey)
  }
  return bundles
}

async function oldestBundle(session: Session, chatKey: string, now: Instant): Promise<Heard[]> {
  const [first] = await oldestOf(session, { chatKey, now })
  if (!first) return []
  if (first.album === null) return [heard(first)]
  return (await albumOf(session, { chatKey, now, album: first.album, userId: first.userId })).map(heard)
}

const heard = (row: { row: number; data: Message; attempts: number; receivedAt: number }): Heard => ({
  row: row.row,
  message: row.data,
  attempts: row.attempts,
  receivedAt: row.receivedAt as Instant,
})

/** Written out, so that the planner sees that the partial indexes fit. */
const isWaiting = ({ t }: Session) => sql`${t.inbox.state} = 'waiting'`

const insertMessage = statement('accept-message', ({ db, t }, _slot: Slots<NewRow<'inbox'>>) =>
  db
    .insert(t.inbox)
    .values(everyColumn(t.inbox, 'row'))
    .onConflictDoNothing()
    .returning({ row: t.inbox.row }),
)

const delayAlbum = statement(
  'delay-album',
  (session, slot: Slots<{ chatKey: string; album: string; readyAt: number }>) => {
    const { db, t } = session
    const here = and(isWaiting(session), eq(t.inbox.chatKey, slot.chatKey), eq(t.inbox.album, slot.album))
    return db
      .update(t.inbox)
      .set({ readyAt: sql`${slot.readyAt}` })
      .where(and(here, eq(t.inbox.held, 0)))
  },
)

const readyChats = statement('ready-chats', (session, slot: Slots<{ now: number; limit: number }>) => {
  const { db, t } = session
  // Chats of other processes are left out here: else theirs, the oldest, would fill the list and hide the free ones.
  const { leases } = t
  const leased = sql`select 1 from ${leases} where ${leases.name} = ${chatLease(t.inbox.chatKey)} and ${leases.until} > ${slot.now}`
  return db
    .select({ chatKey: t.inbox.chatKey })
    .from(t.inbox)
    .where(and(isWaiting(session), lte(t.inbox.readyAt, slot.now), sql`not exists (${leased})`))
    .groupBy(t.inbox.chatKey)
    .orderBy(min(t.inbox.row))
    .limit(slot.limit)
})

const oldestOf = statement('oldest-message', (session, slot: Slots<{ chatKey: string; now: number }>) => {
  const { db, t } = session
  return db
    .select()
    .from(t.inbox)
    .where(and(isWaiting(session), eq(t.inbox.chatKey, slot.chatKey), lte(t.inbox.readyAt, slot.now)))
    .orderBy(asc(t.inbox.row))
    .limit(1)
})

type AlbumKey = { chatKey: string; now: number; album: string; userId: string }

const albumOf = statement('album-parts', (session, slot: Slots<AlbumKey>) => {
  const { db, t } = session
  const here = and(isWaiting(session), eq(t.inbox.chatKey, slot.chatKey), lte(t.inbox.readyAt, slot.now))
  return db
    .select()
    .from(t.inbox)
    .where(and(here, eq(t.inbox.album, slot.album), eq(t.inbox.userId, slot.userId)))
    .orderBy(asc(t.inbox.row))
})

const heldOf = statement(
  'held-photos',
  (session, slot: Slots<{ chatKey: string; userId: string; since: number }>) => {
    const { db, t } = session
    const his = and(isWaiting(session), eq(t.inbox.chatKey, slot.chatKey), eq(t.inbox.userId, slot.userId))
    return db
      .select()
      .from(t.inbox)
      .where(and(his, eq(t.inbox.held, 1), gte(t.inbox.receivedAt, slot.since)))
      .orderBy(asc(t.inbox.row))
  },
)

const messageOf = statement(
  'message-by-id',
  ({ db, t }, slot: Slots<{ platform: string; account: string; chat: string; message: string }>) =>
    db
      .select({ data: t.inbox.data })
      .from(t.inbox)
      .where(
        and(
          eq(t.inbox.platform, slot.platform),
          eq(t.inbox.account, slot.account),
          eq(t.inbox.chat, slot.chat),
          eq(t.inbox.message, slot.message),
        ),
      ),
)

const holdRow = statement('hold-photo', (session, slot: Slots<{ row: number; until: number }>) => {
  const { db, t } = session
  return db
    .update(t.inbox)
    .set({ held: 1, readyAt: sql`${slot.until}` })
    .where(and(eq(t.inbox.row, slot.row), isWaiting(session)))
})
