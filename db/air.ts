/** The records of the air over the database: read by table and period, written whole with the import. */
import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import type { AirRow, AirTable } from '../src/domain/air/facts.ts'
import type { UnitMonth } from '../src/domain/air/unit-months.ts'
import type { AirRecords, AirView } from '../src/journal/air.ts'
import type { Database, Session } from './database.ts'
import { pieces, run, type Slots, statement } from './statement.ts'

export const airRecords = ({ read }: Database): AirRecords => ({
  rows: async (tenant, of, from, to) =>
    (await read((session) => rowsBetween(session, { tenant, of, from, to }))).map(({ data }): AirRow => data),
  months: async (tenant, from, to) =>
    (await read((session) => monthsBetween(session, { tenant, from, to }))).map(
      ({ data }): UnitMonth => data,
    ),
  monthsWithValues: async (tenant, from) =>
    (await read((session) => monthsFrom(session, { tenant, from }))).map(({ period }) => period),
})

export async function writeAirRows(
  session: Session,
  view: Extract<AirView, { kind: 'air-rows' }>,
): Promise<void> {
  const { db, t } = session
  const { tenant, of, period } = view
  await dropRows(session, { tenant, of, period })
  for (const some of pieces(view.rows)) {
    const values = some.map((data) => ({ tenant, of, period, on: data.on, place: data.place, data }))
    await run('put-air-rows', db.insert(t.airRows).values(values))
  }
}

export async function writeAirMonths(
  session: Session,
  { tenant, month, units }: Extract<AirView, { kind: 'air-months' }>,
): Promise<void> {
  const { db, t } = session
  await dropMonth(session, { tenant, month })
  for (const some of pieces(units))
    await run(
      'put-air-months',
      db.insert(t.airMonths).values(some.map((data) => ({ tenant, month, unit: data.unit, data }))),
    )
}

const rowsBetween = statement(
  'air-rows',
  ({ db, t }, slot: Slots<{ tenant: string; of: AirTable; from: string; to: string }>) =>
    db
      .select({ data: t.airRows.data })
      .from(t.airRows)
      .where(
        and(
          eq(t.airRows.tenant, slot.tenant),
          eq(t.airRows.of, slot.of),
          gte(t.airRows.period, slot.from),
          lte(t.airRows.period, slot.to),
        ),
      )
      .orderBy(asc(t.airRows.on), asc(t.airRows.place)),
)

const monthsBetween = statement(
  'air-months',
  ({ db, t }, slot: Slots<{ tenant: string; from: string; to: string }>) =>
    db
      .select({ data: t.airMonths.data })
      .from(t.airMonths)
      .where(
        and(
          eq(t.airMonths.tenant, slot.tenant),
          gte(t.airMonths.month, slot.from),
          lte(t.airMonths.month, slot.to),
        ),
      )
      .orderBy(asc(t.airMonths.month), asc(t.airMonths.unit)),
)

const monthsFrom = statement(
  'air-months-with-values',
  ({ db, t }, slot: Slots<{ tenant: string; from: string }>) =>
    db
      .selectDistinct({ period: t.airRows.period })
      .from(t.airRows)
      .where(
        and(
          eq(t.airRows.tenant, slot.tenant),
          sql`${t.airRows.of} in ('daily', 'monthly')`,
          gte(t.airRows.period, slot.from),
        ),
      )
      .orderBy(asc(t.airRows.period)),
)

const dropRows = statement(
  'drop-air-rows',
  ({ db, t }, slot: Slots<{ tenant: string; of: AirTable; period: string }>) =>
    db
      .delete(t.airRows)
      .where(
        and(eq(t.airRows.tenant, slot.tenant), eq(t.airRows.of, slot.of), eq(t.airRows.period, slot.period)),
      ),
)

const dropMonth = statement('drop-air-month', ({ db, t }, slot: Slots<{ tenant: string; month: string }>) =>
  db.delete(t.airMonths).where(and(eq(t.airMonths.tenant, slot.tenant), eq(t.airMonths.month, slot.month))),
)
