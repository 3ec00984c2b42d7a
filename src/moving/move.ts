/** One change of the tree that open matters go along with: from where, into which grid, and what that takes. */
import type { Desk } from '../desk.ts'
import type { By } from '../domain/grid/actor.ts'
import type { Post } from '../domain/grid/grid.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'

export type MoveDesk = Pick<
  Desk,
  'journal' | 'cases' | 'directory' | 'alarms' | 'orders' | 'supervisions' | 'campaigns' | 'digests'
>

export const adminBy: By = { person: null, account: null, title: '管理员' }

export interface Move {
  readonly tenant: TenantCode
  readonly from: GridCode
  readonly into: GridCode
  /** `from` is no more; else it only gave a part of itself away. */
  readonly gone: boolean
  /** Whose posts in `from` ended with it: what they had by name goes to whoever leads `into`. */
  readonly leavers: readonly Post[]
  readonly now: Instant
}
