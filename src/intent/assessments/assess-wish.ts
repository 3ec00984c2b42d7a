/** What a message wishes of an assessment: names and numbers still as people wrote them. */
import type { SheetWish } from '../../domain/assessment/commands.ts'
import type { PeriodName } from '../../domain/assessment/period-named.ts'

/** What people say about sheets and measures; a correction after publication is said in the same words as one before. */
export type AssessAct =
  | Exclude<SheetWish, 'amend-sheet'>
  | 'confirm-measure'
  | 'decline-measure'
  | 'settle-measure'
  | 'show-sheet'
  | 'show-ranking'
  | 'show-why'
  | 'show-measures'

export interface AssessWish {
  readonly wish: 'assess'
  readonly act: AssessAct
  /** The unit's name as written; null where none is named. */
  readonly unit: string | null
  readonly period: PeriodName | null
  /** Written like a month, and none: 13月. */
  readonly noPeriod: string | null
  /** 第1、3项, 第2号, 第1条; empty where none is named. */
  readonly items: readonly number[]
  /** 全部, 整表. */
  readonly all: boolean
  /** Of an answer to an objection: 采纳 or 驳回; null otherwise. */
  readonly upheld: boolean | null
  /** Reason, result or question, as written. */
  readonly words: string
}
