/** The port to the roster as it stands: who is who, which chat is which grid's, and the scene around a grid. */
import type { Department, Grid, Group, Post } from '../domain/grid/grid.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { Scene } from '../domain/grid/scene.ts'
import type { DepartmentId, GridCode, GroupId, Instant, PersonId, TenantCode } from '../domain/names.ts'

export type { Roster }

export interface Person {
  readonly id: PersonId
  readonly tenant: TenantCode
  readonly name: string
  readonly posts: readonly Post[]
  readonly department: DepartmentId | null
}

/** What a name in a message may mean, within one tenant. */
export type Target =
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'department'; readonly department: Department }

export interface Directory {
  tenants(): Promise<readonly { readonly tenant: TenantCode; readonly name: string; readonly pack: string }[]>
  personByAccount(platform: string, account: string, userId: string): Promise<Person | null>
  person(id: PersonId): Promise<Person | null>
  groupByChat(platform: string, account: string, chat: string): Promise<Group | null>
  group(id: GroupId): Promise<Group | null>
  grid(code: GridCode): Promise<Grid | null>
  /** Any number of grids, with all above them. */
  grids(codes: readonly GridCode[]): Promise<ReadonlyMap<GridCode, Grid>>
  /** The grids named and all their ancestors, with posts, bound groups and the tenant's departments. */
  scene(tenant: TenantCode, grids: readonly GridCode[]): Promise<Scene>
  /** Exact names, grids' and departments' short names included (`北苇` for 北苇镇). */
  find(tenant: TenantCode, name: string): Promise<readonly Target[]>
  /** Grids of one level under (or at) a grid, for duties: bounded by one group's subtree. */
  gridsAt(tenant: TenantCode, under: GridCode, level: number): Promise<readonly Grid[]>
  /** All bound groups of a tenant, for the clock. */
  groups(tenant: TenantCode): Promise<readonly Group[]>
  /** A code that was issued and is still good at `now`. */
  code(
    hash: string,
    now: Instant,
  ): Promise<{ readonly person: PersonId | null; readonly group: GroupId | null } | null>
  /** Persons who may be in a group: holders of posts whose grid speaks there. For the stage and for audits. */
  membersOf(group: GroupId): Promise<readonly Person[]>
  persons(tenant: TenantCode): Promise<readonly Person[]>
}

export interface RosterLoad {
  /** Loads a roster whole or not at all. `homes` binds groups and persons to one platform (the stage) at once. */
  load(
    roster: Roster,
    home: { readonly platform: string; readonly account: string } | null,
    now: Instant,
  ): Promise<void>
  isEmpty(): Promise<boolean>
  /** Replaces the holder of a post (换届): the old one leaves it, the new one (known by id) holds it. */
  appoint(
    grid: GridCode,
    kind: Post['kind'],
    title: string,
    leave: PersonId | null,
    enter: PersonId | null,
    now: Instant,
  ): Promise<void>
}
