/** An order as it stands: one sentence, a root and one part for each addressee. */
import type { GridCode, GroupId, Instant, PersonId, TenantCode } from '../names.ts'
import type { About, Lead, OrderId, PartKey, Period } from './facts.ts'
import type { Repeats } from './repeats.ts'

/** What is still to come of an order's time limit; each is told once. repeat: the next one is given. */
export interface OrderStep {
  readonly at: Instant
  readonly kind: 'due-soon' | 'overdue' | 'repeat'
}

export const orderStates = {
  open: '办理中',
  completed: '待销号',
  closed: '已销号',
  cancelled: '已取消',
} as const
export type OrderState = keyof typeof orderStates

export interface Order {
  readonly id: OrderId
  readonly no: string
  readonly tenant: TenantCode
  /** The grid in whose name it was given: counts roll up to here. */
  readonly origin: GridCode
  /** Where it was said; null in a private chat. */
  readonly group: GroupId | null
  /** Nobody in person where a source outside gave it. */
  readonly giver: { readonly person: PersonId | null; readonly title: string }
  readonly text: string
  /** As the addressees were said: 各村. */
  readonly whom: string
  readonly photo: boolean
  /** Null: no time limit. */
  readonly until: Instant | null
  /** A campaign (专项行动): its name, and since when. */
  readonly campaign: Period | null
  /** What everybody ticks off one by one; empty for most. */
  readonly checklist: readonly string[]
  /** Of joint enforcement: the part that leads; null for all other orders. */
  readonly lead: Lead | null
  /** The case that it is about, where it was ordered from one: it ends with that case. */
  readonly about: About | null
  /** Comes again until a last day; absent for what is to be done once. */
  readonly repeats?: Repeats | undefined
  /** The number of the next one, once that is given. */
  readonly next?: string | undefined
  readonly told: number
  readonly issuedAt: Instant
  readonly state: OrderState
  readonly endedAt: Instant | null
  readonly steps: readonly OrderStep[]
  readonly urged: number
  /** Facts in its stream. */
  readonly version: number
}

export const partStates = {
  told: '待签收',
  acknowledged: '已签收',
  done: '已完成',
  refused: '办不了',
  excused: '不用办',
} as const
export type PartState = keyof typeof partStates

/** Whom a part of an order is for, and under whom it stands. */
export interface PartSeed {
  readonly key: PartKey
  /** The part that was passed down; null for what the giver named. */
  readonly parent: PartKey | null
  /** 1 for what the giver named, 2 for what these passed on. */
  readonly tier: number
  /** Where it lies: the grid itself, or that of the department or person. */
  readonly grid: GridCode
  readonly person: PersonId | null
  readonly department: string | null
  /** Where it is told: the nearest bound group at or above its grid. */
  readonly group: GroupId | null
  readonly name: string
  /** The grids that count it, from the order's origin down to right above it. */
  readonly counted: readonly GridCode[]
}

export interface Part extends PartSeed {
  readonly order: OrderId
  readonly state: PartState
  readonly passed: boolean
  /** Of what it passed on, how many are not done yet. */
  readonly childrenOpen: number
  readonly acknowledgedAt: Instant | null
  readonly doneAt: Instant | null
  readonly late: boolean
  readonly photos: number
  /** Items of the checklist that are done, by their number from 1. */
  readonly ticked: readonly number[]
  /** The last words: a result, a reason, how it goes. */
  readonly words: string
  readonly version: number
}

/** Of one tier under one grid, how many were told and what became of them. */
export interface Count {
  readonly tier: number
  readonly told: number
  readonly acknowledged: number
  readonly done: number
  readonly refused: number
  readonly late: number
}

/** What one fact of a part changes in the counts above it. */
export type CountChange = Omit<Count, 'tier'>

export const freshPart = (order: OrderId, seed: PartSeed): Part => ({
  ...seed,
  order,
  state: 'told',
  passed: false,
  childrenOpen: 0,
  acknowledgedAt: null,
  doneAt: null,
  late: false,
  photos: 0,
  ticked: [],
  words: '',
  version: 0,
})

export function changeOf(before: Part, after: Part): CountChange {
  const one = (holds: (part: Part) => boolean) => Number(holds(after)) - Number(holds(before))
  return {
    told: one(({ state }) => state !== 'excused'),
    acknowledged: one(({ state, acknowledgedAt }) => state !== 'excused' && acknowledgedAt !== null),
    done: one(({ state }) => state === 'done'),
    refused: one(({ state }) => state === 'refused'),
    late: one(({ late }) => late),
  }
}

/** The grids that count a part, from the order's origin down to right above its own; at least the origin. */
export function countedBy(path: readonly GridCode[], origin: GridCode): readonly GridCode[] {
  const above = path.slice(Math.max(0, path.indexOf(origin)), -1)
  return above.length > 0 ? above : [origin]
}
