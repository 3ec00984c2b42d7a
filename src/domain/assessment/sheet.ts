/** An assessment sheet as it stands after its facts: a draft, open for objections, confirmed, or published and frozen. */
import type { By } from '../grid/actor.ts'
import type { Day, GridCode, Instant, TenantCode } from '../names.ts'
import type { SheetResult } from './facts.ts'
import type { Finding } from './finding.ts'

export const sheetStates = {
  draft: '草稿',
  open: '申诉期',
  confirmed: '已核定',
  published: '已公布',
} as const
export type SheetState = keyof typeof sheetStates

/** One unit under one rubric in one period has one sheet. */
export interface SheetKey {
  readonly tenant: TenantCode
  readonly rubric: string
  readonly period: string
  readonly unit: GridCode
}

export const sheetStream = ({ tenant, rubric, period, unit }: SheetKey): string =>
  `assessment:${tenant}:${rubric}:${period}:${unit}`

export interface Objection {
  readonly no: number
  readonly finding: string | null
  readonly reason: string
  readonly evidence: readonly string[]
  readonly by: By
  readonly at: Instant
  readonly decision: { readonly upheld: boolean; readonly reason: string; readonly at: Instant } | null
}

/** A correction after publication, with the result beside that of the entry it corrects. */
export interface Amendment {
  readonly no: number
  /** 0: the sheet as published. */
  readonly amends: number
  readonly finding: Finding
  readonly reason: string
  readonly before: SheetResult
  readonly after: SheetResult
  readonly at: Instant
}

interface Body extends SheetKey {
  /** Number of facts so far: the expected version of the next commit. */
  readonly version: number
  readonly regulation: string
  readonly day: Day
  readonly findings: readonly Finding[]
  readonly objections: readonly Objection[]
}

export type Sheet =
  | (Body & { readonly state: 'draft' })
  | (Body & { readonly state: 'open'; readonly until: Instant; readonly result: SheetResult })
  | (Body & { readonly state: 'confirmed'; readonly result: SheetResult; readonly confirmedAt: Instant })
  | (Body & {
      readonly state: 'published'
      /** As published: it never changes. */
      readonly result: SheetResult
      readonly publishedAt: Instant
      readonly amendments: readonly Amendment[]
    })

/** What holds now: the last correction's, else the sheet's own; null of a draft, which has none yet. */
export function resultOf(sheet: Sheet): SheetResult | null {
  if (sheet.state === 'draft') return null
  return (sheet.state === 'published' && sheet.amendments.at(-1)?.after) || sheet.result
}

/** The findings with what was corrected after publication. */
export const findingsNow = (sheet: Sheet): readonly Finding[] =>
  sheet.state === 'published'
    ? sheet.amendments.reduce((findings, { finding }) => withFinding(findings, finding), sheet.findings)
    : sheet.findings

/** In the place of the one with its id, else at the end. */
export const withFinding = (findings: readonly Finding[], finding: Finding): readonly Finding[] =>
  findings.some(({ id }) => id === finding.id)
    ? findings.map((one) => (one.id === finding.id ? finding : one))
    : [...findings, finding]
