/** Registers as rows: written once, read by number. */
import { eq } from 'drizzle-orm'
import type { RegisterEntry } from '../src/domain/supervision/register.ts'
import type { LedgerRecords } from '../src/journal/ledger-records.ts'
import { pageOf } from './book-page.ts'
import type { Database, Session } from './database.ts'
import { everyColumn, type Row, type Slots, statement } from './statement.ts'

export const registersRead = (database: Database): Pick<LedgerRecords, 'registerEntries'> => ({
  registerEntries: (tenant, register, unit, period, after, limit) =>
    pageOf<RegisterEntry>(
      database,
      ({ registerEntries }) => [registerEntries, eq(registerEntries.register, register)],
      { tenant, unit, period, after, limit },
    ),
})

export async function writeRegisterEntry(session: Session, data: RegisterEntry): Promise<void> {
  const { n, grid, day, parts } = data.entered
  await putEntry(session, { tenant: data.tenant, register: parts.register, n, grid, day, data })
}

const putEntry = statement('put-register-entry', ({ db, t }, _slot: Slots<Row<'registerEntries'>>) =>
  db.insert(t.registerEntries).values(everyColumn(t.registerEntries)),
)
