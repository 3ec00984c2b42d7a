/** The one writer of an SQLite database: whoever waits while a transaction runs shares the next one. */
import type Sqlite from 'better-sqlite3'
import type { Session } from './database.ts'
import { databaseError } from './database-error.ts'

interface Waiting {
  readonly work: (session: Session) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}
type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** As many writes as share one transaction: enough to drown the cost of its fsync, few enough to stay under 50 ms. */
const shareLimit = 128

export interface GroupCommit {
  write<T>(work: (session: Session) => Promise<T>): Promise<T>
  /** Resolves when everything that was waiting is written. */
  settled(): Promise<void>
}

/**
 * A commit with synchronous=FULL waits for the disk, and costs the same for one report as for sixty. So writes queue;
 * each round takes what has gathered, runs every write inside a savepoint of its own (a failing one is undone alone),
 * and commits once. Nobody hears of his write before that commit.
 */
export function groupCommit(client: Sqlite, session: Session): GroupCommit {
  const queue: Waiting[] = []
  let running: Promise<void> | null = null
  const say = Object.fromEntries(
    ['begin immediate', 'commit', 'savepoint one', 'release one', 'rollback to one'].map((text) => [
      text,
      client.prepare(text),
    ]),
  )
  const tell = (text: string) => say[text]?.run()

  async function attempt(work: Waiting['work']): Promise<Outcome> {
    tell('savepoint one')
    let outcome: Outcome
    try {
      outcome = { value: await work(session) }
    } catch (error) {
      outcome = { error }
      // A full disk makes SQLite undo the whole transaction by itself: then nobody's write is there any more.
      if (!client.inTransaction) throw error
      tell('rollback to one')
    }
    tell('release one')
    return outcome
  }

  async function round(batch: readonly Waiting[]): Promise<void> {
    const outcomes: Outcome[] = []
    try {
      tell('begin immediate')
      for (const one of batch) outcomes.push(await attempt(one.work))
      tell('commit')
    } catch (error) {
      if (client.inTransaction) client.exec('rollback')
      for (const one of batch) one.reject(databaseError(error, 'commit'))
      return
    }
    batch.forEach((one, index) => {
      const outcome = outcomes[index] as Outcome
      if ('value' in outcome) one.resolve(outcome.value)
      else one.reject(outcome.error)
    })
  }

  async function rounds(): Promise<void> {
    while (queue.length > 0) {
      // A turn of the loop between rounds: sockets are heard, and whoever was just answered may join with his next write.
      await new Promise((done) => setImmediate(done))
      await round(queue.splice(0, shareLimit))
    }
    running = null
  }

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        queue.push({ work, resolve: resolve as Waiting['resolve'], reject })
        running ??= rounds()
      }),
    async settled() {
      while (running) await running
    },
  }
}
