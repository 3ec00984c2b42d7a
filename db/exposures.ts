/** Typical cases as rows: by number, and the approved ones of a quarter. */
import { and, asc, eq } from 'drizzle-orm'
import type { Exposure } from '../src/domain/exposure/exposure.ts'
import type { TenantCode } from '../src/domain/names.ts'
import type { Exposures } from '../src/journal/exposures.ts'
import type { Database, Session } from './database.ts'
import { asRefused, everyColumn, type Row, type Slots, statement } from './statement.ts'

export const openExposures = ({ read }: Database): Exposures => ({
  async get(tenant, no) {
    const [row] = await read((session) => one(session, { tenant, no }))
    return row?.data ?? null
  },
  ofQuarter: async (tenant, quarter) =>
    (await read((session) => allOfQuarter(session, { tenant, quarter }))).map(({ data }) => data),
  approved: async (tenant, quarter) =>
    (await read((session) => ofQuarter(session, { tenant, quarter }))).map(({ data }) => data),
})

export async function writeExposure(session: Session, exposure: Exposure): Promise<void> {
  const { tenant, no, quarter, state } = exposure
  await put(session, { tenant, no, quarter, state, data: exposure })
}

const one = statement('exposure', ({ db, t }, slot: Slots<{ tenant: TenantCode; no: string }>) =>
  db
    .select({ data: t.exposures.data })
    .from(t.exposures)
    .where(and(eq(t.exposures.tenant, slot.tenant), eq(t.exposures.no, slot.no))),
)

const ofQuarter = statement(
  'exposures-of-quarter',
  ({ db, t }, slot: Slots<{ tenant: TenantCode; quarter: string }>) =>
    db
      .select({ data: t.exposures.data })
      .from(t.exposures)
      .where(
        and(
          eq(t.exposures.tenant, slot.tenant),
          eq(t.exposures.quarter, slot.quarter),
          eq(t.exposures.state, 'approved'),
        ),
      )
      .orderBy(asc(t.exposures.no)),
)

const allOfQuarter = statement(
  'all-exposures-of-quarter',
  ({ db, t }, slot: Slots<{ tenant: TenantCode; quarter: string }>) =>
    db
      .select({ data: t.exposures.data })
      .from(t.exposures)
      .where(and(eq(t.exposures.tenant, slot.tenant), eq(t.exposures.quarter, slot.quarter)))
      .orderBy(asc(t.exposures.no)),
)

const put = statement('put-exposure', ({ db, t }, _slot: Slots<Row<'exposures'>>) =>
  db
    .insert(t.exposures)
    .values(everyColumn(t.exposures))
    .onConflictDoUpdate({
      target: [t.exposures.tenant, t.exposures.no],
      set: asRefused(t.exposures, 'tenant', 'no'),
    }),
)
