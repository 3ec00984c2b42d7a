/** A few values that outlive a restart and are no settings of the environment: the hand-moved clock's offset. */
import { eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { everyColumn, type Row, type Slots, statement } from './statement.ts'

export interface StoredSettings {
  get(key: string): Promise<string | null>
  set(key: string, value: string): Promise<void>
}

export const openSettings = (database: Database): StoredSettings => ({
  get: async (key) => (await database.read((session) => find(session, { key })))[0]?.value ?? null,
  set: async (key, value) => {
    await database.write((session) => put(session, { key, value }))
  },
})

const find = statement('find-setting', ({ db, t }, slot: Slots<{ key: string }>) =>
  db.select({ value: t.settings.value }).from(t.settings).where(eq(t.settings.key, slot.key)),
)

const put = statement('put-setting', ({ db, t }, _slot: Slots<Row<'settings'>>) =>
  db
    .insert(t.settings)
    .values(everyColumn(t.settings))
    .onConflictDoUpdate({ target: t.settings.key, set: { value: sql`excluded.value` } }),
)
