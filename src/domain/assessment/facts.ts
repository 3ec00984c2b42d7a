/** What can happen to an assessment sheet, and to a measure that followed from some. Past tense, append-only. */
import { z } from 'zod'
import { Day, GridCode, Instant, TenantCode } from '../names.ts'
import type { EvaluationFact } from './evaluation-facts.ts'
import { Finding } from './finding.ts'
import type { ReformFact } from './reform-facts.ts'
import type { YearFact } from './year-facts.ts'

const text = z.string()
/** Cases, records, papers: what shows that it is so. */
const evidence = z.array(text)

/** What a sheet comes to. Points are exact decimals in text. */
export const SheetResult = z.object({
  total: text,
  grade: text,
  /** The grade does not follow from the points. */
  forced: z.boolean(),
  /** Missed problems (应发现未发现): what the shares of all problems are counted from (CJ-026, CJ-027). */
  problems: z.int().nonnegative(),
})
export type SheetResult = z.output<typeof SheetResult>

export const SheetFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sheet-drafted'),
    tenant: TenantCode,
    rubric: text,
    /** The grid that is assessed. */
    unit: GridCode,
    period: text,
    /** The regulation and the day whose rules hold: the last one of the period. */
    regulation: text,
    day: Day,
    findings: z.array(Finding),
  }),
  /** The records have shown more since the draft was made; what a person has judged stays as it is. */
  z.object({ type: z.literal('findings-proposed'), findings: z.array(Finding) }),
  z.object({
    type: z.literal('finding-confirmed'),
    finding: text,
    /** What the person has established beside it: `verified`, `approved`. */
    marks: z.record(text, z.boolean()),
    reason: text,
    evidence,
  }),
  z.object({ type: z.literal('finding-removed'), finding: text, reason: text, evidence }),
  z.object({ type: z.literal('finding-corrected'), before: Finding, after: Finding, reason: text, evidence }),
  /** What no record can show: the media, a leader's instruction, an inspection. */
  z.object({ type: z.literal('finding-added'), finding: Finding, reason: text, evidence }),
  z.object({ type: z.literal('sheet-opened'), until: Instant, result: SheetResult }),
  z.object({
    type: z.literal('objection-raised'),
    no: z.int().positive(),
    /** Null: against the sheet as a whole. */
    finding: text.nullable(),
    reason: text,
    evidence,
  }),
  z.object({
    type: z.literal('objection-decided'),
    no: z.int().positive(),
    upheld: z.boolean(),
    reason: text,
    evidence,
  }),
  z.object({ type: z.literal('sheet-confirmed'), result: SheetResult }),
  z.object({ type: z.literal('sheet-published'), result: SheetResult }),
  /** A new entry beside the published one, which stays as it is. */
  z.object({
    type: z.literal('sheet-amended'),
    no: z.int().positive(),
    /** The entry that it corrects: 0 is the sheet as published. */
    amends: z.int().nonnegative(),
    finding: Finding,
    reason: text,
    evidence,
    before: SheetResult,
    after: SheetResult,
  }),
])
export type SheetFact = z.output<typeof SheetFact>

export const MeasureFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('measure-proposed'),
    tenant: TenantCode,
    unit: GridCode,
    rubric: text,
    ladder: text,
    period: text,
    /** The case it is about, where each issue has its own measures. */
    about: text.optional(),
    level: z.int().positive(),
    /** 约谈, 通报批评, 问责建议, 专项督查. */
    measures: z.array(text).min(1),
    by: text,
    against: text,
    /** Why, with the months: what the person who confirms it reads. */
    reason: text,
    absorbed: z.array(z.object({ level: z.int().positive(), measures: z.array(text) })),
    warnings: z.array(text),
    article: text,
    since: Day,
    amb: z.array(text),
  }),
  z.object({ type: z.literal('measure-confirmed'), followUpOn: Day, note: text }),
  z.object({ type: z.literal('measure-declined'), reason: text }),
  /** The day of the follow-up has come. */
  z.object({ type: z.literal('measure-reminded'), day: Day }),
  z.object({ type: z.literal('measure-settled'), note: text, evidence }),
])
export type MeasureFact = z.output<typeof MeasureFact>

export type AssessmentFact = SheetFact | MeasureFact | YearFact | EvaluationFact | ReformFact
