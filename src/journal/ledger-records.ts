/** What ledgers beside those of cases are written from: page after page, in an order that does not change meanwhile. */
import type { Alarm } from '../domain/alarm/alarm.ts'
import type { Exposure } from '../domain/exposure/exposure.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Order, PartState } from '../domain/order/order.ts'
import type { Book } from '../domain/supervision/facts.ts'
import type { LedgerEntry } from '../domain/supervision/ledger-entry.ts'
import type { Recheck } from '../domain/supervision/recheck.ts'
import type { Register, RegisterEntry } from '../domain/supervision/register.ts'
import type { Recorded } from './journal.ts'

/** One addressee of an order, as a ledger shows it. */
export interface OrderRow {
  readonly order: Order
  readonly key: string
  readonly grid: GridCode
  readonly name: string
  readonly state: PartState
  readonly acknowledgedAt: Instant | null
  readonly doneAt: Instant | null
  readonly late: boolean
  readonly photos: number
  readonly words: string
}

/** Where the page before ended; null for the first. */
export interface RecordPlace {
  readonly at: Instant
  readonly stream: string
  readonly version: number
}

export interface LedgerRecords {
  /** Addressees in a grid and below of orders given in a span of time; `after`: the last order and key of the page before. */
  orderRows(
    tenant: TenantCode,
    unit: GridCode,
    from: Instant,
    until: Instant,
    after: { readonly order: string; readonly key: string } | null,
    limit: number,
  ): Promise<readonly OrderRow[]>
  /** Records of duties that have no book of their own, and inspected grids, of everybody: whoever reads picks his. */
  dutyRecords(
    from: Instant,
    until: Instant,
    after: RecordPlace | null,
    limit: number,
  ): Promise<readonly Recorded[]>
  /** Entries of a book with a greater number, of days from and to. */
  bookEntries(
    tenant: TenantCode,
    book: Book,
    unit: GridCode,
    days: { readonly from: Day; readonly to: Day },
    after: number,
    limit: number,
  ): Promise<readonly LedgerEntry[]>
  /** Entries of a register kept in a grid and below, with a greater number, of days from and to. */
  registerEntries(
    tenant: TenantCode,
    register: Register,
    unit: GridCode,
    days: { readonly from: Day; readonly to: Day },
    after: number,
    limit: number,
  ): Promise<readonly RegisterEntry[]>
  /** Drawn on days, of cases in a grid and below. */
  rechecks(
    tenant: TenantCode,
    unit: GridCode,
    days: { readonly from: Day; readonly to: Day },
    after: { readonly no: string; readonly draw: string } | null,
    limit: number,
  ): Promise<readonly Recheck[]>
  alarms(
    tenant: TenantCode,
    unit: GridCode,
    from: Instant,
    until: Instant,
    after: { readonly at: Instant; readonly id: string } | null,
    limit: number,
  ): Promise<readonly Alarm[]>
  /** All of some quarters, whatever their state, by number. */
  exposures(tenant: TenantCode, quarters: readonly string[]): Promise<readonly Exposure[]>
}
