/** The cases as they stand, read by number, by message, by deadline, by photo. */
import { and, asc, desc, eq, gte, lte, sql } from 'drizzle-orm'
import type { Case } from '../src/domain/case/case.ts'
import type { CaseId, GridCode } from '../src/domain/names.ts'
import type { Cases } from '../src/journal/cases.ts'
import { caseLists } from './case-lists.ts'
import { caseNeighbours } from './case-neighbours.ts'
import { caseQuestions } from './case-questions.ts'
import { openSteps } from './case-rows.ts'
import type { Database } from './database.ts'
import { areRelated } from './lineage.ts'
import { type Slots, statement } from './statement.ts'
import { tallyReader } from './tallies.ts'

/** Short numbers begin anew every day: more days than this are not looked through for one `7号`. */
const shortNumbers = 100

export function openCases(database: Database): Cases {
  const one = async (rows: Promise<{ data: Case }[]>) => (await rows)[0]?.data ?? null
  return {
    ...caseLists(database),
    ...caseNeighbours(database),
    ...caseQuestions(database),
    ...tallyReader(database),
    nextNumber: async (tenant, series) => {
      const [row] = await database.write((session) => draw(session, { tenant, series, last: 1 }))
      if (!row) throw new Error('a counter gave no number')
      return row.last
    },
    get: (id) => one(database.read((session) => byId(session, { id }))),
    byNo: (tenant, no) => one(database.read((session) => byNumber(session, { tenant, no }))),
    byShortNo: (tenant, short, near, since) =>
      database.read(async (session) => {
        const found = await byShort(session, { tenant, short, since, limit: shortNumbers })
        const matters = found.map((row) => row.data)
        const related = await areRelated(session, near, matters.flatMap(gridsOf))
        return matters.filter((matter) => concerns(matter, near, related))
      }),
    about: async (platform, account, chat, message) => {
      const [row] = await database.read((session) => findAbout(session, { platform, account, chat, message }))
      return row ? { case: row.case as CaseId, opened: row.opened === 1 } : null
    },
    due: async (now, limit) => {
      const rows = await database.read((session) => dueBy(session, { now, limit }))
      const steps = rows.flatMap((row) => openSteps(row.data)).filter((step) => step.at <= now)
      return steps.sort((a, b) => a.at - b.at).slice(0, limit)
    },
    nextDue: async () => {
      const [row] = await database.read((session) => firstStep(session, {}))
      return (row?.at ?? null) as Awaited<ReturnType<Cases['nextDue']>>
    },
    question: async (chatKey, userId) =>
      (await database.read((session) => findQuestion(session, { chatKey, userId })))[0]?.question ?? null,
    photoUsed: async (tenant, photo) => {
      const rows = await database.read((session) => usesOf(session, { tenant, photo, limit: shortNumbers }))
      return rows.map(({ no, id }) => ({ no, case: id as CaseId }))
    },
  }
}

const gridsOf = (matter: Case): GridCode[] => [matter.origin, matter.holder.grid, ...matter.touched]

/**
 * Under or at the grid, it concerns it through origin, holder or any grid it went through; above the grid only through
 * its origin: half the district's cases come to the root some day, and they are not every village's for that.
 */
function concerns(
  matter: Case,
  near: GridCode,
  related: { below: ReadonlySet<string>; above: ReadonlySet<string> },
): boolean {
  return (
    related.above.has(matter.origin) ||
    gridsOf(matter).some((grid) => grid === near || related.below.has(grid))
  )
}

const draw = statement(
  'draw-number',
  ({ db, t }, slot: Slots<{ tenant: string; series: string; last: number }>) =>
    db
      .insert(t.counters)
      .values({ tenant: slot.tenant, series: slot.series, last: slot.last })
      .onConflictDoUpdate({
        target: [t.counters.tenant, t.counters.series],
        set: { last: sql`${t.counters.last} + 1` },
      })
      .returning({ last: t.counters.last }),
)

const byId = statement('case-by-id', ({ db, t }, slot: Slots<{ id: string }>) =>
  db.select({ data: t.cases.data }).from(t.cases).where(eq(t.cases.id, slot.id)),
)

const byNumber = statement('case-by-number', ({ db, t }, slot: Slots<{ tenant: string; no: string }>) =>
  db
    .select({ data: t.cases.data })
    .from(t.cases)
    .where(and(eq(t.cases.tenant, slot.tenant), eq(t.cases.no, slot.no))),
)

const byShort = statement(
  'case-by-short',
  ({ db, t }, slot: Slots<{ tenant: string; short: number; since: number; limit: number }>) =>
    db
      .select({ data: t.cases.data })
      .from(t.cases)
      .where(
        and(
          eq(t.cases.tenant, slot.tenant),
          eq(t.cases.short, slot.short),
          gte(t.cases.reportedAt, slot.since),
        ),
      )
      .orderBy(desc(t.cases.reportedAt), desc(t.cases.no))
      .limit(slot.limit),
)

type MessageKey = { platform: string; account: string; chat: string; message: string }

const findAbout = statement('find-about', ({ db, t }, slot: Slots<MessageKey>) =>
  db
    .select({ case: t.abouts.case, opened: t.abouts.opened })
    .from(t.abouts)
    .where(
      and(
        eq(t.abouts.platform, slot.platform),
        eq(t.abouts.account, slot.account),
        eq(t.abouts.chat, slot.chat),
        eq(t.abouts.message, slot.message),
      ),
    ),
)

const dueBy = statement('cases-due', ({ db, t }, slot: Slots<{ now: number; limit: number }>) =>
  db
    .select({ data: t.cases.data })
    .from(t.cases)
    .where(lte(t.cases.nextStepAt, slot.now))
    // What is due in one minute is told in the order in which it was reported.
    .orderBy(asc(t.cases.nextStepAt), asc(t.cases.reportedAt), asc(t.cases.no), asc(t.cases.id))
    .limit(slot.limit),
)

const firstStep = statement('first-step', ({ db, t }, _slot: object) =>
  db
    .select({ at: t.cases.nextStepAt })
    .from(t.cases)
    .where(sql`${t.cases.nextStepAt} is not null`)
    .orderBy(asc(t.cases.nextStepAt))
    .limit(1),
)

const findQuestion = statement(
  'find-question',
  ({ db, t }, slot: Slots<{ chatKey: string; userId: string }>) =>
    db
      .select({ question: t.questions.question })
      .from(t.questions)
      .where(and(eq(t.questions.chatKey, slot.chatKey), eq(t.questions.userId, slot.userId))),
)

const usesOf = statement(
  'photo-uses',
  ({ db, t }, slot: Slots<{ tenant: string; photo: string; limit: number }>) =>
    db
      .select({ no: t.cases.no, id: t.cases.id })
      .from(t.photos)
      .innerJoin(t.cases, eq(t.cases.id, t.photos.case))
      .where(and(eq(t.photos.tenant, slot.tenant), eq(t.photos.photo, slot.photo)))
      .orderBy(asc(t.cases.reportedAt), asc(t.cases.no))
      .limit(slot.limit),
)
