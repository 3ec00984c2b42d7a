/** Why a wish was not done: a value, told politely with what can be done instead. */

import type { AlarmCommand } from './alarm/commands.ts'
import type { AlertLevel } from './alert/facts.ts'
import type { AssessmentRefusal } from './assessment/refusal.ts'
import type { StandingRefusal } from './assessment/standing-refusal.ts'
import type { CaseStateName } from './case/case.ts'
import type { CaseCommandType } from './case/commands.ts'
import type { ExposureState } from './exposure/exposure.ts'
import type { AppointRefusal } from './grid/appoint.ts'
import type { PostKind } from './grid/grid.ts'
import type { Day } from './names.ts'
import type { OrderRefusal } from './order/refusal.ts'
import type { SupervisionRefusal } from './supervision/refusal.ts'

export type Refusal =
  | SupervisionRefusal
  | OrderRefusal
  | AssessmentRefusal
  | StandingRefusal
  /** The sender's account belongs to nobody on the roster. */
  | { readonly code: 'unknown-person' }
  | { readonly code: 'unbound-group' }
  | { readonly code: 'unknown-number'; readonly said: string }
  /** Not in this state; `instead` lists what can be done now. */
  | {
      readonly code: 'wrong-state'
      readonly no: string
      readonly state: CaseStateName
      readonly wished: CaseCommandType
      readonly instead: readonly CaseCommandType[]
      /** The number of the case that this one was merged into. */
      readonly into?: string
    }
  /** `whose` says in words who may: 柳湾村网格长 张三, or a rule. */
  | { readonly code: 'no-right'; readonly no: string | null; readonly wished: string; readonly whose: string }
  | { readonly code: 'photo-needed'; readonly no: string }
  | { readonly code: 'other-person-needed'; readonly no: string }
  | { readonly code: 'reason-needed'; readonly no: string; readonly wished: CaseCommandType }
  | { readonly code: 'target-needed'; readonly no: string }
  | { readonly code: 'unknown-target'; readonly said: string }
  | { readonly code: 'target-not-below'; readonly name: string }
  | { readonly code: 'nobody-in-post'; readonly name: string }
  | { readonly code: 'one-target-only' }
  | { readonly code: 'nothing-above'; readonly no: string }
  | { readonly code: 'nobody-before'; readonly no: string }
  | { readonly code: 'deadline-needed'; readonly no: string }
  | { readonly code: 'deadline-past'; readonly no: string }
  | { readonly code: 'already-asked'; readonly no: string }
  | { readonly code: 'nothing-asked'; readonly no: string }
  | { readonly code: 'already-acted'; readonly no: string }
  /** A photo was recalled: it is evidence by now. */
  | { readonly code: 'photo-kept'; readonly no: string }
  | { readonly code: 'same-case'; readonly no: string }
  | { readonly code: 'empty-report' }
  | { readonly code: 'too-long'; readonly chars: number; readonly limit: number }
  | { readonly code: 'too-many-photos'; readonly count: number; readonly limit: number }
  /** More matters in one message than are told apart: opened as one. */
  | { readonly code: 'too-many-matters'; readonly count: number; readonly limit: number }
  /** The edited words no longer hold as many matters as were opened from them. */
  | { readonly code: 'opened-apart'; readonly numbers: readonly string[] }
  /** 2月30日. */
  | { readonly code: 'no-such-day'; readonly said: string }
  /** A record of a day that has not come, or that is too long ago. */
  | { readonly code: 'record-ahead'; readonly day: Day }
  | { readonly code: 'record-too-old'; readonly day: Day; readonly days: number }
  /** 这是上报 without a quoted message whose words can be seen. */
  | { readonly code: 'nothing-quoted' }
  | { readonly code: 'unknown-category'; readonly no: string; readonly said: string }
  /** 不是7号是8号: what was said of one case is not moved to another. */
  | { readonly code: 'number-not-moved'; readonly no: string }
  | { readonly code: 'bad-photo'; readonly sentence: string }
  | { readonly code: 'only-in-group' }
  /** `ledger`: what was asked for; absent where it is a code. */
  | { readonly code: 'only-in-private'; readonly ledger?: string }
  | { readonly code: 'wrong-code' }
  /** Too many codes were tried from this account within the hour. */
  | { readonly code: 'too-many-tries' }
  | { readonly code: 'already-bound'; readonly name: string }
  /** 请假 without saying how long, or for too long: more than so many days. */
  | { readonly code: 'leave-dates-needed'; readonly most: number }
  | { readonly code: 'leave-over' }
  | { readonly code: 'leave-twice'; readonly from: Day; readonly to: Day }
  /** Not near, away too, or more than one of that name. */
  | { readonly code: 'deputy-unfit'; readonly name: string }
  /** `name`: of somebody else; null for the speaker. */
  | { readonly code: 'no-leave'; readonly name: string | null }
  | AppointRefusal
  | {
      readonly code: 'file-refused'
      readonly why: 'unknown-grid' | 'no-right' | 'item-needed'
      readonly name: string
      /** 定区域, 定任务: what may be entered. */
      readonly items: readonly string[]
    }
  | { readonly code: 'no-alert' }
  | { readonly code: 'alert-running'; readonly level: AlertLevel }
  /** The regulation of this tenant says nothing of alerts. */
  | { readonly code: 'no-alert-rules' }
  | { readonly code: 'unknown-alarm'; readonly said: string }
  /** Several are open and none was named. */
  | {
      readonly code: 'which-alarm'
      readonly alarms: readonly { readonly no: string; readonly station: string }[]
    }
  | { readonly code: 'alarm-ended'; readonly no: string; readonly withdrawn: boolean }
  /** 反馈 or 结果 was pressed, or said with nothing behind it. */
  | { readonly code: 'alarm-words-needed'; readonly no: string; readonly wished: AlarmCommand['type'] }
  /** 签发 where no draft waits. */
  | { readonly code: 'no-draft' }
  /** A unit's figures are shown in its own group and those above, or in private. */
  | { readonly code: 'only-in-own-chat'; readonly name: string }
  /** 重发 of what was never made. */
  /** `begun`: it ended before anything was recorded, which was from then on. */
  | { readonly code: 'no-digest'; readonly said: string; readonly begun?: Day }
  /** A table or a file about it cannot be had or taken: a sentence that says why, and what can be done. */
  | { readonly code: 'table-refused'; readonly says: string }
  /** A typical case does not go on. */
  | {
      readonly code: 'exposure-refused'
      readonly no: string | null
      readonly why:
        | 'no-right'
        | 'not-configured'
        | 'still-open'
        | 'no-draft'
        | 'state'
        | 'same-person'
        | 'reason'
        | 'too-short'
        | 'nothing-approved'
      readonly state: ExposureState | null
    }
  | { readonly code: 'no-grid-here'; readonly level: number | null; readonly kinds: readonly PostKind[] }

export type RefusalCode = Refusal['code']

export const refuse = (refusal: Refusal): { readonly refusal: Refusal } => ({ refusal })
