/** The port to digests: what they are made of, as they were frozen, who wants them, and the seals of the ledger. */
import type { Case } from '../domain/case/case.ts'
import type { Digest, Tally } from '../domain/digest/digest.ts'
import type { DigestKind } from '../domain/digest/plan.ts'
import type { DigestUnit } from '../domain/digest/unit.ts'
import type { Day, DepartmentId, GridCode, GroupId, Instant, PersonId, TenantCode } from '../domain/names.ts'
import type { Order } from '../domain/order/order.ts'
import type { Period } from '../domain/policy/period.ts'
import type { TallyKey } from './journal.ts'
import type { LedgerRecords } from './ledger-records.ts'
import type { Past, Then } from './past.ts'

export interface DigestKey {
  readonly tenant: TenantCode
  readonly kind: DigestKind
  readonly from: Day
  /** Whose: a grid's or a department's. */
  readonly grid: GridCode | DepartmentId
}

/** A digest as it was frozen; only its state, its signer and what he wrote about the time to come are added later. */
export interface Frozen extends DigestKey {
  readonly state: 'draft' | 'sent'
  /** SHA-256 of the datum as canonical JSON. */
  readonly hash: string
  readonly digest: Digest
  readonly outlook: string
  readonly signedBy: string | null
}

export interface Seal {
  readonly tenant: TenantCode
  readonly day: Day
  readonly streams: number
  readonly facts: number
  /** The seal of the sealed day before, null for the first. */
  readonly before: string | null
  readonly hash: string
}

/** Rows for reading, written with the facts they follow from. */
export type DigestView =
  | { readonly kind: 'digest'; readonly frozen: Frozen }
  | {
      readonly kind: 'subscription'
      readonly tenant: TenantCode
      readonly digest: DigestKind
      /** A person's or a group's. */
      readonly whose: PersonId | GroupId
      readonly wanted: boolean
    }
  | { readonly kind: 'seal'; readonly seal: Seal }
  /** What is written about the time to come, before the digest of a period is made. */
  | {
      readonly kind: 'outlook'
      readonly tenant: TenantCode
      readonly digest: DigestKind
      readonly from: Day
      readonly text: string
    }

export interface Digests {
  /** What has changed in a tenant at or after an instant, beside how it stood then. */
  past(tenant: TenantCode, since: Instant): Promise<Past>
  /**
   * Sums over days out of roll-ups: of the grid with all below it, of each child, and of each day and child.
   * What was entered at or after `until` does not count; null counts all. What lies below is what lay there at `treeAt`.
   */
  figures(unit: DigestUnit, from: Day, to: Day, until: Instant | null, treeAt: Instant): Promise<Figures>
  /** The grids that lay right below one at an instant. */
  below(unit: GridCode, at: Instant): Promise<readonly Below[]>
  /** What is open in a grid and below, or with a department; how much of it is older than `since`; which was reported first. */
  standing(unit: DigestUnit, since: Instant, oldest: number, past: Past): Promise<Standing>
  /** Orders that reach into the unit: those that run, and those given since that have ended; the oldest first. */
  orders(unit: DigestUnit, since: Instant, past: Past): Promise<readonly OrderReach[]>
  /** Of one order and tier, who in the unit has not: the first so many by name. */
  orderWaiting(
    unit: DigestUnit,
    order: Order,
    tier: number,
    limit: number,
    past: Past,
  ): Promise<readonly string[]>
  /** Alarms of a grid and below that are not resolved. */
  alarmsOpen(unit: DigestUnit, past: Past): Promise<number>
  /** A duty in periods that begin on some days, entered at or after `since`: how often, by `day grid`. */
  enteredSince(
    tenant: TenantCode,
    duty: string,
    days: readonly Day[],
    since: Instant,
  ): Promise<ReadonlyMap<string, number>>
  /** How often the grids of a level in the unit have done a duty in the periods that begin on these days. */
  dutyDays(
    unit: DigestUnit,
    duty: { readonly id: string; readonly level: number; readonly min: number },
    days: readonly Day[],
    then: Then,
  ): Promise<readonly DutyDays[]>
  /** Grids at or below one that were excused within a span, and on which days: nobody led them, or whoever did was on leave. */
  excused(unit: GridCode, span: Period, treeAt: Instant): Promise<ReadonlyMap<GridCode, ReadonlySet<string>>>
  /** Those of some persons who have a private chat with the bot. */
  reachable(persons: readonly PersonId[]): Promise<ReadonlySet<PersonId>>
  /** When the first fact was written; null before any. */
  recordedSince(): Promise<Instant | null>
  /** What was written about the time after a period; '' where nothing was. */
  outlook(tenant: TenantCode, kind: DigestKind, from: Day): Promise<string>
  frozen(key: DigestKey): Promise<Frozen | null>
  /** All of one period, the highest unit first. */
  ofPeriod(tenant: TenantCode, kind: DigestKind, from: Day): Promise<readonly Frozen[]>
  /** What waits to be signed off, the newest period first. */
  drafts(tenant: TenantCode): Promise<readonly Frozen[]>
  /** Who asked for one kind, or does not want it: persons and groups. */
  wishes(tenant: TenantCode, kind: DigestKind): Promise<ReadonlyMap<string, boolean>>
  seal(tenant: TenantCode, day: Day): Promise<Seal | null>
  /** The newest seal of a day before. */
  sealBefore(tenant: TenantCode, day: Day): Promise<Seal | null>
  seals(tenant: TenantCode): Promise<readonly Seal[]>
  /** Recomputes what a day's seal covers: the last hash of every stream of the tenant that was written on it. */
  sealOf(tenant: TenantCode, day: Day, before: string | null): Promise<Seal>
  /** SHA-256 of a datum, as its `hash` is made. */
  hashOf(digest: Digest): string
}

export interface Below {
  readonly code: GridCode
  readonly name: string
}

export interface Figures {
  readonly total: Tally
  readonly rows: readonly Tally[]
  readonly days: readonly DayCount[]
}

/** `branch` is the unit itself for what was entered right there. */
export interface DayCount {
  readonly branch: GridCode
  readonly day: Day
  readonly reported: number
  readonly closed: number
}

/** A grid that owes a duty, and on how many days of those asked about it has done it. */
export interface DutyDays {
  readonly grid: GridCode
  readonly name: string
  readonly done: number
}

/** An order as far as it concerns one unit: of the first tier below, how many were told and have done it. */
export interface OrderReach {
  readonly order: Order
  readonly tier: number
  readonly told: number
  readonly done: number
}

export interface Standing {
  readonly open: number
  readonly suspended: number
  readonly overdue: number
  /** Reported before `since`. */
  readonly inherited: number
  readonly oldest: readonly Case[]
}

/** What ledgers are written from: in order of time, page after page, so that nobody holds all of it. */
export interface LedgerSource extends LedgerRecords {
  /** Cases reported in a grid or below, `after` the last one of the page before. */
  cases(
    tenant: TenantCode,
    unit: GridCode,
    from: Instant,
    until: Instant,
    after: { readonly at: Instant; readonly no: string } | null,
    limit: number,
  ): Promise<readonly Case[]>
  /** Cases in one of the states `without` do not count. */
  countCases(
    tenant: TenantCode,
    unit: GridCode,
    from: Instant,
    until: Instant,
    without: readonly Case['state'][],
  ): Promise<number>
  /** Grids with entries of one kind, the days, and how many: where their daybooks are. */
  daybooks(
    unit: GridCode,
    key: TallyKey,
    from: Day,
    to: Day,
  ): Promise<readonly { readonly grid: GridCode; readonly day: Day; readonly entries: number }[]>
}
