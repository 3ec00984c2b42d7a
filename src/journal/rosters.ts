/** The port to a roster as a whole: read for a table, changed by one. */
import type { Case } from '../domain/case/case.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { RosterChange } from '../domain/grid/roster-change.ts'
import type { DepartmentId, GridCode, PersonId, TenantCode } from '../domain/names.ts'

export interface Rosters {
  /** As it stands now: grids at work, present posts, bound and unbound groups; null for an unknown tenant. */
  read(tenant: TenantCode): Promise<Roster | null>
  /** Which of these codes and ids belong to other tenants. */
  taken(tenant: TenantCode | null, ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Open cases that lie in one of the grids, or that one of them or of the departments holds, oldest first. */
  openIn(
    tenant: TenantCode,
    grids: readonly GridCode[],
    departments: readonly DepartmentId[],
    limit: number,
  ): Promise<readonly Case[]>
}

/** Posts were left and entered, and nothing else: who sits in which chat follows from it. */
export interface PostsView {
  readonly kind: 'posts-changed'
  readonly tenant: TenantCode
  readonly changes: readonly RosterChange[]
}

/** What a table changed in the roster, with the names that the journal does not keep, and who sits where from now on. */
interface WholeView {
  readonly kind: 'roster'
  readonly tenant: TenantCode
  readonly changes: readonly RosterChange[]
  readonly names: readonly { readonly person: PersonId; readonly name: string }[]
  readonly members: Roster['members']
}

export type RosterView = WholeView | PostsView
