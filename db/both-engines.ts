/** Runs a suite twice, on SQLite and on PostgreSQL: one contract, every engine. */
import { afterEach, describe } from 'vitest'
import type { Database } from './database.ts'
import { roster, start } from './for-tests.ts'
import { openDatabase } from './open.ts'
import { borrowPostgres } from './postgres-for-tests.ts'
import { type Store, storeOver } from './store.ts'

export interface Opened {
  readonly store: Store
  readonly database: Database
  /** Another process on the same PostgreSQL; on SQLite, which has one process, the same store. */
  readonly rival: () => Promise<Store>
}

/** `open` gives a fresh store with the small district bound to the stage; it is closed after the test. */
export function onBothEngines(
  name: string,
  suite: (open: () => Promise<Opened>, engine: string) => void,
): void {
  describe.each(['sqlite', 'postgres'])(`${name} on %s`, (engine) => {
    const opened: { close(): Promise<void> }[] = []
    const returned: (() => void)[] = []
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close()
      for (const giveBack of returned.splice(0)) giveBack()
    })
    suite(async () => {
      const borrowed = engine === 'sqlite' ? null : await borrowPostgres()
      const settings = borrowed ? { url: borrowed.url } : { sqlite: ':memory:' }
      const database = await openDatabase(settings)
      opened.push(database)
      if (borrowed) returned.push(borrowed.giveBack)
      const store = storeOver(database)
      await store.rosterLoad.load(roster, { platform: 'stage', account: 'main' }, start)
      return {
        store,
        database,
        rival: async () => {
          if ('sqlite' in settings) return store
          const other = storeOver(await openDatabase(settings))
          opened.push(other)
          return other
        },
      }
    }, engine)
  })
}
