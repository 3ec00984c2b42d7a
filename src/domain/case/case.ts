/** A case as it stands after its facts, and the words for its states. */

import type { By } from '../grid/actor.ts'
import type { CaseId, EvidenceId, GridCode, GroupId, Instant, PersonId, TenantCode } from '../names.ts'
import type { Deadline, Holder, Supervision, Urgency } from './facts.ts'

export const caseStates = {
  reported: '待受理',
  assigned: '待签收',
  handling: '处置中',
  checking: '待核查',
  checked: '待销号',
  outside: '移送在办',
  suspended: '挂账',
  closed: '已销号',
  'self-handled': '自行处置',
  merged: '已合并',
  withdrawn: '已撤回',
  void: '已作废',
} as const satisfies Record<string, string>
export type CaseStateName = keyof typeof caseStates

/** States in which nothing more can happen. */
export const endedStates: readonly CaseStateName[] = ['closed', 'self-handled', 'merged', 'withdrawn', 'void']

export interface Case {
  readonly id: CaseId
  readonly tenant: TenantCode
  readonly no: string
  /** Number of facts so far: the expected version of the next commit. */
  readonly version: number
  readonly state: CaseStateName
  readonly origin: GridCode
  readonly group: GroupId | null
  readonly reporter: By
  readonly reportedAt: Instant
  readonly text: string
  readonly place: string | null
  readonly category: string | null
  readonly urgency: Urgency
  readonly missing: readonly ('place' | 'photo')[]
  readonly photos: readonly EvidenceId[]
  readonly holder: Holder
  /** Whoever held it before, oldest first: 退回 goes back along this. */
  readonly custody: readonly Holder[]
  /** Grids that have had to do with it: each hears the outcome. */
  readonly touched: readonly GridCode[]
  readonly deadlines: readonly Deadline[]
  /** Steps of ladders already marked, as `kind:dueAt:step`. */
  readonly marked: readonly string[]
  readonly finishedBy: PersonId | null
  readonly finishedAt: Instant | null
  /** Photos of the state after the work. */
  readonly after: readonly EvidenceId[]
  readonly checkedBy: PersonId | null
  readonly extension: { readonly until: Instant; readonly reason: string } | null
  readonly supervised: 'important' | 'urgent' | 'general' | null
  /** The way of it; `pressAt` is when the holder is reminded, unless there is news before. */
  readonly supervision: (Supervision & { readonly times: number; readonly pressAt: Instant | null }) | null
  readonly absorbed: readonly {
    readonly case: CaseId
    readonly no: string
    readonly origin: GridCode
    readonly group: GroupId | null
  }[]
  /** The closed case that this one goes on with, and the one that goes on with this. */
  readonly follows: { readonly case: CaseId; readonly no: string } | null
  readonly followedBy: { readonly case: CaseId; readonly no: string } | null
  readonly mergedInto: { readonly case: CaseId; readonly no: string } | null
  readonly outsideParty: string | null
  /** The order of joint enforcement that runs about it, by its id. */
  readonly joint: string | null
  /** Somebody besides the reporter has acted: it can no longer be withdrawn. */
  readonly acted: boolean
  readonly overdue: boolean
  readonly endedAt: Instant | null
}
