/** Ledgers out of grids' daybooks: patrols, meetings, matters settled on the spot, a row for each entry. */
import type { DaybookFact } from '../domain/duty/facts.ts'
import type { Recorded } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { mask } from '../render/text/mask.ts'
import { column, enteredBy, type LedgerKind, photosIn } from './ledger-kind.ts'

type Entered = Extract<
  DaybookFact,
  { type: 'patrol-recorded' | 'meeting-recorded' | 'self-handling-recorded' }
>

const enteredAs = {
  巡查台账: 'patrol-recorded',
  会议台账: 'meeting-recorded',
  自行处置台账: 'self-handling-recorded',
} as const satisfies Record<string, Entered['type']>

/** Under which count an entry is kept. */
const countedAs = { 巡查台账: 'patrol', 会议台账: 'meeting', 自行处置台账: 'self-handled' } as const

const contents = { 巡查台账: '巡查情况', 会议台账: '议定事项', 自行处置台账: '问题和处置' } as const

export const daybookLedger = (
  ledger: keyof typeof enteredAs,
): LedgerKind<Recorded & { readonly fact: Entered }> => ({
  columns: [
    column('序号', 'number', 4),
    column('日期', 'date', 7),
    column('登记时间', 'datetime', 9),
    column('网格编码', 'text', 10),
    column('网格', 'text', 12),
    column('登记人', 'text', 14),
    column(contents[ledger], 'text', 30),
    column('照片', 'link', 7),
  ],
  async *pages({ ledgers, journal }, { grid, from, to }) {
    const books = await ledgers.daybooks(grid, countedAs[ledger], from, to)
    for (let start = 0; start < books.length; start += limits.ledgerPage) {
      const entries: (Recorded & { readonly fact: Entered })[] = []
      for (const book of books.slice(start, start + limits.ledgerPage))
        for (const one of await journal.read(`daybook:${book.grid}:${book.day}`))
          if (one.fact.type === enteredAs[ledger]) entries.push(one as Recorded & { fact: Entered })
      yield entries
    }
  },
  places: ({ fact }) => [fact.grid],
  row: (n, { fact, by, at }, sight) => [
    ...[n, fact.day, at, fact.grid, sight.grid(fact.grid), enteredBy(by, sight), mask(fact.text)],
    photosIn(fact.photos, sight),
  ],
  async count({ ledgers }, { grid, from, to }) {
    const books = await ledgers.daybooks(grid, countedAs[ledger], from, to)
    return books.reduce((sum, { entries }) => sum + entries, 0)
  },
})
