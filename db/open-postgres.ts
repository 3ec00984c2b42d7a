/** PostgreSQL: a pool; every write is a transaction of its own, and unique keys decide who comes first. */
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Pool, type PoolClient } from 'pg'
import type { Database, Db, Session } from './database.ts'
import { DatabaseError, databaseError } from './database-error.ts'
import { postgresKit } from './kit.ts'
import { type Tables, tablesOf } from './schema.ts'
import { migrationsFor, migrationsTable, refuseOtherVersions } from './which-version.ts'

const tables: Tables = tablesOf(postgresKit)

/** Any number will do, as long as every process takes the same one. */
const migrationLock = 7_460_301
/** A district needs two; a province's process handles sixteen chats at once (limits.chatsAtOnce) beside its clock. */
const connections = 20
/** Serialization failure and deadlock: the other one has won, and the same work can be done after it. */
const worthAnotherTry = ['40001', '40P01']
const tries = 3

export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: connections })
  // An idle connection that breaks must not end the process; the next query opens another or tells.
  pool.on('error', () => undefined)
  try {
    await migrateAlone(pool)
  } catch (error) {
    await pool.end()
    throw databaseError(error, 'migrate')
  }
  const readers = sessionOf(pool)
  const sessions = new WeakMap<PoolClient, Session>()

  function newSession(client: PoolClient): Session {
    // While a connection is lent out nobody else listens; the query that was under way rejects anyway.
    client.on('error', () => undefined)
    const session = sessionOf(client)
    sessions.set(client, session)
    return session
  }

  async function once<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = await connect(pool)
    const session = sessions.get(client) ?? newSession(client)
    let broken = false
    try {
      await tell(client, 'begin')
      const value = await work(session)
      await tell(client, 'commit')
      return value
    } catch (error) {
      await tell(client, 'rollback').catch(() => {
        broken = true
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    engine: 'postgres',
    read: (work) => work(readers),
    async write(work) {
      for (let tried = 1; ; tried += 1) {
        try {
          return await once(work)
        } catch (error) {
          const again = error instanceof DatabaseError && worthAnotherTry.includes(error.code)
          if (!again || tried === tries) throw error
        }
      }
    },
    close: () => pool.end(),
  }
}

/** Only to be read: every transaction of these connections refuses to write. */
export function readPostgres(url: string): Database {
  const options = '-c default_transaction_read_only=on'
  const pool = new Pool({ connectionString: url, max: 2, options })
  pool.on('error', () => undefined)
  const readers = sessionOf(pool)
  return {
    engine: 'postgres',
    read: (work) => work(readers),
    write: () => Promise.reject(new Error('the database was opened to be read')),
    close: () => pool.end(),
  }
}

const sessionOf = (client: Pool | PoolClient): Session => ({
  engine: 'postgres',
  db: drizzle({ client }) as unknown as Db,
  t: tables,
})

const connect = (pool: Pool): Promise<PoolClient> =>
  pool.connect().catch((error: unknown) => {
    throw databaseError(error, 'connect')
  })

async function tell(client: PoolClient, text: 'begin' | 'commit' | 'rollback'): Promise<void> {
  try {
    await client.query(text)
  } catch (error) {
    throw databaseError(error, text)
  }
}

/** Two processes may start on one fresh database: the second waits, and then finds everything there. */
async function migrateAlone(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    refuseOtherVersions(await migrationsHad(client), 'postgres')
    await migrate(drizzle({ client }), { migrationsFolder: migrationsFor('postgres') })
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined)
    client.release()
  }
}

async function migrationsHad(client: PoolClient): Promise<readonly string[]> {
  const table = migrationsTable.postgres
  const there = await client.query('select to_regclass($1) as name', [table])
  if (there.rows[0]?.name === null) return []
  return (await client.query(`select name from ${table}`)).rows.map(({ name }) => String(name))
}
