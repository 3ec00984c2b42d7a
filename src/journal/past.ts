/** How things stood at a time that is over: what has changed since then, each beside what it was. */
import type { Alarm } from '../domain/alarm/alarm.ts'
import type { Case } from '../domain/case/case.ts'
import type { GridCode, Instant } from '../domain/names.ts'
import type { OrderId } from '../domain/order/facts.ts'
import type { Order } from '../domain/order/order.ts'
import type { Recheck } from '../domain/supervision/recheck.ts'

/** Null: was not there yet. */
export interface Changed<T> {
  readonly now: T
  readonly was: T | null
}

/** `lies`, `lay`: the grids in which it lies now and lay then, from the root down, by the tree of then. */
export interface Turned<T> extends Changed<T> {
  readonly lies: ReadonlySet<string>
  readonly lay: ReadonlySet<string>
}

/** A part of an order: whether it was told and done then, and whether it is done now. */
export interface TurnedPart {
  readonly order: OrderId
  readonly key: string
  readonly tier: number
  readonly name: string
  readonly grid: GridCode
  readonly isDone: boolean
  readonly wasTold: boolean
  readonly wasDone: boolean
  readonly within: ReadonlySet<string>
}

export interface Past {
  readonly at: Instant
  readonly cases: readonly Turned<Case>[]
  readonly alarms: readonly Turned<Alarm>[]
  readonly orders: ReadonlyMap<OrderId, Changed<Order>>
  readonly parts: readonly TurnedPart[]
  readonly rechecks: readonly Turned<Recheck>[]
}

/** As of when tree and posts are looked at, and until when something had to be entered to count. */
export interface Then {
  readonly past: Pick<Past, 'at'>
  readonly until: Instant
}

/** Nothing has changed since: as it is now. */
export const present = (at: Instant): Past => ({
  ...{ at, cases: [], alarms: [], orders: new Map(), parts: [], rechecks: [] },
})
