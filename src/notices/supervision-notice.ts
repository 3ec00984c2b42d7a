/** Lots drawn, second looks asked for and answered; entries in the books of talks and joint meetings; inspections of the grids below. */
import { z } from 'zod'
import { SupervisionClass } from '../domain/case/facts.ts'
import { Day, Instant } from '../domain/names.ts'
import { SupervisionMode } from '../domain/policy/supervision-ways.ts'
import { Book } from '../domain/supervision/facts.ts'

const text = z.string()

/** How a case is supervised; the way is null where the regulation names none. */
export const Supervised = z.object({
  class: SupervisionClass,
  mode: SupervisionMode.nullable(),
  /** In whose name, and how often was reminded of it. */
  office: text.nullable(),
  times: z.int(),
})

/** The shape of whoever is asked is that of all notices. */
export const recheckNotices = <A extends z.ZodType>(addressee: A) =>
  [
    z.object({
      kind: z.literal('recheck-drawn'),
      area: text,
      from: Day,
      to: Day,
      pool: z.int(),
      wanted: z.int(),
      seed: text,
      excluded: z.int(),
      rows: z.array(z.object({ no: text, words: text, checker: addressee.nullable() })),
    }),
    /** To the one who is to look, alone: nobody else is to know beforehand. */
    z.object({
      kind: z.literal('recheck-asked'),
      no: text,
      words: text,
      place: text.nullable(),
      origin: text,
      /** What was said to have been done. */
      closedOn: Day,
      by: text,
    }),
    z.object({
      kind: z.enum(['recheck-passed', 'recheck-failed']),
      no: text,
      words: text,
      who: text,
      said: text,
      photoCount: z.int(),
      holder: text,
      /** The number under which it goes on; null where it has held. */
      reopened: text.nullable(),
      /** What is to follow is asked of them; empty where it is only told. */
      asked: z.array(addressee),
    }),
    z.object({
      kind: z.literal('rechecks-shown'),
      area: text,
      from: Day,
      to: Day,
      waiting: z.int(),
      passed: z.int(),
      failed: z.int(),
      open: z.array(z.object({ no: text, checker: text, day: Day })),
      more: z.int(),
    }),
  ] as const

const row = <C extends z.ZodType>(card: C) =>
  z.array(z.object({ card, dueAt: Instant.nullable(), late: z.boolean() }))

/** What a group supervises in one way, and what it has in hands of that; `total` where not all are written out. */
export const supervisedNotice = <A extends z.ZodType, C extends z.ZodType>(addressee: A, card: C) =>
  z.object({
    kind: z.literal('supervised-listed'),
    mode: SupervisionMode,
    grid: text,
    supervises: row(card),
    holds: row(card),
    total: z.object({ supervises: z.int(), holds: z.int() }),
    asked: z.array(addressee),
  })

const coverage = z.object({
  grid: text,
  from: Day,
  to: Day,
  /** Grids right below, and those of them that were inspected. */
  of: z.int(),
  covered: z.int(),
  missing: z.array(text),
})
export type Coverage = z.infer<typeof coverage>

export const coverageNotices = <A extends z.ZodType>(addressee: A) =>
  [
    coverage.extend({
      kind: z.literal('visit-recorded'),
      ...{ visited: text, text, who: text, photoCount: z.int() },
    }),
    coverage.extend({ kind: z.literal('coverage-shown') }),
    coverage.extend({ kind: z.literal('coverage-reminded'), asked: z.array(addressee) }),
  ] as const

const entry = {
  book: Book,
  n: z.int(),
  grid: text,
  who: text,
  text,
  decisions: text,
  followUpOn: Day.nullable(),
}

export const ledgerNotices = <A extends z.ZodType>(addressee: A) =>
  [
    z.object({
      kind: z.enum(['interview-recorded', 'joint-meeting-recorded']),
      ...entry,
      by: text,
      photoCount: z.int(),
    }),
    z.object({ kind: z.literal('follow-up-reminded'), ...entry, day: Day, asked: z.array(addressee) }),
    z.object({
      kind: z.literal('follow-up-settled'),
      book: Book,
      n: z.int(),
      who: text,
      result: text,
      by: text,
    }),
    z.object({
      kind: z.literal('ledger-shown'),
      book: Book,
      grid: text,
      year: z.int(),
      rows: z.array(
        z.object({
          ...{ n: z.int(), day: Day, who: text, text, followUpOn: Day.nullable(), result: text.nullable() },
        }),
      ),
      more: z.int(),
    }),
  ] as const
