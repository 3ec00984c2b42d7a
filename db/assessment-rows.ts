/** The rows of assessments that a commit writes with its facts. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ComplaintChange } from '../src/domain/assessment/complaint-changes.ts'
import type { Measure } from '../src/domain/assessment/measure.ts'
import { resultOf, type Sheet } from '../src/domain/assessment/sheet.ts'
import type { Sighting } from '../src/domain/assessment/sighting.ts'
import { monthOf } from '../src/domain/calendar/days.ts'
import type { Day, TenantCode } from '../src/domain/names.ts'
import type { Session } from './database.ts'
import { asRefused, everyColumn, pieces, type Row, run, type Slots, statement } from './statement.ts'

export async function writeSheet(session: Session, sheet: Sheet): Promise<void> {
  const { tenant, rubric, period, unit, state } = sheet
  const holds = state === 'confirmed' || state === 'published' ? resultOf(sheet) : null
  const result = { grade: holds?.grade ?? null, problems: holds?.problems ?? null }
  await putSheet(session, { tenant, rubric, period, unit, state, ...result, data: sheet })
}

export async function writeMeasure(session: Session, measure: Measure): Promise<void> {
  const { id, tenant, period, unit, ladder } = measure
  const waits = measure.state === 'confirmed' && measure.remindedOn === null
  const followUpOn = waits ? measure.followUpOn : null
  await putMeasure(session, { id, tenant, period, unit, ladder, followUpOn, data: measure })
}

export async function writeSighting(
  session: Session,
  tenant: TenantCode,
  { day, ...sighting }: Sighting,
): Promise<void> {
  await putSighting(session, { ...sighting, tenant, day, month: monthOf(day) })
}

export const clearSightings = statement(
  'clear-sightings',
  ({ db, t }, slot: Slots<{ tenant: string; about: string }>) =>
    db.delete(t.sightings).where(and(eq(t.sightings.tenant, slot.tenant), eq(t.sightings.about, slot.about))),
)

export async function writeComplaint(
  session: Session,
  tenant: TenantCode,
  one: ComplaintChange,
): Promise<void> {
  if (one.change === 'made') {
    const { change: _, ...made } = one
    await putComplaint(session, { ...made, tenant })
  } else if (one.change === 'dropped') await dropComplaint(session, { tenant, no: one.no })
  else await moveComplaints(session, tenant, one.numbers, one.matter)
}

async function moveComplaints(
  { db, t }: Session,
  tenant: TenantCode,
  numbers: readonly string[],
  matter: string,
): Promise<void> {
  const { complaints } = t
  for (const some of pieces(numbers)) {
    const here = and(eq(complaints.tenant, tenant), inArray(complaints.no, some))
    await run('move-complaints', db.update(complaints).set({ matter }).where(here))
  }
}

/** One more day of the month on which a duty was done. */
export const countDutyDay = (
  session: Session,
  { day, ...row }: { tenant: TenantCode; duty: string; grid: string; day: Day },
) => addDutyDay(session, { ...row, month: monthOf(day), n: 1 })

const putSheet = statement('put-sheet', ({ db, t }, _slot: Slots<Row<'sheets'>>) =>
  db
    .insert(t.sheets)
    .values(everyColumn(t.sheets))
    .onConflictDoUpdate({
      target: [t.sheets.tenant, t.sheets.rubric, t.sheets.period, t.sheets.unit],
      set: asRefused(t.sheets, 'tenant', 'rubric', 'period', 'unit'),
    }),
)

const putMeasure = statement('put-measure', ({ db, t }, _slot: Slots<Row<'measures'>>) =>
  db
    .insert(t.measures)
    .values(everyColumn(t.measures))
    .onConflictDoUpdate({ target: t.measures.id, set: asRefused(t.measures, 'id') }),
)

const putSighting = statement('put-sighting', ({ db, t }, _slot: Slots<Row<'sightings'>>) =>
  db.insert(t.sightings).values(everyColumn(t.sightings)).onConflictDoNothing(),
)

const putComplaint = statement('put-complaint', ({ db, t }, _slot: Slots<Row<'complaints'>>) =>
  db.insert(t.complaints).values(everyColumn(t.complaints)).onConflictDoNothing(),
)

const dropComplaint = statement('drop-complaint', ({ db, t }, slot: Slots<{ tenant: string; no: string }>) =>
  db.delete(t.complaints).where(and(eq(t.complaints.tenant, slot.tenant), eq(t.complaints.no, slot.no))),
)

const addDutyDay = statement('add-duty-day', ({ db, t }, _slot: Slots<Row<'dutyMonths'>>) =>
  db
    .insert(t.dutyMonths)
    .values(everyColumn(t.dutyMonths))
    .onConflictDoUpdate({
      target: [t.dutyMonths.tenant, t.dutyMonths.month, t.dutyMonths.duty, t.dutyMonths.grid],
      set: { n: sql`${t.dutyMonths.n} + excluded.n` },
    }),
)
