/** A whole roster as it is loaded at once: the sample district, or an office's import. */

import type { Station } from '../alarm/station.ts'
import type { DepartmentId, GroupId, PersonId, TenantCode } from '../names.ts'
import type { Department, Grid, Group, Post } from './grid.ts'

export interface Roster {
  readonly tenant: TenantCode
  readonly name: string
  readonly pack: string
  readonly grids: readonly Omit<Grid, 'path'>[]
  readonly persons: readonly {
    readonly id: PersonId
    readonly name: string
    readonly department: DepartmentId | null
  }[]
  readonly posts: readonly Omit<Post, 'name'>[]
  readonly departments: readonly Omit<Department, 'people'>[]
  /** Monitoring stations, where the tenant has any. */
  readonly stations?: readonly Station[]
  readonly groups: readonly Group[]
  /** Which group a person sits in. */
  readonly members: readonly { readonly group: GroupId; readonly person: PersonId }[]
}
