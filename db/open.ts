/** Opens the database that the settings name: an SQLite file, or a PostgreSQL server. */
import type { Database } from './database.ts'
import { openSqlite, readSqlite } from './open-sqlite.ts'

/** `sqlite` is a file's path, or `:memory:` for a database that passes. */
export type DatabaseSettings = { readonly sqlite: string } | { readonly url: string }

/** Opens and migrates. Throws when it cannot be reached or is not ours. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  if ('sqlite' in settings) return openSqlite(settings.sqlite)
  // Loaded only when it is wanted: pg costs memory that a district on SQLite has no use for.
  const { openPostgres } = await import('./open-postgres.ts')
  return openPostgres(settings.url)
}

/** Opens what is there, to be read alone; null when there is nothing. */
export async function openDatabaseToRead(settings: DatabaseSettings): Promise<Database | null> {
  if ('sqlite' in settings) return readSqlite(settings.sqlite)
  const { readPostgres } = await import('./open-postgres.ts')
  return readPostgres(settings.url)
}
