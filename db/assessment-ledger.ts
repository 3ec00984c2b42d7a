/** Sheets and measures as they stand: one by its key, all of a period, results of months, follow-ups that are due. */
import { and, asc, desc, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { Measure } from '../src/domain/assessment/measure.ts'
import type { Sheet } from '../src/domain/assessment/sheet.ts'
import type { GridCode } from '../src/domain/names.ts'
import type { Ledger } from '../src/journal/assessments.ts'
import type { Database } from './database.ts'
import { run, type Slots, statement } from './statement.ts'

export const assessmentLedger = ({ read }: Database): Ledger => ({
  sheet: async ({ tenant, rubric, period, unit }) =>
    (await read((session) => findSheet(session, { tenant, rubric, period, unit })))[0]?.data ?? null,
  sheets: async (tenant, rubric, period) =>
    (await read((session) => sheetsOf(session, { tenant, rubric, period }))).map(({ data }) => data),
  results: async (tenant, rubric, from, to) =>
    (await read((session) => resultsOf(session, { tenant, rubric, from, to }))).map((row) => ({
      unit: row.unit as GridCode,
      period: row.period,
      grade: row.grade ?? '',
      problems: row.problems ?? 0,
    })),
  openSheets: async (tenant) =>
    (await read((session) => openOf(session, { tenant }))).map(({ data }) => data),
  measure: async (id) => (await read((session) => findMeasure(session, { id })))[0]?.data ?? null,
  measures: async (tenant, period, limit) =>
    read(async ({ db, t }) => {
      const { measures } = t
      const asked = and(
        eq(measures.tenant, tenant),
        period === null ? undefined : eq(measures.period, period),
      )
      const query = db
        .select({ data: measures.data })
        .from(measures)
        .where(asked)
        .orderBy(desc(measures.period), asc(measures.unit), asc(measures.ladder), asc(measures.id))
        .limit(limit)
      return (await run('measures', query)).map(({ data }): Measure => data)
    }),
  followUpsDue: async (tenant, day) =>
    (await read((session) => dueBy(session, { tenant, day }))).map(({ data }) => data),
})

const findSheet = statement(
  'find-sheet',
  ({ db, t }, slot: Slots<Pick<Sheet, 'tenant' | 'rubric' | 'period' | 'unit'>>) =>
    db
      .select({ data: t.sheets.data })
      .from(t.sheets)
      .where(
        and(
          eq(t.sheets.tenant, slot.tenant),
          eq(t.sheets.rubric, slot.rubric),
          eq(t.sheets.period, slot.period),
          eq(t.sheets.unit, slot.unit),
        ),
      ),
)

const sheetsOf = statement(
  'sheets-of',
  ({ db, t }, slot: Slots<{ tenant: string; rubric: string; period: string }>) =>
    db
      .select({ data: t.sheets.data })
      .from(t.sheets)
      .where(
        and(
          eq(t.sheets.tenant, slot.tenant),
          eq(t.sheets.rubric, slot.rubric),
          eq(t.sheets.period, slot.period),
        ),
      )
      .orderBy(asc(t.sheets.unit)),
)

const openOf = statement('open-sheets', ({ db, t }, slot: Slots<{ tenant: string }>) =>
  db
    .select({ data: t.sheets.data })
    .from(t.sheets)
    .where(and(eq(t.sheets.tenant, slot.tenant), sql`${t.sheets.state} = 'open'`))
    .orderBy(asc(t.sheets.period), asc(t.sheets.unit), asc(t.sheets.rubric)),
)

/** The columns beside the sheet: a year of months is read without opening one of them. */
const resultsOf = statement(
  'results-of',
  ({ db, t }, slot: Slots<{ tenant: string; rubric: string; from: string; to: string }>) =>
    db
      .select({
        unit: t.sheets.unit,
        period: t.sheets.period,
        grade: t.sheets.grade,
        problems: t.sheets.problems,
      })
      .from(t.sheets)
      .where(
        and(
          eq(t.sheets.tenant, slot.tenant),
          eq(t.sheets.rubric, slot.rubric),
          sql`${t.sheets.period} between ${slot.from} and ${slot.to}`,
          isNotNull(t.sheets.grade),
        ),
      )
      .orderBy(asc(t.sheets.period), asc(t.sheets.unit)),
)

const findMeasure = statement('find-measure', ({ db, t }, slot: Slots<{ id: string }>) =>
  db.select({ data: t.measures.data }).from(t.measures).where(eq(t.measures.id, slot.id)),
)

const dueBy = statement('follow-ups-due', ({ db, t }, slot: Slots<{ tenant: string; day: string }>) =>
  db
    .select({ data: t.measures.data })
    .from(t.measures)
    .where(
      and(
        eq(t.measures.tenant, slot.tenant),
        isNotNull(t.measures.followUpOn),
        lte(t.measures.followUpOn, slot.day),
      ),
    )
    .orderBy(asc(t.measures.followUpOn), asc(t.measures.id)),
)
