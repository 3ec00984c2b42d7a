/** A talk (约谈) or a joint meeting (联席会议) as it stands in its book. */
import type { Day, GridCode, PersonId, TenantCode } from '../names.ts'
import type { Book } from './facts.ts'

export interface LedgerEntry {
  readonly tenant: TenantCode
  readonly book: Book
  readonly n: number
  readonly version: number
  readonly grid: GridCode
  readonly day: Day
  readonly who: string
  readonly text: string
  readonly decisions: string
  /** Null where nothing is to be looked after. */
  readonly followUpOn: Day | null
  readonly reminded: boolean
  /** What came of it; null until somebody says so. */
  readonly result: string | null
  readonly by: PersonId | null
}

export const ledgerStream = (tenant: TenantCode, book: Book, n: number): string =>
  `ledger:${tenant}:${book}:${n}`
