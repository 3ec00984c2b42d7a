/** The body that a digest's bulletin and its official document share: decisions, the period, areas, what waits, what is foreseen. */
import { dayOf } from '../../domain/calendar/days.ts'
import { type Digest, isQuiet } from '../../domain/digest/digest.ts'
import { shownCounts, withOwn } from '../../domain/digest/own-tally.ts'
import { beforeWords, outlookWords, periodWords, standsWord } from '../../domain/digest/titles.ts'
import type { Block } from '../../domain/document/block.ts'
import { countWords } from '../text/count-words.ts'
import { decisionLine, decisionsOf } from '../text/digest-decision.ts'
import { dateSaid } from '../text/when.ts'
import { airBlocks, ordersBlocks, supervisionBlocks } from './blocks-beside.ts'

export function blocksOf(digest: Digest, outlook: string): Block[] {
  return [
    // What the month's readers need not decide, and what a report that goes up may not ask for, stands in bulletins alone.
    ...(isBulletin(digest)
      ? [heading(digest.unit.department ? '需要先办的事项' : '需要决定的事项'), paragraph(decisions(digest))]
      : []),
    heading('本期情况'),
    paragraph(period(digest)),
    ...areas(digest),
    ...ordersBlocks(digest),
    heading('上期遗留和在办问题'),
    ...waiting(digest),
    ...supervisionBlocks(digest),
    ...results(digest),
    ...amended(digest),
    ...(digest.late ? [paragraph(`本期因系统停机，于${dateSaid(dayOf(digest.madeAt))}补做。`)] : []),
    heading(outlookWords[digest.kind]),
    paragraph(outlook === '' ? '（由编发单位填写）' : outlook),
  ]
}

/** A serial of one's own; the others are official documents. */
export const isBulletin = ({ kind }: Pick<Digest, 'kind'>): boolean =>
  kind === 'daily' || kind === 'weekly' || kind === 'quarterly'

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

function decisions(digest: Digest): string {
  if (digest.unit.department) return decisionLine(digest, null)
  const found = decisionsOf(digest)
  return found.length === 0 ? '本期没有需要决定的事项。' : `请定：${found.join('；')}。`
}

/** What was entered for the period before after it was closed: its figures stay as they were sent. */
function amended({ amended: entered, kind }: Digest): Block[] {
  if (entered.length === 0) return []
  const said = entered.map(
    ({ count, more }) => `${countWords[count]}${more > 0 ? '增加' : '减少'}${Math.abs(more)}`,
  )
  return [paragraph(`更正说明：${beforeWords[kind]}定稿后有补登，${said.join('，')}；定稿数字不改。`)]
}

function period(digest: Digest): string {
  const { total, before, unit, kind, open, overdue, inherited } = digest
  if (unit.department)
    return `${periodWords(digest)}，交办${unit.name}${total.reported}件，销号${total.closed}件；${standsWord(digest)}在办${open}件${ofThem({ 超期: overdue })}。`
  if (isQuiet(digest))
    return `${periodWords(digest)}，${unit.name}各网格没有报告问题，${standsWord(digest)}没有在办。`
  const compared = before === null ? '' : `，${compare(total.reported - before.reported, beforeWords[kind])}`
  return (
    `${periodWords(digest)}，${unit.name}各网格共报告问题${total.reported}件${compared}；销号${total.closed}件，` +
    `自行处置${total.selfHandled}件；开展巡查${total.patrols}次，召开会议${total.meetings}次。` +
    `${standsWord(digest)}在办${open}件${ofThem({ 以前遗留: inherited, 超期: overdue })}。`
  )
}

/** ，其中以前遗留2件，超期1件: only what there is. */
function ofThem(counts: Readonly<Record<string, number>>): string {
  const said = Object.entries(counts).flatMap(([what, n]) => (n > 0 ? [`${what}${n}件`] : []))
  return said.length === 0 ? '' : `，其中${said.join('，')}`
}

const compare = (more: number, before: string): string =>
  more === 0 ? `与${before}持平` : `比${before}${more > 0 ? '增加' : '减少'}${Math.abs(more)}件`

function areas({ rows, total }: Digest): Block[] {
  // A table of noughts shows nothing that was not said.
  if (rows.length === 0 || shownCounts.every((key) => total[key] === 0)) return []
  const worst = rows
    .filter(({ overdue, reported }) => overdue > 0 || reported > 0)
    .toSorted((a, b) => b.overdue - a.overdue || b.reported - a.reported)
    .slice(0, 3)
  const named = worst.map(
    ({ name, reported, overdue }) => `${name}（报告${reported}件${overdue > 0 ? `，超期${overdue}件` : ''}）`,
  )
  return [
    ...(named.length > 0 ? [paragraph(`重点区域：${named.join('、')}。`)] : []),
    {
      kind: 'table',
      columns: [
        { title: '区域', share: 5 },
        { title: '报告', share: 2, align: 'right' },
        { title: '销号', share: 2, align: 'right' },
        { title: '自行处置', share: 3, align: 'right' },
        { title: '超期', share: 2, align: 'right' },
        { title: '巡查', share: 2, align: 'right' },
        { title: '会议', share: 2, align: 'right' },
      ],
      rows: [...withOwn(rows, total), { ...total, name: '合计' }].map((row) => [
        row.name,
        ...shownCounts.map((key) => String(row[key])),
      ]),
    },
  ]
}

function waiting(digest: Digest): Block[] {
  const { waiting: cases } = digest
  if (cases.length === 0) return [paragraph(`${standsWord(digest)}没有在办问题。`)]
  return [
    {
      kind: 'table',
      columns: [
        { title: '编号', share: 7 },
        { title: '问题', share: 9 },
        { title: '承办', share: 5 },
        { title: '天数', share: 3, align: 'right' },
        { title: '情况', share: 4 },
      ],
      rows: cases.map(({ no, place, text, holder, days, strikes, overdue }) => [
        no,
        place === null || text.includes(place) ? text : `${place}：${text}`,
        holder,
        String(days),
        [overdue ? '超期' : '', strikes > 1 ? `连续${strikes}期` : ''].filter((one) => one !== '').join('，'),
      ]),
    },
  ]
}

function results(digest: Digest): Block[] {
  const { kind, results: published } = digest
  if (kind !== 'monthly' && kind !== 'quarterly' && kind !== 'yearly') return []
  const air = airBlocks(digest)
  if (published === null) return air.length === 0 ? [] : [heading('空气质量'), ...air]
  const title = heading(digest.air === null ? '考核' : '考核和空气质量')
  if (published.length === 0) return [title, paragraph('考核得分本期尚未公布。'), ...air]
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '名次', share: 2, align: 'center' },
      { title: '单位', share: 6 },
      { title: '得分', share: 3, align: 'right' },
    ],
    // The best first: those with the same score stand on the same place.
    rows: published.map(({ name, score, corrected }) => [
      String(published.findIndex((one) => one.score === score) + 1),
      corrected === undefined ? name : `${name}（公布后更正${corrected}次）`,
      score,
    ]),
  }
  return [title, table, ...air]
}
