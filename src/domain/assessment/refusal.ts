/** Why a wish about an assessment was not done: values, told politely with what can be done instead. */
import type { Day, Instant } from '../names.ts'
import type { MeasureWish, SheetWish } from './commands.ts'
import type { MeasureState } from './measure.ts'
import type { SheetState } from './sheet.ts'

export type AssessmentRefusal =
  | { readonly code: 'no-sheet'; readonly unit: string; readonly period: string }
  | {
      readonly code: 'sheet-state'
      readonly unit: string
      readonly period: string
      readonly state: SheetState
      readonly wished: SheetWish
    }
  | { readonly code: 'not-assessor'; readonly wished: SheetWish | MeasureWish; readonly whose: string }
  /** Nobody decides on the unit he belongs to. */
  | { readonly code: 'own-unit'; readonly unit: string; readonly wished: SheetWish | MeasureWish }
  | {
      readonly code: 'grounds-needed'
      readonly wished: SheetWish | MeasureWish
      readonly what: readonly ('reason' | 'evidence')[]
    }
  | { readonly code: 'findings-pending'; readonly findings: readonly string[] }
  | { readonly code: 'unknown-finding'; readonly finding: string; readonly known: readonly string[] }
  | { readonly code: 'finding-known'; readonly finding: string }
  | { readonly code: 'unknown-clause'; readonly clause: string; readonly known: readonly string[] }
  | {
      readonly code: 'objection-late'
      readonly unit: string
      readonly period: string
      readonly until: Instant
    }
  /** Still open for objections. */
  | { readonly code: 'objections-running'; readonly until: Instant }
  | { readonly code: 'objections-open'; readonly numbers: readonly number[] }
  | { readonly code: 'unknown-objection'; readonly no: number; readonly known: readonly number[] }
  | { readonly code: 'objection-settled'; readonly no: number; readonly upheld: boolean }
  | { readonly code: 'no-measure' }
  | { readonly code: 'measure-state'; readonly state: MeasureState; readonly wished: MeasureWish }
  | { readonly code: 'follow-up-past' }
  /** Which unit is meant; `wished` in words. */
  | { readonly code: 'unit-needed'; readonly wished: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-unit'; readonly said: string; readonly known: readonly string[] }
  /** One message judges two of them: 认定 甲县第1项 乙县第1项. */
  | { readonly code: 'one-unit-at-once'; readonly second: string }
  /** 加0.5分 where the regulation gives 加2分. */
  | { readonly code: 'other-points'; readonly said: string; readonly effect: string }
  /** More units than are drafted in one answer. */
  | { readonly code: 'too-many-units'; readonly count: number; readonly limit: number }
  /** 13月. */
  | { readonly code: 'no-such-period'; readonly said: string }
  /** A month in the future, or one that still runs: it may be scored from that day on. */
  | { readonly code: 'period-not-over'; readonly period: string; readonly from: Day }
  | { readonly code: 'no-records'; readonly period: string }
  | { readonly code: 'rubric-later'; readonly period: string; readonly from: Day }
  | { readonly code: 'rubric-missing'; readonly period: string; readonly known: readonly string[] }
  /** The annex is missing in the source. */
  | { readonly code: 'rubric-unconfigured'; readonly name: string; readonly annex: string }
  /** A year that is the mean of its months. */
  | { readonly code: 'rubric-mean'; readonly name: string }
  /** Exactly this stands published: publishing it again changes nothing. */
  | { readonly code: 'year-unchanged'; readonly name: string; readonly period: string }
  | { readonly code: 'not-published'; readonly unit: string | null; readonly period: string }
  /** Everybody sees the details of his own unit only. */
  | { readonly code: 'others-details'; readonly unit: string }
  /** Details are not shown in a group where others read along. */
  | { readonly code: 'not-in-this-group' }
  | { readonly code: 'unknown-item'; readonly no: number; readonly count: number }
  /** 更正 that does not say what is put right. */
  | { readonly code: 'change-needed' }
  | { readonly code: 'which-measure'; readonly unit: string; readonly count: number }
