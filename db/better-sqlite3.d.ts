/** The part of better-sqlite3 that we touch ourselves; the rest is drizzle's. The package ships no types. */
declare module 'better-sqlite3' {
  interface Statement {
    run(...values: readonly unknown[]): unknown
    get(...values: readonly unknown[]): unknown
    all(...values: readonly unknown[]): unknown[]
    iterate(...values: readonly unknown[]): Iterable<unknown>
    /** From now on rows come as arrays, or as objects again. */
    raw(arrays?: boolean): Statement
  }
  interface Options {
    readonly timeout?: number
    readonly readonly?: boolean
  }
  class Database {
    constructor(file: string, options?: Options)
    readonly inTransaction: boolean
    prepare(text: string): Statement
    pragma(text: string): unknown
    exec(text: string): this
    close(): this
  }

  export type { Database, Options, Statement }
  // biome-ignore lint/style/noDefaultExport: the library's own shape
  export default Database
}
