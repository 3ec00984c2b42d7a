/** Ledgers out of grids' daybooks: patrols, meetings, matters settled on the spot, a row for each entry. */
import type { LedgerCell, LedgerColumn } from '../domain/digest/ledger.ts'
import type { DaybookFact } from '../domain/duty/facts.ts'
import type { EvidenceId } from '../domain/names.ts'
import type { Recorded } from '../journal/journal.ts'
import { mask } from '../render/text/mask.ts'
import type { Sight } from './case-ledgers.ts'

export type Entered = Extract<
  DaybookFact,
  { type: 'patrol-recorded' | 'meeting-recorded' | 'self-handling-recorded' }
>

export const enteredAs = {
  巡查台账: 'patrol-recorded',
  会议台账: 'meeting-recorded',
  自行处置台账: 'self-handling-recorded',
} as const satisfies Record<string, Entered['type']>

/** Under which count an entry is kept. */
export const countedAs = { 巡查台账: 'patrol', 会议台账: 'meeting', 自行处置台账: 'self-handled' } as const

const contents = { 巡查台账: '巡查情况', 会议台账: '议定事项', 自行处置台账: '问题和处置' } as const

export const daybookColumns = (ledger: keyof typeof enteredAs): readonly LedgerColumn[] => [
  { title: '序号', kind: 'number', width: 4 },
  { title: '日期', kind: 'date', width: 7 },
  { title: '登记时间', kind: 'datetime', width: 9 },
  { title: '网格编码', kind: 'text', width: 10 },
  { title: '网格', kind: 'text', width: 12 },
  { title: '登记人', kind: 'text', width: 14 },
  { title: contents[ledger], kind: 'text', width: 30 },
  { title: '照片', kind: 'link', width: 7 },
]

export function daybookRow(
  n: number,
  { fact, by, at }: Recorded & { readonly fact: Entered },
  sight: Sight,
): LedgerCell[] {
  const [first] = fact.photos
  const who = by.person === null ? by.title : `${by.title} ${sight.person(by.person)}`
  const url = first === undefined ? null : sight.photo(first as EvidenceId)
  return [
    n,
    fact.day,
    at,
    fact.grid,
    sight.grid(fact.grid),
    who,
    mask(fact.text),
    url === null ? null : { text: `照片${fact.photos.length}张`, url },
  ]
}
