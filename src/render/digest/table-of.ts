/** A digest as a table: one line for each grid below, the whole first. */
import type { Digest } from '../../domain/digest/digest.ts'
import type { Ledger, LedgerColumn } from '../../domain/digest/ledger.ts'
import { shownCounts, withOwn } from '../../domain/digest/own-tally.ts'
import { kindWords } from '../../domain/digest/titles.ts'

const columns: readonly LedgerColumn[] = [
  { title: '区域', kind: 'text', width: 16 },
  { title: '自', kind: 'date', width: 7 },
  { title: '至', kind: 'date', width: 7 },
  ...['报告', '销号', '自行处置', '超期', '巡查', '会议'].map(
    (title): LedgerColumn => ({ title, kind: 'number', width: 6 }),
  ),
]

export const tableOf = (digest: Digest): Ledger => ({
  name: `${kindWords[digest.kind]}分区域`,
  columns,
  rows: [digest.total, ...withOwn(digest.rows, digest.total)].map((row, at) => [
    at === 0 ? `${row.name}（合计）` : row.name,
    digest.from,
    digest.to,
    ...shownCounts.map((key) => row[key]),
  ]),
})
