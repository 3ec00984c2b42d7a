/** The journal over the database: one entry is one transaction, and unique keys decide who came first. */
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { AirFact } from '../src/domain/air/facts.ts'
import { AlarmFact } from '../src/domain/alarm/facts.ts'
import { AlertFact } from '../src/domain/alert/facts.ts'
import { EvaluationFact } from '../src/domain/assessment/evaluation-facts.ts'
import { MeasureFact, SheetFact } from '../src/domain/assessment/facts.ts'
import { ReformFact } from '../src/domain/assessment/reform-facts.ts'
import { YearFact } from '../src/domain/assessment/year-facts.ts'
import { CaseFact } from '../src/domain/case/facts.ts'
import { ReadingFact } from '../src/domain/case/reading-facts.ts'
import { DigestFact } from '../src/domain/digest/facts.ts'
import { DaybookFact } from '../src/domain/duty/facts.ts'
import { ExposureFact } from '../src/domain/exposure/facts.ts'
import { By } from '../src/domain/grid/actor.ts'
import { GridFact } from '../src/domain/grid/change-facts.ts'
import { RosterFact } from '../src/domain/grid/facts.ts'
import { LeaveFact } from '../src/domain/grid/leave.ts'
import { Instant } from '../src/domain/names.ts'
import { OrderFact, PartFact } from '../src/domain/order/facts.ts'
import { SourceFact } from '../src/domain/source/facts.ts'
import { SupervisionFact } from '../src/domain/supervision/facts.ts'
import type { Append, Committed, Entry, Journal } from '../src/journal/journal.ts'
import { chainHash } from './chain.ts'
import { correctionsSince } from './corrections.ts'
import type { Database, Session } from './database.ts'
import { addNotices } from './outbox-rows.ts'
import { everyColumn, type Row, type Slots, statement } from './statement.ts'
import { firstBroken } from './verify.ts'
import { applyViews } from './views.ts'
import { withoutNul } from './without-nul.ts'

/** A fact as it is read back; what it does not know stops the reader instead of passing for something else. */
const StoredFact = z.object({
  data: z.union([
    CaseFact,
    DaybookFact,
    RosterFact,
    DigestFact,
    ReadingFact,
    SheetFact,
    MeasureFact,
    YearFact,
    EvaluationFact,
    ReformFact,
    OrderFact,
    PartFact,
    AirFact,
    AlarmFact,
    AlertFact,
    LeaveFact,
    GridFact,
    SourceFact,
    ExposureFact,
    SupervisionFact,
  ]),
  by: By,
  at: Instant,
  stream: z.string(),
  version: z.int(),
  hash: z.string(),
})

/** Thrown inside a commit: everything it wrote is undone, and this is the answer. */
class Undone extends Error {
  readonly answer: Committed
  constructor(answer: Committed) {
    super(answer)
    this.answer = answer
  }
}

/** `rosterChanged` is called after a commit that bound an account or a chat. */
export function openJournal(database: Database, rosterChanged: () => void): Journal {
  return {
    async read(stream) {
      const rows = await database.read((session) => readStream(session, { stream }))
      return rows.map((row) => {
        const { data, ...rest } = StoredFact.parse(row)
        return { fact: data, ...rest }
      })
    },
    async commit(raw) {
      const entry = withoutNul(raw)
      try {
        const { bound } = await database.write((session) => write(session, entry))
        if (bound) rosterChanged()
        return 'committed'
      } catch (error) {
        if (error instanceof Undone) return error.answer
        throw error
      }
    },
    stamped: async (stamp) => (await database.read((session) => findStamp(session, { stamp }))).length > 0,
    corrections: (tenant, since) => database.read((session) => correctionsSince(session, tenant, since)),
    verify: (stream) => database.read((session) => firstBroken(session, stream ?? null)),
  }
}

async function write(session: Session, entry: Entry): Promise<{ bound: boolean }> {
  for (const row of entry.handled?.rows ?? []) {
    const outcome = entry.handled?.outcome ?? ''
    const found = await settleMessage(session, { row, outcome, settledAt: entry.at })
    if (found.length === 0) throw new Undone('already-done')
  }
  if (entry.stamp !== null) {
    const set = await insertStamp(session, { stamp: entry.stamp, at: entry.at })
    if (set.length === 0) throw new Undone('already-done')
  }
  for (const one of entry.appends) await append(session, one)
  await addNotices(session, entry.notices)
  return { bound: await applyViews(session, entry.views, entry.at) }
}

async function append(session: Session, { stream, expectedVersion, facts }: Append): Promise<void> {
  // A stream that begins here needs no look: if it has begun elsewhere, the key of its first fact is taken.
  const [last] = expectedVersion === 0 ? [] : await lastFact(session, { stream })
  let version = last?.version ?? 0
  let hash = last?.hash ?? ''
  if (version !== expectedVersion) throw new Undone('conflict')
  for (const { fact, by, at } of facts) {
    version += 1
    hash = chainHash(hash, { stream, version, type: fact.type, data: fact, by, at })
    const put = await insertFact(session, { stream, version, type: fact.type, data: fact, by, at, hash })
    // On PostgreSQL another process may have written this version since we looked: the key has told us.
    if (put.length === 0) throw new Undone('conflict')
  }
}

const readStream = statement('read-stream', ({ db, t }, slot: Slots<{ stream: string }>) =>
  db.select().from(t.facts).where(eq(t.facts.stream, slot.stream)).orderBy(asc(t.facts.version)),
)

const lastFact = statement('last-fact', ({ db, t }, slot: Slots<{ stream: string }>) =>
  db
    .select({ version: t.facts.version, hash: t.facts.hash })
    .from(t.facts)
    .where(eq(t.facts.stream, slot.stream))
    .orderBy(desc(t.facts.version))
    .limit(1),
)

const insertFact = statement('insert-fact', ({ db, t }, _slot: Slots<Row<'facts'>>) =>
  db
    .insert(t.facts)
    .values(everyColumn(t.facts))
    .onConflictDoNothing()
    .returning({ version: t.facts.version }),
)

const insertStamp = statement('insert-stamp', ({ db, t }, _slot: Slots<Row<'stamps'>>) =>
  db
    .insert(t.stamps)
    .values(everyColumn(t.stamps))
    .onConflictDoNothing()
    .returning({ stamp: t.stamps.stamp }),
)

const findStamp = statement('find-stamp', ({ db, t }, slot: Slots<{ stamp: string }>) =>
  db.select({ stamp: t.stamps.stamp }).from(t.stamps).where(eq(t.stamps.stamp, slot.stamp)),
)

const settleMessage = statement(
  'settle-message',
  ({ db, t }, slot: Slots<{ row: number; outcome: string; settledAt: number }>) =>
    db
      .update(t.inbox)
      .set({ state: sql`'handled'`, outcome: sql`${slot.outcome}`, settledAt: sql`${slot.settledAt}` })
      .where(and(eq(t.inbox.row, slot.row), ne(t.inbox.state, sql`'handled'`)))
      .returning({ row: t.inbox.row }),
)
