/** Which version made a database, by the migrations it has had: what a newer one made must not be written to by an older. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { DatabaseError } from './database-error.ts'
import { run } from './statement.ts'

/** Where the migrations of an engine lie, a folder each, named by when they were made. */
export const migrationsFor = (engine: Database['engine']): string =>
  fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url))

/** drizzle keeps its list in a schema of its own where the engine has schemas. */
export const migrationsTable = { sqlite: '__drizzle_migrations', postgres: 'drizzle.__drizzle_migrations' }

/** Throws, before anything is changed, when the database has had a migration that this version does not know. */
export function refuseOtherVersions(had: readonly string[], engine: Database['engine']): void {
  const known = new Set(readdirSync(migrationsFor(engine)))
  if (had.some((name) => !known.has(name))) throw new DatabaseError('OTHER_VERSION', 'migrate')
}

/** Whether it has had all migrations of this version and no other. Throws a DatabaseError when it has had none at all. */
export async function isOfThisVersion(database: Database): Promise<boolean> {
  const { engine } = database
  const had = await database.read(({ db }) =>
    run('migrations', db.select({ name: sql<string>`name` }).from(sql.raw(migrationsTable[engine]))),
  )
  const known = readdirSync(migrationsFor(engine))
  return had.length === known.length && had.every(({ name }) => known.includes(name))
}
