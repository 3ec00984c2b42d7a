/** What is remembered of the roster: asked for at every message, changed a few times a month. */
import type { Database } from './database.ts'
import { rosterVersion } from './roster-version.ts'

/** Scenes, persons and groups of a busy day; the least recently used ones go. */
const remembered = 2_000
/** How old our knowledge of another process's changes may be. */
const lookAgainMs = 1_000

export interface RosterMemory {
  /** The answer of `load`, remembered under `key` until the roster changes. */
  remember<T>(key: string, load: () => Promise<T>): Promise<T>
  /** To be called after a commit of this process that changed the roster: the next question sees it. */
  forget(): void
}

export function rosterMemory(database: Database): RosterMemory {
  const memory = new Map<string, unknown>()
  // Answers that were under way when the roster changed belong to the time before, and are not kept.
  let age = 0
  let version: number | null = null
  let lookedAt = Number.NEGATIVE_INFINITY

  function forget(): void {
    memory.clear()
    age += 1
  }

  /** Several processes share a PostgreSQL: its version tells whether another one has changed the roster. */
  async function look(): Promise<void> {
    // Monotonic and not the domain's time: a drill that moves the clock must not make a stale roster last.
    const moment = performance.now()
    if (moment - lookedAt < lookAgainMs) return
    lookedAt = moment
    const found = await database.read(rosterVersion)
    if (version !== null && found !== version) forget()
    version = found
  }

  return {
    async remember<T>(key: string, load: () => Promise<T>): Promise<T> {
      if (database.engine === 'postgres') await look()
      if (memory.has(key)) {
        const known = memory.get(key) as T
        memory.delete(key)
        memory.set(key, known)
        return known
      }
      const begun = age
      const loaded = await load()
      if (begun !== age) return loaded
      memory.set(key, loaded)
      if (memory.size > remembered) memory.delete(memory.keys().next().value as string)
      return loaded
    },
    forget,
  }
}
