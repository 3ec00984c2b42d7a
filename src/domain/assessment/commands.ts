/** What one can wish of an assessment sheet or a measure. Imperative; unit, period and actor come beside it. */
import type { Day } from '../names.ts'
import type { MeasureFact } from './facts.ts'
import type { Finding } from './finding.ts'

interface Grounds {
  readonly reason: string
  readonly evidence: readonly string[]
}

export type SheetCommand =
  /** Makes the draft, or brings it up to what the records show by now. */
  | { readonly type: 'draft-sheet'; readonly findings: readonly Finding[] }
  | ({
      readonly type: 'confirm-finding'
      readonly finding: string
      readonly marks: Readonly<Record<string, boolean>>
    } & Grounds)
  | ({ readonly type: 'remove-finding'; readonly finding: string } & Grounds)
  | ({ readonly type: 'correct-finding'; readonly finding: Finding } & Grounds)
  | ({ readonly type: 'add-finding'; readonly finding: Finding } & Grounds)
  | { readonly type: 'open-sheet' }
  | ({ readonly type: 'raise-objection'; readonly finding: string | null } & Grounds)
  | ({
      readonly type: 'decide-objection'
      readonly no: number
      readonly upheld: boolean
      /** How the finding reads from now on; null: one that is upheld takes its finding away. */
      readonly change: Finding | null
    } & Grounds)
  | { readonly type: 'confirm-sheet' }
  | { readonly type: 'publish-sheet' }
  | ({ readonly type: 'amend-sheet'; readonly finding: Finding } & Grounds)
export type SheetWish = SheetCommand['type']

export type ProposedMeasure = Omit<Extract<MeasureFact, { type: 'measure-proposed' }>, 'type'>

export type MeasureCommand =
  | { readonly type: 'propose-measure'; readonly measure: ProposedMeasure }
  /** Null: the usual time from today. */
  | { readonly type: 'confirm-measure'; readonly followUpOn: Day | null; readonly note: string }
  | { readonly type: 'decline-measure'; readonly reason: string }
  | { readonly type: 'remind-measure' }
  | { readonly type: 'settle-measure'; readonly note: string; readonly evidence: readonly string[] }
export type MeasureWish = MeasureCommand['type']

export const wishWords = {
  'draft-sheet': '拟定考核表',
  'confirm-finding': '确认考核事项',
  'remove-finding': '撤掉考核事项',
  'correct-finding': '更正考核事项',
  'add-finding': '补充考核事项',
  'open-sheet': '公示征求申诉',
  'raise-objection': '申诉',
  'decide-objection': '答复申诉',
  'confirm-sheet': '核定',
  'publish-sheet': '公布',
  'amend-sheet': '更正已公布的结果',
  'propose-measure': '提出措施',
  'confirm-measure': '确认措施',
  'decline-measure': '不采纳措施',
  'remind-measure': '提醒跟进',
  'settle-measure': '登记措施落实',
} as const satisfies Record<SheetWish | MeasureWish, string>
