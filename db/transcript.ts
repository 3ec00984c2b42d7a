/** What the stage shows of each chat, on disk. */
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { Line, Transcript } from '../src/inbox/transcript.ts'
import type { Database } from './database.ts'
import { everyColumn, type NewRow, run, type Slots, statement } from './statement.ts'
import { withoutNul } from './without-nul.ts'

export function openTranscript(database: Database): Transcript {
  return {
    write: (raw) =>
      database.write(async (session) => {
        const { key, chat, from, name, text, photos, files = [], buttons, replyTo, at } = withoutNul(raw)
        const row = { key, chat, from, name, text, photos, files, buttons, replyTo, recalled: 0, at }
        const [written] = await insertLine(session, row)
        const [line] = written ? [written] : await lineByKey(session, { key })
        if (!line) throw new Error('a line was neither written nor found')
        return lineOf(line)
      }),
    rewrite: (id, change) =>
      database.write(async ({ db, t }) => {
        const { recalled, text, buttons } = withoutNul(change)
        const set = {
          ...(text === undefined ? {} : { text }),
          ...(buttons === undefined ? {} : { buttons }),
          ...(recalled === undefined ? {} : { recalled: recalled ? 1 : 0 }),
        }
        // Nothing to change still answers with the line: a column set to itself.
        const done = db
          .update(t.lines)
          .set({ chat: sql`${t.lines.chat}`, ...set })
          .where(eq(t.lines.row, rowOf(id)))
        const [line] = await run('rewrite-line', done.returning())
        return line ? lineOf(line) : null
      }),
    get: async (id) => {
      const [line] = await database.read((session) => lineByRow(session, { row: rowOf(id) }))
      return line ? lineOf(line) : null
    },
    list: async (chat, after, limit) => {
      const from = after === null ? 0 : rowOf(after)
      return (await database.read((session) => linesAfter(session, { chat, from, limit }))).map(lineOf)
    },
  }
}

type StoredLine = Awaited<ReturnType<typeof lineByKey>>[number]

/** Of one width, so that ids are in order as text too. */
const lineOf = ({ row, key: _, recalled, from, files, at, ...line }: StoredLine): Line => ({
  ...line,
  files: files ?? [],
  from,
  id: String(row).padStart(10, '0'),
  recalled: recalled === 1,
  at: at as Instant,
})

/** An id that is none names no line: 0 is never drawn. */
const rowOf = (id: string): number => (/^\d{1,15}$/.test(id) ? Number(id) : 0)

const insertLine = statement('insert-line', ({ db, t }, _slot: Slots<NewRow<'lines'>>) =>
  db
    .insert(t.lines)
    .values(everyColumn(t.lines, 'row'))
    .onConflictDoNothing({ target: t.lines.key })
    .returning(),
)

const lineByKey = statement('line-by-key', ({ db, t }, slot: Slots<{ key: string }>) =>
  db.select().from(t.lines).where(eq(t.lines.key, slot.key)),
)

const lineByRow = statement('line-by-row', ({ db, t }, slot: Slots<{ row: number }>) =>
  db.select().from(t.lines).where(eq(t.lines.row, slot.row)),
)

const linesAfter = statement(
  'lines-after',
  ({ db, t }, slot: Slots<{ chat: string; from: number; limit: number }>) =>
    db
      .select()
      .from(t.lines)
      .where(and(eq(t.lines.chat, slot.chat), gt(t.lines.row, slot.from)))
      .orderBy(asc(t.lines.row))
      .limit(slot.limit),
)
