/** The database's fault: its code and our name of the statement, never the values, which hold names and messages. */
export class DatabaseError extends Error {
  readonly code: string
  readonly statement: string
  constructor(code: string, statement: string) {
    super(`database error ${code} in ${statement}`)
    this.name = 'DatabaseError'
    this.code = code
    this.statement = statement
  }
}

/** Any error of drizzle, pg or better-sqlite3 as ours. The cause is left behind on purpose: it carries values. */
export function databaseError(error: unknown, statement: string): DatabaseError {
  if (error instanceof DatabaseError) return error
  return new DatabaseError(codeOf(error) ?? 'unknown', statement)
}

function codeOf(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return null
}
