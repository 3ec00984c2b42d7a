/** Statements of one SQLite connection that are prepared once and used again: preparing takes as long as a small answer. */
import type { Database, Statement } from 'better-sqlite3'

/** Questions have many shapes, for a list is as long as it is; the one that was not asked for longest makes room. */
const most = 300

export type Keeper = Pick<Database, 'prepare'>

/** The same words get the same statement; it is used by one at a time. */
export function keepStatements(client: Database): Keeper {
  const kept = new Map<string, Statement>()
  return {
    prepare(words) {
      const statement = kept.get(words) ?? saidEachTime(client.prepare(words))
      kept.delete(words)
      kept.set(words, statement)
      const oldest = kept.size > most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      return statement
    },
  }
}

/** Whether rows come as arrays stays set on a statement: here whoever asks says it each time. */
function saidEachTime(statement: Statement): Statement {
  let arrays = false
  const as = (wanted: boolean): Statement => {
    if (arrays !== wanted) statement.raw(wanted)
    arrays = wanted
    return statement
  }
  return {
    run: (...values) => statement.run(...values),
    get: (...values) => as(false).get(...values),
    all: (...values) => as(false).all(...values),
    iterate: (...values) => as(false).iterate(...values),
    raw: (wanted = true) => as(wanted),
  }
}
