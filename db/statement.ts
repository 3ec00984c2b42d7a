/** A named statement: built and prepared once for each connection, run with values, its errors without values. */
import { getColumns, type InferInsertModel, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Session } from './database.ts'
import { databaseError } from './database-error.ts'
import type { Tables } from './schema.ts'

/** The places of a statement's values, one for each name. */
export type Slots<V> = { readonly [K in keyof V]: Placeholder<string, V[K]> }

/** A whole row as it is inserted; every column has to be said, null included. */
export type Row<K extends keyof Tables> = Required<Tables[K]['$inferInsert']>
/** The same without the number that the database draws. */
export type NewRow<K extends keyof Tables> = Omit<Row<K>, 'row'>

interface Prepared {
  execute(values?: Record<string, unknown>): PromiseLike<unknown>
}
type Result<P extends Prepared> = Awaited<ReturnType<P['execute']>>

const slots = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) })

export function statement<V extends object, P extends Prepared>(
  name: string,
  build: (session: Session, slots: Slots<V>) => { prepare(): P },
): (session: Session, values: V) => Promise<Result<P>> {
  const prepared = new WeakMap<Session, P>()
  return async (session: Session, values: V): Promise<Result<P>> => {
    try {
      let ready = prepared.get(session)
      if (!ready) {
        // PostgreSQL wants a name for what it prepares; drizzle's SQLite takes none and is our type master.
        const query = build(session, slots as Slots<V>) as unknown as { prepare(name: string): P }
        ready = query.prepare(name)
        prepared.set(session, ready)
      }
      const result: unknown = await ready.execute(values as Record<string, unknown>)
      return result as Result<P>
    } catch (error) {
      throw databaseError(error, name)
    }
  }
}

/** Runs a query that cannot be prepared because its shape depends on the values. */
export async function run<T>(name: string, query: PromiseLike<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    throw databaseError(error, name)
  }
}

/** A place for each column of a table, to be inserted. */
export function everyColumn<T extends SQLiteTable>(table: T, ...without: string[]): InferInsertModel<T> {
  const names = Object.keys(getColumns(table)).filter((name) => !without.includes(name))
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as InferInsertModel<T>
}

/** Places for so many rows of a table in one insert that is prepared once; `inPlaces` fills them. */
export function manyRows<T extends SQLiteTable>(table: T, count: number): InferInsertModel<T>[] {
  const names = Object.keys(getColumns(table))
  return Array.from(
    { length: count },
    (_, n) =>
      Object.fromEntries(names.map((name) => [name, sql.placeholder(`${name}_${n}`)])) as InferInsertModel<T>,
  )
}

export function inPlaces(rows: readonly object[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [n, row] of rows.entries())
    for (const [name, value] of Object.entries(row)) values[`${name}_${n}`] = value
  return values
}

/** `set` of an upsert: each column as the refused row had it. */
export function asRefused<T extends SQLiteTable>(table: T, ...without: string[]): Record<string, SQL> {
  const columns = Object.entries(getColumns(table)).filter(([name]) => !without.includes(name))
  return Object.fromEntries(columns.map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]))
}

/** Values in pieces that both engines take in one statement. */
export function pieces<T>(rows: readonly T[], size = 500): T[][] {
  const found: T[][] = []
  for (let start = 0; start < rows.length; start += size) found.push(rows.slice(start, start + size))
  return found
}
