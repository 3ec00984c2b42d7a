/** A ledger (台账) as plain data: its columns, and rows that may come one by one from a database. */
import { z } from 'zod'
import type { Day, Instant } from '../names.ts'

export const LedgerColumn = z.object({
  title: z.string().min(1),
  kind: z.enum(['text', 'date', 'datetime', 'number', 'decimal', 'link']),
  /** In Chinese characters. */
  width: z.number().min(2).max(60),
})
export type LedgerColumn = z.infer<typeof LedgerColumn>

/** A photo or another page: what is shown, and where it leads. */
export interface Link {
  readonly text: string
  readonly url: string
}

/**
 * One cell, as its column's kind wants it: text and exact decimals as strings, a date as Day, a datetime as Instant.
 * Null leaves the cell empty.
 */
export type LedgerCell = string | Day | Instant | number | Link | null
export type LedgerRow = readonly LedgerCell[]

export interface Ledger {
  /** The sheet's name: 问题台账. */
  readonly name: string
  /** Above the table on paper; on the screen the file's name says it. */
  readonly heading?: string
  readonly columns: readonly LedgerColumn[]
  readonly rows: Iterable<LedgerRow> | AsyncIterable<LedgerRow>
}
