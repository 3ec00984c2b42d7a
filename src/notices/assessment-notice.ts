/** What is told of assessments: sheets with their items, objections, results, ranks, reasons and measures. */
import { z } from 'zod'
import { Day, EvidenceId, Instant } from '../domain/names.ts'
import { Addressee } from './case-notice.ts'
import { Refusal } from './refusal-shape.ts'

/** A press says the same as typing it. */
const Button = z.object({ label: z.string(), say: z.string() })

const Item = z.object({
  /** Its place in the sheet, from 1: 第3项. */
  no: z.int(),
  /** Case number, or what else it is about: 红柳镇例会. */
  about: z.string(),
  clauses: z.array(z.object({ name: z.string(), effect: z.string() })),
  count: z.int(),
  /** Case numbers and papers beside `about`; photos are counted. */
  papers: z.array(z.string()),
  photos: z.int(),
  judged: z.enum(['pending', 'holds', 'not']),
})
export type SheetItem = z.infer<typeof Item>

const Points = { total: z.string(), grade: z.string() }
const Head = { unit: z.string(), period: z.string() }
const Items = { items: z.array(Item), more: z.int() }

const SheetShown = z.object({
  kind: z.literal('sheet-shown'),
  ...Head,
  ...Points,
  state: z.enum(['draft', 'open', 'confirmed', 'published']),
  until: Instant.nullable(),
  pending: z.int(),
  ...Items,
  objections: z.array(
    z.object({
      no: z.int(),
      item: z.int().nullable(),
      words: z.string(),
      answer: z.enum(['open', 'upheld', 'rejected']),
    }),
  ),
  amendments: z.int(),
  /** What can be said next, with what follows from it. */
  next: z.array(z.string()),
  buttons: z.array(Button),
})

/** An item was confirmed, taken out, corrected or added: what it is now, and the sheet with it. */
const SheetJudged = z.object({
  kind: z.literal('sheet-judged'),
  ...Head,
  ...Points,
  what: z.enum(['confirmed', 'removed', 'corrected', 'added']),
  ...Items,
  words: z.string(),
  pending: z.int(),
  buttons: z.array(Button),
})

/** One step of several units, each done or with the reason why not. */
const SheetsStepped = z.object({
  kind: z.literal('sheets-stepped'),
  step: z.enum(['drafted', 'opened', 'confirmed', 'published']),
  period: z.string(),
  /** Made by the clock, for whoever assesses: then with the day by which it is to be published. */
  asked: z.array(Addressee),
  by: Day.nullable(),
  rows: z.array(
    z.object({
      unit: z.string(),
      result: z.object({ ...Points, pending: z.int(), until: Instant.nullable() }).nullable(),
      refusal: Refusal.nullable(),
    }),
  ),
  buttons: z.array(Button),
})

const SheetOpened = z.object({
  kind: z.literal('sheet-opened'),
  ...Head,
  ...Points,
  ...Items,
  until: Instant,
  asked: z.array(Addressee),
})

const Objection = { ...Head, no: z.int(), item: Item.nullable(), words: z.string() }
const ObjectionRaised = z.object({
  kind: z.literal('objection-raised'),
  /** ask: whoever decides · inform: the unit itself. */
  role: z.enum(['ask', 'inform']),
  ...Objection,
  who: z.string(),
  asked: z.array(Addressee),
  photos: z.array(EvidenceId),
  buttons: z.array(Button),
})
const ObjectionDecided = z.object({
  kind: z.literal('objection-decided'),
  ...Objection,
  ...Points,
  upheld: z.boolean(),
})

/** The end of the time for objections comes near (told to the unit), or has come (to whoever decides). */
const ObjectionsEnding = z.object({
  kind: z.literal('objections-ending'),
  period: z.string(),
  until: Instant,
  ended: z.boolean(),
  /** Units whose time ends together, with the numbers of objections without an answer. */
  rows: z.array(z.object({ unit: z.string(), open: z.array(z.int()) })),
  asked: z.array(Addressee),
  buttons: z.array(Button),
})

const SheetPublished = z.object({
  kind: z.literal('sheet-published'),
  ...Head,
  ...Points,
  ...Items,
})

const SheetAmended = z.object({
  kind: z.literal('sheet-amended'),
  ...Head,
  no: z.int(),
  /** 0: the result as published. */
  amends: z.int(),
  item: Item,
  words: z.string(),
  before: z.object(Points),
  after: z.object(Points),
})

/** Ranks and points of all that is published. */
const RankingShown = z.object({
  kind: z.literal('ranking-shown'),
  title: z.string(),
  period: z.string(),
  rows: z.array(z.object({ rank: z.int(), unit: z.string(), ...Points })),
  /** Units that are ranked and not listed: their ranks are for themselves. */
  hidden: z.int().optional(),
  /** Units whose result is not published yet. */
  waiting: z.array(z.string()),
  convention: z.string(),
  warnings: z.array(z.string()),
})

/** The tree of reasons, a line a node. */
const WhyShown = z.object({
  kind: z.literal('why-shown'),
  ...Head,
  ...Points,
  state: z.enum(['draft', 'open', 'confirmed', 'published']),
  /** The points that were asked about, where they are others. */
  claimed: z.string().nullable(),
  lines: z.array(z.string()),
})

const Measure = {
  ...Head,
  measures: z.array(z.string()),
  by: z.string(),
  against: z.string(),
}
const MeasureProposed = z.object({
  kind: z.literal('measure-proposed'),
  ...Measure,
  reason: z.string(),
  absorbed: z.array(z.string()),
  warnings: z.array(z.string()),
  article: z.string(),
  amb: z.array(z.string()),
  asked: z.array(Addressee),
  buttons: z.array(Button),
})
const MeasureDecided = z.object({
  kind: z.enum(['measure-confirmed', 'measure-declined', 'measure-settled']),
  /** The unit hears of a measure only once it is confirmed. */
  role: z.enum(['office', 'unit']),
  ...Measure,
  reason: z.string(),
  words: z.string(),
  followUpOn: Day.nullable(),
})
const MeasuresShown = z.object({
  kind: z.literal('measures-shown'),
  period: z.string().nullable(),
  rows: z.array(
    z.object({
      /** Within its unit and month. */
      no: z.int(),
      ...Measure,
      state: z.enum(['proposed', 'confirmed', 'declined', 'settled']),
      followUpOn: Day.nullable(),
      words: z.string(),
    }),
  ),
  more: z.int(),
  buttons: z.array(Button),
})

export const assessmentNotices = [
  SheetShown,
  SheetJudged,
  SheetsStepped,
  SheetOpened,
  ObjectionRaised,
  ObjectionDecided,
  ObjectionsEnding,
  SheetPublished,
  SheetAmended,
  RankingShown,
  WhyShown,
  MeasureProposed,
  MeasureDecided,
  MeasuresShown,
] as const
