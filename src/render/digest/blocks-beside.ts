/** Blocks of a digest's document beside its cases: orders, alarms and second looks, inspections, who has not, the air, typical cases. */
import { dayOf } from '../../domain/calendar/days.ts'
import type { Digest } from '../../domain/digest/digest.ts'
import { standsWord } from '../../domain/digest/titles.ts'
import type { Block } from '../../domain/document/block.ts'
import { standardWords } from '../text/air-words.ts'
import { absentLines } from '../text/digest-figures.ts'
import { alarmLine, exposureLine, inspectionLine, recheckLine } from '../text/digest-sections.ts'
import { dateSaid } from '../text/when.ts'

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

export function ordersBlocks(digest: Digest): Block[] {
  const { orders } = digest
  if (orders === null) return []
  const { open, overdue, ended, list } = orders
  const said = `本期办结任务${ended}项；${standsWord(digest)}在办${open}项${overdue > 0 ? `，其中超期${overdue}项` : ''}。`
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '编号', share: 7 },
      { title: '任务', share: 8 },
      { title: '期限', share: 5 },
      { title: '完成', share: 3, align: 'right' },
      { title: '未完成单位', share: 7 },
    ],
    rows: list.map(({ no, text, until, overdue: late, told, done, waiting }) => [
      no,
      text,
      until === null ? '不设期限' : `${dateSaid(dayOf(until))}${late ? '（超期）' : ''}`,
      `${done}/${told}`,
      `${waiting.join('、')}${told - done > waiting.length ? '等' : ''}`,
    ]),
  }
  return [heading('重点任务'), paragraph(said), ...(list.length > 0 ? [table] : [])]
}

/** Inspections, second looks, alarms and what was not entered: a sentence each, none where there is nothing. */
export function supervisionBlocks(digest: Digest): Block[] {
  const said = [
    inspectionLine(digest),
    recheckLine(digest),
    alarmLine(digest),
    ...absentLines(digest).map((line) => (line.endsWith('。') ? line : `${line}。`)),
    exposureLine(digest),
  ].filter((line) => line !== null)
  return said.length === 0 ? [] : [heading('督查和例行工作'), ...said.map(paragraph)]
}

export function airBlocks({ air }: Digest): Block[] {
  if (air === null) return []
  if (air.rows.length === 0) return [paragraph('空气质量：本期没有数据，不排名。')]
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '名次', share: 2, align: 'center' },
      { title: '单位', share: 6 },
      { title: '综合指数', share: 4, align: 'right' },
      { title: '上年同期', share: 4, align: 'right' },
      { title: '改善率', share: 4, align: 'right' },
    ],
    rows: air.rows.map(({ rank, name, index, before, rate }) => [
      rank === null ? '—' : String(rank),
      name,
      index ?? '—',
      before ?? '—',
      rate ?? '—',
    ]),
  }
  return [paragraph(`空气质量（${standardWords(air.standard)}，改善率为正表示好转）：`), table]
}
