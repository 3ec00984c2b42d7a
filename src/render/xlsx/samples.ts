/** Ledgers of an invented district for the tests: the usual columns, and cells that strain a spreadsheet. */
import { at } from '../../domain/calendar/days.ts'
import type { Ledger, LedgerColumn, LedgerRow } from '../../domain/digest/ledger.ts'
import type { Day } from '../../domain/names.ts'

export const caseColumns: readonly LedgerColumn[] = [
  { title: '序号', kind: 'number', width: 4 },
  { title: '编号', kind: 'text', width: 10 },
  { title: '来源', kind: 'text', width: 6 },
  { title: '接报时间', kind: 'datetime', width: 9 },
  { title: '网格编码', kind: 'text', width: 9 },
  { title: '地点', kind: 'text', width: 14 },
  { title: '类别', kind: 'text', width: 6 },
  { title: '描述', kind: 'text', width: 26 },
  { title: '照片', kind: 'link', width: 8 },
  { title: '整改时限', kind: 'date', width: 7 },
  { title: '得分', kind: 'decimal', width: 5 },
  { title: '状态', kind: 'text', width: 6 },
]

const day = '2026-11-16' as Day

/** The same row for the same number, on whatever machine. */
export function caseRow(number: number): LedgerRow {
  return [
    number,
    `HB20261116-${String(number).padStart(3, '0')}`,
    ['巡查', '群众举报', '上级交办', '微站报警'][number % 4] ?? '',
    at(day, `0${number % 10}:30`),
    `990101001${String(number % 777).padStart(6, '0')}`,
    `北苇镇第${number % 146}网格${number}号院东侧`,
    ['扬尘', '焚烧', '异味', '污水'][number % 4] ?? '',
    `巡查发现物料堆场未覆盖，约${number % 90}平方米，已现场告知。`,
    number % 2 === 0 ? null : { text: '查看照片', url: `photos/${String(number).padStart(6, '0')}.jpg` },
    '2026-11-20' as Day,
    `${90 + (number % 10)}.50`,
    number % 3 === 0 ? '已销号' : '处置中',
  ]
}

export const caseLedger = (count: number): Ledger => ({
  name: '问题台账',
  columns: caseColumns,
  rows: (function* rows() {
    for (let number = 1; number <= count; number += 1) yield caseRow(number)
  })(),
})

/** Texts that programs like to take for something else. */
export const rude = [
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '第一行\n第二行',
  '😀👨‍👩‍👧',
  `<b>&"'</b>`,
  '_x0041_',
  '990101001000012345',
  '0012',
  '1e5',
  'TRUE',
  '2026-01-05',
  '——',
] as const
