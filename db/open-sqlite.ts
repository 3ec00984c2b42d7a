/** SQLite: one writing connection with group commit, one connection that only reads. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Database, Db, Session } from './database.ts'
import { groupCommit } from './group-commit.ts'
import { type Keeper, keepStatements } from './kept-statements.ts'
import { sqliteKit } from './kit.ts'
import { makeFolder } from './make-folder.ts'
import { type Tables, tablesOf } from './schema.ts'
import { migrationsFor, migrationsTable, refuseOtherVersions } from './which-version.ts'

const tables: Tables = tablesOf(sqliteKit)

/** What a passing database begins with: those of one process are all the same, and migrating takes longer than copying. */
let migrated: Uint8Array | null = null

/** Opens (and migrates) a file; `:memory:` is a file nobody else sees, without fsync, gone when it is closed. */
export function openSqlite(file: string): Database {
  const passing = file === ':memory:' ? mkdtempSync(join(tmpdir(), 'gridbell-')) : null
  const path = passing ? join(passing, 'gridbell.db') : file
  makeFolder(dirname(path))
  if (passing && migrated) writeFileSync(path, migrated)
  const writing = new Sqlite(path, { timeout: 5000 })
  writing.pragma('journal_mode = WAL')
  // A ledger of public acts is FULL: what was acknowledged survives the power cut. A passing file survives nothing.
  writing.pragma(`synchronous = ${passing ? 'OFF' : 'FULL'}`)
  if (!passing || !migrated) migrateSafely(writing, sessionOver(writing))
  if (passing) migrated ??= writing.serialize()
  const session = sessionOver(keepStatements(writing))
  const reading = new Sqlite(path, { timeout: 5000, readonly: true })
  const readers = sessionOver(keepStatements(reading))
  const writer = groupCommit(writing, session)
  return {
    engine: 'sqlite',
    read: (work) => work(readers),
    write: writer.write,
    async close() {
      await writer.settled()
      reading.close()
      writing.close()
      if (passing) rmSync(passing, { recursive: true, force: true })
    },
  }
}

/** Only to be read, by whoever comes beside the system that writes: nothing is created and nothing migrated. Null when there is no file. */
export function readSqlite(file: string): Database | null {
  if (!existsSync(file)) return null
  const reading = new Sqlite(file, { timeout: 5000, readonly: true })
  const readers = sessionOver(keepStatements(reading))
  return {
    engine: 'sqlite',
    read: (work) => work(readers),
    write: () => Promise.reject(new Error('the database was opened to be read')),
    close: async () => {
      reading.close()
    },
  }
}

const sessionOver = (client: Keeper): Session => ({
  engine: 'sqlite',
  // All that it does with a connection is to prepare.
  db: drizzle({ client: client as Sqlite }) as unknown as Db,
  t: tables,
})

/**
 * A migration that rebuilds a table drops the old one, and with foreign keys on that deletes all its children: the
 * pragma inside a migration does nothing, because it stands in a transaction (TECH, data loss trap).
 */
function migrateSafely(client: Sqlite, session: Session): void {
  refuseOtherVersions(migrationsHad(client), 'sqlite')
  client.pragma('foreign_keys = OFF')
  migrate(session.db as never, { migrationsFolder: migrationsFor('sqlite') })
  const broken = client.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0)
    throw new Error(`the database breaks ${broken.length} references after its migration`)
  client.pragma('foreign_keys = ON')
}

function migrationsHad(client: Sqlite): readonly string[] {
  const table = migrationsTable.sqlite
  if (!client.prepare('select 1 from sqlite_master where name = ?').get(table)) return []
  const rows = client.prepare(`select name from ${table}`).all() as readonly { readonly name: string }[]
  return rows.map(({ name }) => name)
}
