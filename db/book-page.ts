/** A page of a book whose entries are numbered, whichever table it lies in: talks and joint meetings, rewards, pledges, disclosures. */
import { and, asc, eq, gt, gte, lte, type SQL } from 'drizzle-orm'
import type { Day, GridCode, TenantCode } from '../src/domain/names.ts'
import type { Database } from './database.ts'
import type { Tables } from './schema.ts'
import { run } from './statement.ts'

interface Asked {
  readonly tenant: TenantCode
  readonly unit: GridCode
  readonly period: { readonly from: Day; readonly to: Day }
  readonly after: number
  readonly limit: number
}

/** @param bookOf its table, and which of the books in it */
export const pageOf = <T>(
  { read }: Database,
  bookOf: (t: Tables) => readonly [book: Tables['ledgerEntries'] | Tables['registerEntries'], which: SQL],
  { tenant, unit, period, after, limit }: Asked,
): Promise<readonly T[]> =>
  read(async ({ db, t }) => {
    const [book, which] = bookOf(t)
    // Typed as one of them: what is read of it both have.
    const entries = book as Tables['registerEntries']
    const { lineage } = t
    const query = db
      .select({ data: entries.data })
      .from(entries)
      .innerJoin(lineage, and(eq(lineage.descendant, entries.grid), eq(lineage.ancestor, unit)))
      .where(
        and(
          and(eq(entries.tenant, tenant), which, gt(entries.n, after)),
          and(gte(entries.day, period.from), lte(entries.day, period.to)),
        ),
      )
      .orderBy(asc(entries.n))
      .limit(limit)
    return (await run('book-page', query)).map(({ data }) => data as T)
  })
