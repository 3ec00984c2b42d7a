/** 一企一档 as a document: what is on record of one source, its cases newest first, and the photos that prove them. */
import { clockOf, dayOf } from '../domain/calendar/days.ts'
import { type Case, caseStates } from '../domain/case/case.ts'
import type { Block } from '../domain/document/block.ts'
import type { Bulletin } from '../domain/document/bulletin.ts'
import type { Source } from '../domain/source/source.ts'
import { sourceForm } from '../domain/source/source-form.ts'
import { sourceRow } from '../domain/source/source-rows.ts'
import { categoryName } from './text/category-names.ts'
import { mask } from './text/mask.ts'

interface File {
  readonly source: Source
  readonly cases: readonly Case[]
}

/** Pure: the same file gives the same document. */
export function dossier(
  { source, cases }: File,
  { grid, issuer, date }: { readonly grid: string; readonly issuer: string; readonly date: string },
): Bulletin {
  const values = sourceRow(source)
  const fields = sourceForm([]).columns.map(({ title }, at): readonly [string, string] => [
    title,
    title === '所属网格' && grid !== '' ? `${grid}（${values[at]}）` : (values[at] ?? ''),
  ])
  const filled = fields.filter(([, value]) => value !== '')
  const empty = fields.filter(([, value]) => value === '').map(([title]) => title)
  return {
    kind: 'bulletin',
    ...{ head: '污染源一企一档', issuer, date, title: `${source.name}档案` },
    body: [
      { kind: 'heading', level: 1, text: '基本情况' },
      twoColumns(filled),
      ...(empty.length > 0 ? [paragraph(`尚未填报：${empty.join('、')}。`)] : []),
      { kind: 'heading', level: 1, text: '相关问题' },
      ...casesTable(cases),
      { kind: 'heading', level: 1, text: '照片目录' },
      ...photosTable(cases),
    ],
    ...{ attachments: [], sentTo: [] },
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const twoColumns = (rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'table',
  columns: [
    { title: '项目', share: 3 },
    { title: '内容', share: 7 },
  ],
  rows: rows.map(([title, value]) => [title, mask(value)]),
})

function casesTable(cases: readonly Case[]): readonly Block[] {
  if (cases.length === 0) return [paragraph('台账里没有与本单位有关的问题。')]
  const open = cases.filter(({ endedAt }) => endedAt === null).length
  return [
    paragraph(`共${cases.length}件，其中在办${open}件。`),
    {
      kind: 'table',
      columns: [
        { title: '编号', share: 4 },
        { title: '上报时间', share: 3 },
        { title: '类别', share: 2.4 },
        { title: '内容', share: 7 },
        { title: '状态', share: 2 },
      ],
      rows: cases.map(({ no, reportedAt, category, text, state }) => [
        ...[no, `${dayOf(reportedAt)} ${clockOf(reportedAt)}`, categoryName(category) ?? ''],
        ...[mask(text), caseStates[state]],
      ]),
    },
  ]
}

/** Enough of a hash to find one photo among a district's. */
const idLetters = 8

/** Photos are listed, not printed: the ledger leads to them, and the originals stay where they are kept. */
function photosTable(cases: readonly Case[]): readonly Block[] {
  const shown = cases.filter(({ photos, after }) => photos.length + after.length > 0)
  if (shown.length === 0) return [paragraph('没有照片。')]
  const all = shown.reduce((sum, { photos, after }) => sum + photos.length + after.length, 0)
  const named = (photos: readonly string[]) => photos.map((id) => id.slice(0, idLetters)).join('、')
  return [
    paragraph(`共${all}张，原件按存档编号（前${idLetters}位）保存在系统里。`),
    {
      kind: 'table',
      columns: [
        { title: '问题编号', share: 4 },
        { title: '发现时', share: 5 },
        { title: '整改后', share: 5 },
      ],
      rows: shown.map(({ no, photos, after }) => [no, named(photos), named(after)]),
    },
  ]
}
