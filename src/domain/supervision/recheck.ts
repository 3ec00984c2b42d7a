/** One closed case that was drawn to be looked at again, and what became of it. */
import type { CaseId, Day, EvidenceId, GridCode, GroupId, Instant, PersonId, TenantCode } from '../names.ts'

/** asked 待查 · passed 合格 · failed 不合格 */
export type RecheckState = 'asked' | 'passed' | 'failed'

export interface Recheck {
  readonly tenant: TenantCode
  readonly draw: string
  readonly case: CaseId
  readonly no: string
  readonly origin: GridCode
  /** In whose name it was drawn: before there is a result, nobody below hears of it. */
  readonly base: GridCode
  readonly checker: PersonId | null
  readonly drawnBy: PersonId | null
  /** Where it was drawn; null in a private chat. */
  readonly group: GroupId | null
  readonly day: Day
  readonly state: RecheckState
  readonly text: string
  readonly photos: readonly EvidenceId[]
  readonly at: Instant
}

export const recheckStream = (tenant: TenantCode, draw: string): string => `recheck:${tenant}:${draw}`
