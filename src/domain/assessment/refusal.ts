/** Why a wish about an assessment was not done: values, told politely with what can be done instead. */
import type { Instant } from '../names.ts'
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
