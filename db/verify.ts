/** Proof of the journal: every hash recomputed, in order, in bounded memory. */
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { chainHash } from './chain.ts'
import type { Session } from './database.ts'
import { run } from './statement.ts'

/** As many facts as are held at once. */
const pageSize = 1000

/** The first place where a stream is broken: a hash that does not fit, or a version that is missing. Null when whole. */
export async function firstBroken(
  session: Session,
  stream: string | null,
): Promise<{ stream: string; version: number } | null> {
  let last = { stream: '', version: 0, hash: '' }
  for (;;) {
    const rows = await page(session, stream, last)
    for (const row of rows) {
      const before = row.stream === last.stream ? last : { version: 0, hash: '' }
      const expected = chainHash(before.hash, row)
      if (row.version !== before.version + 1) return { stream: row.stream, version: before.version + 1 }
      if (row.hash !== expected) return { stream: row.stream, version: row.version }
      last = row
    }
    if (rows.length < pageSize) return null
  }
}

function page({ db, t }: Session, stream: string | null, last: { stream: string; version: number }) {
  // As one pair: both engines then go on from there, instead of from the beginning.
  const after = sql`(${t.facts.stream}, ${t.facts.version}) > (${last.stream}, ${last.version})`
  const where = stream === null ? after : and(eq(t.facts.stream, stream), gt(t.facts.version, last.version))
  const query = db
    .select()
    .from(t.facts)
    .where(where)
    .orderBy(asc(t.facts.stream), asc(t.facts.version))
    .limit(pageSize)
  return run('verify-page', query)
}
