/** What the store holds while no process runs: read after each kill, without doing the next process's work for it. */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Database } from '../../../db/database.ts'
import { type DatabaseSettings, openDatabase } from '../../../db/open.ts'
import { openSettings } from '../../../db/settings.ts'

export interface Look {
  /** Rows of the outbox that are recorded as told. */
  readonly told: ReadonlySet<number>
  /** How many are not, by destination. */
  readonly untold: ReadonlyMap<string, number>
  /** `chat message` of everything in the inbox, what of it is handled, and how much waits. */
  readonly heard: ReadonlySet<string>
  readonly handled: ReadonlySet<string>
  readonly waiting: number
}

/**
 * An SQLite file is looked at as a copy: whoever opens it first after a crash recovers it, and that is to be the
 * program. Of PostgreSQL we wait until the killed process's connections are gone, which may still be committing.
 */
export async function lookAt(settings: DatabaseSettings): Promise<Look> {
  if ('sqlite' in settings) {
    const folder = `${dirname(settings.sqlite)}-looked-at`
    await copyDatabase(settings.sqlite, folder)
    const look = await withDatabase({ sqlite: join(folder, basename(settings.sqlite)) }, see)
    await rm(folder, { recursive: true })
    return look
  }
  await untilAlone(settings.url)
  return withDatabase(settings, see)
}

/** The machine stands still for a while: the house's clock goes on by this when the next process begins. */
export const moveClock = (settings: DatabaseSettings, offsetMs: number): Promise<void> =>
  withDatabase(settings, (database) => openSettings(database).set('clock-offset-ms', String(offsetMs)))

export async function withDatabase<T>(
  settings: DatabaseSettings,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(settings)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const see = (database: Database): Promise<Look> =>
  database.read(async ({ db, t }) => {
    const notices = await db
      .select({ row: t.outbox.row, place: t.outbox.place, state: t.outbox.state })
      .from(t.outbox)
    const untold = Map.groupBy(
      notices.filter(({ state }) => state === 'waiting'),
      ({ place }) => place,
    )
    const heard = await db
      .select({ chat: t.inbox.chat, message: t.inbox.message, state: t.inbox.state })
      .from(t.inbox)
    return {
      told: new Set(notices.filter(({ state }) => state === 'sent').map(({ row }) => row)),
      untold: new Map([...untold].map(([place, rows]) => [place, rows.length])),
      heard: new Set(heard.map(keyOf)),
      handled: new Set(heard.filter(({ state }) => state === 'handled').map(keyOf)),
      waiting: heard.filter(({ state }) => state === 'waiting').length,
    }
  })

/** The file and its write-ahead log; the index beside them belongs to living processes. */
async function copyDatabase(file: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true })
  const parts = (await readdir(dirname(file))).filter(
    (name) => name.startsWith(basename(file)) && !name.endsWith('-shm'),
  )
  for (const name of parts) await copyFile(join(dirname(file), name), join(into, name))
}

async function untilAlone(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const others = `select 1 from pg_stat_activity where datname = current_database()
      and pid <> pg_backend_pid() and backend_type = 'client backend'`
    for (let tries = 0; (await client.query(others)).rowCount !== 0; tries += 1) {
      if (tries > 500) throw new Error('connections of a killed process stay')
      await sleep(10)
    }
  } finally {
    await client.end()
  }
}

const keyOf = ({ chat, message }: { chat: string; message: string }): string => `${chat} ${message}`
