/** The column builders of both engines: tables are described once and made twice (TECH, two databases). */
import * as p from 'drizzle-orm/pg-core'
import * as s from 'drizzle-orm/sqlite-core'

/** SQLite is the type master: every table is typed as a SQLite table, whatever it is at run time. */
export const sqliteKit = {
  table: s.sqliteTable,
  text: (name: string) => s.text(name),
  /** Whole numbers and instants alike: an instant is milliseconds, and both engines compare those the same way. */
  int: (name: string) => s.integer(name),
  /** A number the database draws, ascending, never used twice. */
  row: (name: string) => s.integer(name).primaryKey({ autoIncrement: true }),
  json: <T>(name: string) => s.text(name, { mode: 'json' }).$type<T>(),
  index: s.index,
  uniqueIndex: s.uniqueIndex,
  primaryKey: s.primaryKey,
}
export type Kit = typeof sqliteKit

export const postgresKit = {
  table: p.pgTable,
  text: (name: string) => p.text(name),
  int: (name: string) => p.bigint(name, { mode: 'number' }),
  row: (name: string) => p.bigint(name, { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  // json and not jsonb: the journal's text stays as it was hashed, and nothing is searched by what is inside.
  json: (name: string) => p.json(name),
  index: p.index,
  uniqueIndex: p.uniqueIndex,
  primaryKey: p.primaryKey,
} as unknown as Kit
