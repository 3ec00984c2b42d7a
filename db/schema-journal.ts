/** Tables of what happened, and of the rows for reading that are written with it. */
import { sql } from 'drizzle-orm'
import type { Case } from '../src/domain/case/case.ts'
import type { By } from '../src/domain/grid/actor.ts'
import type { Fact } from '../src/domain/happened.ts'
import type { Question } from '../src/journal/question.ts'
import type { Kit } from './kit.ts'

export const journalTables = (k: Kit) => ({
  facts: factsTable(k),
  stamps: k.table('stamps', { stamp: k.text('stamp').primaryKey(), at: k.int('at').notNull() }),
  counters: k.table(
    'counters',
    { tenant: k.text('tenant').notNull(), series: k.text('series').notNull(), last: k.int('last').notNull() },
    (t) => [k.primaryKey({ columns: [t.tenant, t.series] })],
  ),
  photos: k.table(
    'photos',
    {
      tenant: k.text('tenant').notNull(),
      photo: k.text('photo').notNull(),
      case: k.text('case_id').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.photo, t.case] })],
  ),
  abouts: k.table(
    'abouts',
    {
      platform: k.text('platform').notNull(),
      account: k.text('account').notNull(),
      chat: k.text('chat').notNull(),
      message: k.text('message').notNull(),
      case: k.text('case_id').notNull(),
      /** 1 for the message that opened the case. */
      opened: k.int('opened').notNull(),
      at: k.int('at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.platform, t.account, t.chat, t.message] })],
  ),
  tallies: k.table(
    'tallies',
    {
      grid: k.text('grid').notNull(),
      day: k.text('day').notNull(),
      key: k.text('key').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.grid, t.day, t.key] })],
  ),
  dutiesDone: k.table(
    'duties_done',
    {
      tenant: k.text('tenant').notNull(),
      duty: k.text('duty').notNull(),
      /** The first day of the period: of a daily duty the day itself. */
      day: k.text('day').notNull(),
      /** The grid that owes it, or the department. */
      grid: k.text('grid').notNull(),
      /** How often it was done. */
      n: k.int('n').notNull().default(1),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.duty, t.day, t.grid] })],
  ),
  questions: k.table(
    'questions',
    {
      chatKey: k.text('chat_key').notNull(),
      userId: k.text('user_id').notNull(),
      question: k.json<Question>('question').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.chatKey, t.userId] })],
  ),
  cases: casesTable(k),
})

/** Append-only. The key (stream, version) is what makes two writers of one stream meet. */
const factsTable = (k: Kit) =>
  k.table(
    'facts',
    {
      stream: k.text('stream').notNull(),
      version: k.int('version').notNull(),
      type: k.text('type').notNull(),
      data: k.json<Fact>('data').notNull(),
      by: k.json<By>('by').notNull(),
      at: k.int('at').notNull(),
      hash: k.text('hash').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.stream, t.version] }),
      // What a day's seal covers.
      k.index('facts_at').on(t.at),
      // A handful a month among all that happened: what a review of the lexicon reads.
      k.index('facts_corrected').on(t.at).where(sql`type in ('case-corrected', 'reading-corrected')`),
      // What ledgers of duties are written from.
      k.index('facts_recorded').on(t.at).where(sql`type in ('duty-recorded', 'visit-recorded')`),
    ],
  )

/** One row for each case; the columns beside the JSON are those that something is searched by. */
const casesTable = (k: Kit) =>
  k.table(
    'cases',
    {
      id: k.text('id').primaryKey(),
      tenant: k.text('tenant').notNull(),
      no: k.text('no').notNull(),
      /** The number's last part, 7 of HB20261118-007; null when it has none. */
      short: k.int('short'),
      state: k.text('state').notNull(),
      /** 1 until the case has ended. */
      open: k.int('open').notNull(),
      /** 1 while a limit of whoever holds it has passed. */
      overdue: k.int('overdue').notNull(),
      origin: k.text('origin').notNull(),
      /** The grid above the origin (the root stands above itself), and the second level's: a town. */
      area: k.text('area'),
      town: k.text('town'),
      /** The third level's: a village, or in a prefecture a town. */
      third: k.text('third'),
      category: k.text('category'),
      group: k.text('group_id'),
      holderGrid: k.text('holder_grid').notNull(),
      holderPerson: k.text('holder_person'),
      holderDepartment: k.text('holder_department'),
      reporter: k.text('reporter'),
      reportedAt: k.int('reported_at').notNull(),
      /** When the next unmarked step of any of its ladders comes. One column instead of rows of their own: */
      /** a commit then writes one row, whatever its deadlines did. */
      nextStepAt: k.int('next_step_at'),
      data: k.json<Case>('data').notNull(),
    },
    (t) => [
      k.uniqueIndex('cases_no').on(t.tenant, t.no),
      k.index('cases_short').on(t.tenant, t.short, t.reportedAt),
      k.index('cases_state').on(t.tenant, t.state, t.reportedAt),
      k.index('cases_reported').on(t.tenant, t.reportedAt),
      // Not partial: SQLite would rather walk all cases by date than trust a smaller index it has no figures of.
      k.index('cases_open').on(t.tenant, t.open, t.reportedAt, t.state, t.overdue),
      k.index('cases_open_origin').on(t.origin, t.reportedAt).where(sql`open = 1`),
      k.index('cases_open_reporter').on(t.reporter, t.reportedAt).where(sql`open = 1`),
      k.index('cases_open_holder').on(t.holderGrid, t.reportedAt).where(sql`open = 1`),
      k
        .index('cases_open_person')
        .on(t.holderPerson, t.reportedAt)
        .where(sql`open = 1 and holder_person is not null`),
      k
        .index('cases_open_department')
        .on(t.holderDepartment, t.reportedAt)
        .where(sql`open = 1 and holder_department is not null`),
      k
        .index('cases_open_area')
        .on(t.tenant, t.category, t.area, t.reportedAt)
        .where(sql`open = 1 and category is not null`),
      k
        .index('cases_open_third')
        .on(t.third, t.category, t.reportedAt)
        .where(sql`open = 1 and third is not null and category is not null`),
      k.index('cases_town').on(t.town, t.category, t.reportedAt, t.state),
      k.index('cases_group').on(t.group, t.reportedAt),
      k.index('cases_next_step').on(t.nextStepAt).where(sql`next_step_at is not null`),
    ],
  )
