/** The rows for reading that a commit writes with its facts: one function for each kind of view. */
import { and, eq, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { View } from '../src/journal/journal.ts'
import { writeAbout } from './about-rows.ts'
import { writeAirMonths, writeAirRows } from './air.ts'
import { writeAlarm, writeFeed, writeReading } from './alarm-rows.ts'
import { writeAlert } from './alerts.ts'
import {
  clearSightings,
  countDutyDay,
  writeComplaint,
  writeMeasure,
  writeSheet,
  writeSighting,
} from './assessment-rows.ts'
import { bindAccount, bindGroup } from './bindings.ts'
import { writeCampaign } from './campaigns.ts'
import { writeCase } from './case-rows.ts'
import type { Session } from './database.ts'
import { writeDigestView } from './digests.ts'
import { putLacks } from './duty-rows.ts'
import { writeExposure } from './exposures.ts'
import { divideGrid, mergeGrids } from './grid-changes.ts'
import { writeGridFile } from './grid-files.ts'
import { clearIssueChecks, writeIssueCheck } from './issue-checks.ts'
import { keepDutyEntry, keepLateTally } from './late-entries.ts'
import { writeLeave, writeStandIn } from './leaves.ts'
import { recount } from './order-moves.ts'
import { addParts, markStale, writeCard, writeOrder, writePart } from './order-rows.ts'
import { writeRegisterEntry } from './registers.ts'
import { changePosts, changeRoster } from './roster-change.ts'
import { writeSourceCase, writeSources } from './sources.ts'
import { asRefused, everyColumn, type Row, type Slots, statement } from './statement.ts'
import { writeClosing, writeLedgerEntry, writeRecheck, writeVisit } from './supervisions.ts'

type Of<K extends View['kind']> = Extract<View, { kind: K }>
/** Answers whether an account or a chat was bound, or the roster changed: then what is remembered of the roster is out of date. */
type Writers = {
  readonly [K in View['kind']]: (session: Session, view: Of<K>, at: Instant) => Promise<boolean>
}

const writers: Writers = {
  case: async (session, view) => unbound(await writeCase(session, view.case, view.path)),
  tally: async (session, { grid, day, key, n }, at) => {
    await keepLateTally(session, { grid, day, key, n, at })
    return unbound(await addTally(session, { grid, day, key, n }))
  },
  'duty-done': async (session, { tenant, duty, day, grid }, at) => {
    await keepDutyEntry(session, { tenant, duty, day, grid, at, n: 1 })
    const [row] = await putDuty(session, { tenant, duty, day, grid, n: 1 })
    return unbound(row?.n === 1 && (await countDutyDay(session, { tenant, duty, day, grid })))
  },
  lacks: async (session, { tenant, group, found, filled }) =>
    unbound(await putLacks(session, tenant, group, found, filled)),
  about: async (session, { kind: _, opened, ...row }) =>
    unbound(await writeAbout(session, { ...row, opened: opened ? 1 : 0 })),
  question: async (session, { chatKey, userId, question }) =>
    unbound(
      question === null
        ? await dropQuestion(session, { chatKey, userId })
        : await putQuestion(session, { chatKey, userId, question }),
    ),
  sheet: async (session, { sheet }) => unbound(await writeSheet(session, sheet)),
  measure: async (session, { measure }) => unbound(await writeMeasure(session, measure)),
  sighting: async (session, { tenant, sighting }) => unbound(await writeSighting(session, tenant, sighting)),
  'sightings-cleared': async (session, { tenant, about }) => {
    await clearIssueChecks(session, { tenant, about })
    return unbound(await clearSightings(session, { tenant, about }))
  },
  'issue-check': async (session, { tenant, check }) => unbound(await writeIssueCheck(session, tenant, check)),
  'air-rows': async (session, view) => unbound(await writeAirRows(session, view)),
  'air-months': async (session, view) => unbound(await writeAirMonths(session, view)),
  complaint: async (session, { tenant, change }) => unbound(await writeComplaint(session, tenant, change)),
  alarm: async (session, { alarm }) => unbound(await writeAlarm(session, alarm)),
  'grids-merged': mergeGrids,
  'grid-divided': divideGrid,
  'grid-file': async (session, view) => unbound(await writeGridFile(session, view)),
  'orders-recounted': async (session, { tenant, grids }) => unbound(await recount(session, tenant, grids)),
  leave: async (session, { leave }) => unbound(await writeLeave(session, leave)),
  'stand-in': (session, { leave, on, at }) => writeStandIn(session, leave, on, at),
  alert: (session, { alert }) => writeAlert(session, alert),
  campaign: async (session, { campaign }) => unbound(await writeCampaign(session, campaign)),
  'alarm-reading': async (session, { reading }) => unbound(await writeReading(session, reading)),
  feed: async (session, { feed }) => unbound(await writeFeed(session, feed)),
  order: async (session, { order }) => unbound(await writeOrder(session, order)),
  'order-parts': async (session, { order, seeds }) => unbound(await addParts(session, order, seeds)),
  'order-part': async (session, { part, change }) => unbound(await writePart(session, part, change)),
  'order-card': async (session, view, at) => unbound(await writeCard(session, view, at)),
  'order-cards-stale': async (session, view, at) => unbound(await markStale(session, view, at)),
  digest: async (session, view) => unbound(await writeDigestView(session, view)),
  subscription: async (session, view) => unbound(await writeDigestView(session, view)),
  seal: async (session, view) => unbound(await writeDigestView(session, view)),
  'posts-changed': async (session, view, at) => {
    await changePosts(session, view, at)
    return true
  },
  outlook: async (session, view) => unbound(await writeDigestView(session, view)),
  roster: async (session, view, at) => {
    await changeRoster(session, view, at)
    return true
  },
  sources: async (session, { sources }) => unbound(await writeSources(session, sources)),
  'source-case': async (session, { kind: _, ...row }) => unbound(await writeSourceCase(session, row)),
  exposure: async (session, { exposure }) => unbound(await writeExposure(session, exposure)),
  closing: async (session, { kind: _, ...row }) => unbound(await writeClosing(session, row)),
  visit: async (session, { kind: _, ...row }) => unbound(await writeVisit(session, row)),
  recheck: async (session, { recheck }) => unbound(await writeRecheck(session, recheck)),
  'register-entry': async (session, { entry }) => unbound(await writeRegisterEntry(session, entry)),
  'ledger-entry': async (session, { entry }) => unbound(await writeLedgerEntry(session, entry)),
  account: (session, { kind: _, ...row }, at) => bindAccount(session, { ...row, usedAt: at }),
  'group-home': (session, { kind: _, ...home }) => bindGroup(session, home),
  code: async (session, { hash, person, group, until }) =>
    unbound(
      until === null
        ? await dropCode(session, { hash })
        : await putCode(session, { hash, person, group, until }),
    ),
}

/** Writes all of them; true when one of them bound an account or a chat anew. */
export async function applyViews(session: Session, views: readonly View[], at: Instant): Promise<boolean> {
  let bound = false
  for (const view of sharedLast(views)) {
    const write = writers[view.kind] as (session: Session, view: View, at: Instant) => Promise<boolean>
    bound = (await write(session, view, at)) || bound
  }
  return bound
}

/**
 * Counts come last and in one order: they are the rows that many commits share, and PostgreSQL holds each of them from
 * here to the end of the commit. In one order, two commits never wait for each other in a circle.
 */
function sharedLast(views: readonly View[]): readonly View[] {
  const place = (view: View) => (view.kind === 'tally' ? `${view.grid} ${view.day} ${view.key}` : '')
  return [...views].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
}

const unbound = (_written: unknown): false => false

const addTally = statement('add-tally', ({ db, t }, _slot: Slots<Row<'tallies'>>) =>
  db
    .insert(t.tallies)
    .values(everyColumn(t.tallies))
    .onConflictDoUpdate({
      target: [t.tallies.grid, t.tallies.day, t.tallies.key],
      set: { n: sql`${t.tallies.n} + excluded.n` },
    }),
)

const putDuty = statement('put-duty', ({ db, t }, _slot: Slots<Row<'dutiesDone'>>) =>
  db
    .insert(t.dutiesDone)
    .values(everyColumn(t.dutiesDone))
    .onConflictDoUpdate({
      target: [t.dutiesDone.tenant, t.dutiesDone.duty, t.dutiesDone.day, t.dutiesDone.grid],
      set: { n: sql`${t.dutiesDone.n} + 1` },
    })
    .returning({ n: t.dutiesDone.n }),
)

const putQuestion = statement('put-question', ({ db, t }, _slot: Slots<Row<'questions'>>) =>
  db
    .insert(t.questions)
    .values(everyColumn(t.questions))
    .onConflictDoUpdate({
      target: [t.questions.chatKey, t.questions.userId],
      set: { question: sql`excluded.question` },
    }),
)

const dropQuestion = statement(
  'drop-question',
  ({ db, t }, slot: Slots<{ chatKey: string; userId: string }>) =>
    db
      .delete(t.questions)
      .where(and(eq(t.questions.chatKey, slot.chatKey), eq(t.questions.userId, slot.userId))),
)

const putCode = statement('put-code', ({ db, t }, _slot: Slots<Row<'codes'>>) =>
  db
    .insert(t.codes)
    .values(everyColumn(t.codes))
    .onConflictDoUpdate({ target: t.codes.hash, set: asRefused(t.codes, 'hash') }),
)

const dropCode = statement('drop-code', ({ db, t }, slot: Slots<{ hash: string }>) =>
  db.delete(t.codes).where(eq(t.codes.hash, slot.hash)),
)
