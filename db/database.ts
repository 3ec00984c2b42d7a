/** What both engines are to the rest of this folder: a session to ask, and one way to read and to write. */
import type { SQLiteAsyncDatabase } from 'drizzle-orm/sqlite-core'
import type { Tables } from './schema.ts'

export type Db = SQLiteAsyncDatabase<'async', unknown>

/** One connection (or the pool) with its tables; statements are prepared once for each. */
export interface Session {
  readonly engine: 'sqlite' | 'postgres'
  readonly db: Db
  readonly t: Tables
}

export interface Database {
  readonly engine: 'sqlite' | 'postgres'
  /** Reads what is committed. */
  read<T>(work: (session: Session) => Promise<T>): Promise<T>
  /**
   * One transaction: all of it or nothing. `work` waits for its own queries only: not for the world, not for another
   * read or write; it may be run again when PostgreSQL finds a deadlock. What it throws undoes it and comes out here.
   */
  write<T>(work: (session: Session) => Promise<T>): Promise<T>
  close(): Promise<void>
}
