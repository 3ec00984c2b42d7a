/** What is still to be told, on disk: claimed in order, settled in batches, parked when it is hopeless. */
import { and, asc, eq, inArray, lte, notInArray, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { Outbox, Waiting } from '../src/outbox/outbox.ts'
import type { Database, Session } from './database.ts'
import { homes } from './homes.ts'
import { noticeClaims } from './notice-claims.ts'
import { countUntold } from './outbox-counts.ts'
import { settleOne } from './settle-notice.ts'
import { run, type Slots, statement } from './statement.ts'

/** As long as one round of sending may take before another process believes this one dead. */
const leaseMs = 60_000

export function openOutbox(database: Database): Outbox {
  const claims = noticeClaims(database.engine === 'sqlite')
  return {
    async claim(now, limit, busy) {
      const query = (session: Session) => dueRows(session, now, limit + claims.held(now).size, busy)
      const until = (now + leaseMs) as Instant
      if (claims.inMemory) {
        const due = await database.read(query)
        // Looked up after the read: another claim may have come between.
        const mine = claims.held(now)
        const rows = due.filter((row) => !mine.has(row.row)).slice(0, limit)
        claims.take(rows, until)
        return rows.map(waiting)
      }
      return database.write(async (session) => {
        const rows = await query(session)
        const { outbox } = session.t
        const ours = inArray(
          outbox.row,
          rows.map((row) => row.row),
        )
        if (rows.length > 0)
          await run('claim-notices', session.db.update(outbox).set({ readyAt: until }).where(ours))
        return rows.map(waiting)
      })
    },
    async unclaim(rows) {
      if (!claims.inMemory && rows.length > 0) {
        await database.write(({ db, t }) => {
          const ours = and(inArray(t.outbox.row, [...rows]), eq(t.outbox.state, 'waiting'))
          return run('unclaim-notices', db.update(t.outbox).set({ readyAt: t.outbox.dueAt }).where(ours))
        })
      }
      claims.drop(rows)
    },
    async settle(tried) {
      await database.write(async (session) => {
        for (const one of tried) await settleOne(session, one)
      })
      claims.drop(tried.map((one) => one.row))
    },
    nextDue: () => database.read((session) => claims.nextDue(session)),
    ...homes(database),
    ...countUntold(database),
  }
}

/** Urgent first, then as they fell due. */
const dueRows = (session: Session, now: Instant, limit: number, busy: ReadonlySet<string>) =>
  busy.size === 0
    ? allDue(session, { now, limit })
    : run(
        'due-notices-elsewhere',
        inOrder(session, now, notInArray(session.t.outbox.place, [...busy])).limit(limit),
      )

const allDue = statement('due-notices', (session, slot: Slots<{ now: number; limit: number }>) =>
  inOrder(session, slot.now).limit(slot.limit),
)

/** On PostgreSQL rows that another process is claiming are passed over. */
function inOrder({ engine, db, t }: Session, now: number | Placeholder, elsewhere?: SQL) {
  const { rank, readyAt, row } = t.outbox
  const query = db
    .select()
    .from(t.outbox)
    .where(and(sql`${t.outbox.state} = 'waiting'`, lte(readyAt, now), elsewhere))
    .orderBy(asc(rank), asc(readyAt), asc(row))
  return engine === 'postgres' ? passLocked(query) : query
}

/** SQLite is the type master and has no row locks: there the writer is alone. */
const passLocked = <Q>(query: Q): Q =>
  (query as { for(strength: 'update', how: { skipLocked: true }): Q }).for('update', { skipLocked: true })

type OutboxRow = Awaited<ReturnType<typeof dueRows>>[number]

const waiting = (row: OutboxRow): Waiting => ({
  row: row.row,
  key: row.key,
  to: row.to,
  about: row.about as Waiting['about'],
  meaning: row.meaning,
  priority: row.rank === 0 ? 'urgent' : 'routine',
  dueAt: row.dueAt as Instant,
  attempts: row.attempts,
})
