/** The port to the orders as they stand: rows written with the facts, counts read one row at a time. */
import type { Grid, Post } from '../domain/grid/grid.ts'
import type { GridCode, GroupId, Instant, PersonId, TenantCode } from '../domain/names.ts'
import type { OrderId, PartKey } from '../domain/order/facts.ts'
import type { Count, CountChange, Order, Part, PartSeed, PartState } from '../domain/order/order.ts'

export type OrderView =
  | { readonly kind: 'order'; readonly order: Order }
  /** New parts: their rows, and one more told at every grid that counts them. */
  | { readonly kind: 'order-parts'; readonly order: OrderId; readonly seeds: readonly PartSeed[] }
  | { readonly kind: 'order-part'; readonly part: Part; readonly change: CountChange }
  /** The card of a scope (a passed part, or null for the whole order) is shown in a group, or out of date there. */
  | {
      readonly kind: 'order-card'
      readonly order: OrderId
      readonly scope: PartKey | null
      readonly group: GroupId
      readonly shown: boolean
    }
  /** What an act on a part makes out of date: the cards of those above it. */
  | {
      readonly kind: 'order-cards-stale'
      readonly order: OrderId
      readonly scopes: readonly (PartKey | null)[]
    }

export interface OrderCardRow {
  readonly order: OrderId
  readonly scope: PartKey | null
  readonly group: GroupId
  readonly staleSince: Instant
  readonly shownAt: Instant
}

/** Parts that speak in the same group. */
export interface PartsOfGroup {
  readonly group: GroupId
  readonly count: number
  /** The first few, by name. */
  readonly parts: readonly Pick<Part, 'grid' | 'name' | 'person' | 'department'>[]
}

/** Which parts are meant: in one of these states, all or those below one part, passed on or not. */
export interface PartsAsked {
  readonly states: readonly PartState[]
  /** Of whom; absent for all tiers. */
  readonly parent?: PartKey | null
  /** Only those that are not passed on: who has it in hands himself. */
  readonly leaves?: boolean
}

/** Who holds parts: the grids of his posts, himself and those in whose stead he acts, his department. */
export interface PartHolder {
  readonly grids: readonly GridCode[]
  readonly persons: readonly PersonId[]
  readonly department: string | null
}

export interface Orders {
  get(id: OrderId): Promise<Order | null>
  byNo(tenant: TenantCode, no: string): Promise<Order | null>
  /** Number 1 of these days, newest first. */
  byShort(tenant: TenantCode, short: number, since: Instant): Promise<readonly Order[]>
  /** Orders of one giver since, newest first. */
  givenBy(person: PersonId, since: Instant, limit: number): Promise<readonly Order[]>
  /** Not ended, newest first: given in the group, or told there. */
  openIn(group: GroupId, limit: number): Promise<readonly Order[]>
  /** Not ended, newest first, with a part that one of these holds. */
  openWith(tenant: TenantCode, holder: PartHolder, limit: number): Promise<readonly Order[]>
  /** Parts of orders not ended, at these grids; and such orders given in a grid's name: for a change of the tree. */
  openPartsAt(tenant: TenantCode, grids: readonly GridCode[], limit: number): Promise<readonly Part[]>
  openFrom(tenant: TenantCode, origin: GridCode, limit: number): Promise<readonly Order[]>
  /** The same of one person: what he has by name, and what he gave; for a change of office. */
  openPartsOf(tenant: TenantCode, person: PersonId, limit: number): Promise<readonly Part[]>
  openGivenBy(tenant: TenantCode, person: PersonId, limit: number): Promise<readonly Order[]>
  part(order: OrderId, key: PartKey): Promise<Part | null>
  /** Parts at these grids, of this person or this department. */
  heldBy(order: OrderId, holder: PartHolder): Promise<readonly Part[]>
  /** Parts told in a group, by tier and name. */
  toldIn(order: OrderId, group: GroupId, limit: number): Promise<readonly Part[]>
  /** Parts right below these that still count. */
  below(order: OrderId, keys: readonly PartKey[], limit: number): Promise<readonly Part[]>
  /** Parts that the giver named, by what their names end in. */
  called(order: OrderId, name: string, limit: number): Promise<readonly Part[]>
  /** Of all these keys, those that the order has already. */
  known(order: OrderId, keys: readonly PartKey[]): Promise<ReadonlySet<PartKey>>
  /** One row for each tier, the giver's first. */
  counts(order: OrderId, grid: GridCode): Promise<readonly Count[]>
  /** The same for each grid right below, by name. */
  countsBelow(
    order: OrderId,
    grid: GridCode,
  ): Promise<readonly { readonly name: string; readonly counts: readonly Count[] }[]>
  /** Names in the order of the tree, at most `limit`. */
  names(order: OrderId, asked: PartsAsked, limit: number): Promise<readonly string[]>
  count(order: OrderId, asked: PartsAsked): Promise<number>
  /** Parts put together by the group in which they speak; `each`: the parts of a group that are named. */
  byGroup(order: OrderId, asked: PartsAsked, each: number): Promise<readonly PartsOfGroup[]>
  /** Finished parts as they were done, oldest first. */
  finished(order: OrderId, limit: number): Promise<readonly Part[]>
  /** Steps that have come, oldest first. */
  due(now: Instant, limit: number): Promise<readonly Order[]>
  /** Passed parts all of whose own parts are done. */
  rolledUp(limit: number): Promise<readonly Part[]>
  /** Open orders of which everybody the giver named has done it. */
  allDone(limit: number): Promise<readonly Order[]>
  staleCards(limit: number): Promise<readonly OrderCardRow[]>
  nextDue(): Promise<Instant | null>
  /** Every grid of one level below a grid, with its path, in the order of the tree. */
  reach(
    tenant: TenantCode,
    under: GridCode,
    level: number,
  ): Promise<readonly Pick<Grid, 'code' | 'name' | 'path'>[]>
  /** Who leads these grids, chiefs first. */
  chiefs(grids: readonly GridCode[]): Promise<ReadonlyMap<GridCode, readonly Post[]>>
  /** How many of these groups live on each bot account. */
  homesOf(
    groups: readonly GroupId[],
  ): Promise<readonly { readonly platform: string; readonly account: string; readonly count: number }[]>
}
