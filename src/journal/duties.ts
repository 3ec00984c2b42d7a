/** The port to what is owed and done: by period and ower, set-wise for the clock; who is excused; what grids lack. */
import type { Grid, Post } from '../domain/grid/grid.ts'
import type { FileCheck } from '../domain/grid/grid-file.ts'
import type { Day, GridCode, GroupId, TenantCode } from '../domain/names.ts'
import type { SubjectKind } from '../domain/policy/house-duty.ts'
import type { StaffingRule } from '../domain/policy/policy.ts'
import type { Then } from './past.ts'

/** One duty for one period. */
export interface Asked {
  readonly duty: string
  readonly level: number
  readonly min: number
  /** The period's first day, by which its records are kept, and its last. */
  readonly from: Day
  readonly to: Day
}

export interface Behind {
  readonly grid: GridCode
  readonly name: string
  /** How often it was done. */
  readonly n: number
  /** leave: all who lead it are away on all its days, and nobody acts for them · vacant: nobody leads it · null: nothing excuses it. */
  readonly excused: 'leave' | 'vacant' | null
}

export interface Standing {
  readonly group: GroupId
  /** Grids that owe it, and those of them that have done it. */
  readonly of: number
  readonly done: number
  /** The others: of + excused and missing together make `of`. */
  readonly behind: readonly Behind[]
}

export interface Absent {
  /** Grids that owe it, and those of them that have neither done it nor are excused. */
  readonly of: number
  readonly missing: number
  /** The first of these by code. */
  readonly names: readonly string[]
}

export interface Lack {
  readonly grid: GridCode
  readonly name: string
  readonly rule: StaffingRule
  readonly has: number
  readonly fullTime: number
}

/** One of those for each of which a duty is owed: a grid, a person, a source. */
export interface Subject {
  readonly key: string
  readonly name: string
  /** Done for it in the period. */
  readonly covered: boolean
}

export interface Duties {
  /** Of a duty owed for each of several: these of each ower (they lie `under` a grid), in order, covered or not. */
  subjects(
    tenant: TenantCode,
    asked: { readonly duty: string; readonly from: Day; readonly subjects: SubjectKind },
    owers: readonly { readonly ower: string; readonly under: GridCode }[],
  ): Promise<ReadonlyMap<string, readonly Subject[]>>
  /** What is fixed of a grid, by item. */
  fileOf(grid: GridCode): Promise<ReadonlyMap<FileCheck, string>>
  /** Grids speaking in some groups of which an item is not on file; none before the tenant's first entry. */
  unfiled(
    tenant: TenantCode,
    groups: readonly GroupId[],
    check: FileCheck,
  ): Promise<readonly { readonly group: GroupId; readonly grid: GridCode; readonly name: string }[]>
  /** Bound groups of grids, by id, at most `limit` after one. */
  groupsAfter(tenant: TenantCode, after: GroupId | null, limit: number): Promise<readonly GroupId[]>
  /** `below`: with the next level's grids that have groups of their own, as its list is told above. */
  standing(
    tenant: TenantCode,
    groups: readonly GroupId[],
    asked: Asked,
    below: boolean,
  ): Promise<readonly Standing[]>
  /** How often owers (grids, departments) have done duties in periods: by `duty from ower`. */
  counts(
    tenant: TenantCode,
    owers: readonly string[],
    asked: readonly Pick<Asked, 'duty' | 'from'>[],
  ): Promise<ReadonlyMap<string, number>>
  /** Daily duties of the grids at or under one, in the order asked: whose they were and who led them then; at most `named` names each. */
  absent(unit: Grid, asked: readonly Asked[], named: number, then: Then): Promise<readonly Absent[]>
  /** Who leads each grid and is there now, deputies of absent ones among them: chiefs, else first chiefs, else deputies. */
  leaders(tenant: TenantCode, grids: readonly GridCode[]): Promise<ReadonlyMap<GridCode, readonly Post[]>>
  /** Grids of a rule's level that answer to a group (they speak there below its own grid, or right under it) and fall short. */
  lacking(
    tenant: TenantCode,
    groups: readonly GroupId[],
    rule: StaffingRule,
  ): Promise<readonly (Lack & { readonly group: GroupId })[]>
  /** What is known to be lacking already, of the grids that answer to groups: by `group grid post`, with the first day. */
  known(
    tenant: TenantCode,
    groups: readonly GroupId[],
  ): Promise<ReadonlyMap<string, { readonly group: GroupId; readonly name: string; readonly since: Day }>>
}

export const countKey = (duty: string, from: Day, ower: string): string => `${duty} ${from} ${ower}`
