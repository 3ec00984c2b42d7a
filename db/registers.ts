/** Registers as rows: written once, read by number. */
import { and, asc, eq, gt, gte, lte } from 'drizzle-orm'
import type { RegisterEntry } from '../src/domain/supervision/register.ts'
import type { LedgerRecords } from '../src/journal/ledger-records.ts'
import type { Database, Session } from './database.ts'
import { everyColumn, type Row, run, type Slots, statement } from './statement.ts'

export const registersRead = ({ read }: Database): Pick<LedgerRecords, 'registerEntries'> => ({
  registerEntries: (tenant, register, unit, { from, to }, after, limit) =>
    read(async ({ db, t }) => {
      const { registerEntries: entries, lineage } = t
      const query = db
        .select({ data: entries.data })
        .from(entries)
        .innerJoin(lineage, and(eq(lineage.descendant, entries.grid), eq(lineage.ancestor, unit)))
        .where(
          and(
            and(eq(entries.tenant, tenant), eq(entries.register, register), gt(entries.n, after)),
            and(gte(entries.day, from), lte(entries.day, to)),
          ),
        )
        .orderBy(asc(entries.n))
        .limit(limit)
      return (await run('register-entries', query)).map(({ data }) => data)
    }),
})

export async function writeRegisterEntry(session: Session, data: RegisterEntry): Promise<void> {
  const { n, grid, day, parts } = data.entered
  await putEntry(session, { tenant: data.tenant, register: parts.register, n, grid, day, data })
}

const putEntry = statement('put-register-entry', ({ db, t }, _slot: Slots<Row<'registerEntries'>>) =>
  db.insert(t.registerEntries).values(everyColumn(t.registerEntries)),
)
