/** The port to digests: what they are made of, as they were frozen, who wants them, and the seals of the ledger. */
import type { Case } from '../domain/case/case.ts'
import type { Digest, Tally } from '../domain/digest/digest.ts'
import type { DigestKind } from '../domain/digest/plan.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Day, GridCode, GroupId, Instant, PersonId, TenantCode } from '../domain/names.ts'
import type { TallyKey } from './journal.ts'
import type { LedgerRecords } from './ledger-records.ts'

export interface DigestKey {
  readonly tenant: TenantCode
  readonly kind: DigestKind
  readonly from: Day
  readonly grid: GridCode
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

export interface Digests {
  /** Sums over days out of roll-ups: of the grid with all below it, of each child, and of each day and child. */
  figures(unit: Grid, from: Day, to: Day): Promise<Figures>
  /** What is open in a grid and below, and which of it was reported first. */
  standing(unit: Grid, oldest: number): Promise<Standing>
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

export interface Standing {
  readonly open: number
  readonly suspended: number
  readonly overdue: number
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
