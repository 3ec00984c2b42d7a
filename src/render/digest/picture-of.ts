/** A digest as a picture: headline figures, who stands where, how it went, and a table of days that can be read on a phone. */
import { clockOf, dayOf } from '../../domain/calendar/days.ts'
import { type Digest, isQuiet } from '../../domain/digest/digest.ts'
import type { Chart, ChartOf, Picture } from '../../domain/digest/picture.ts'
import { beforeWords, digestTitle, periodWords, standsWord } from '../../domain/digest/titles.ts'
import { dateSaid } from '../text/when.ts'

/** More rows than these are not read on a phone; the document and the table have all. */
const rowsShown = 20

export function pictureOf(digest: Digest): Picture {
  // The day's list is made on its evening and is final.
  const running = digest.kind !== 'daily' && dayOf(digest.madeAt) <= digest.to
  const until = `${dateSaid(dayOf(digest.madeAt))}${clockOf(digest.madeAt)}`
  const charts: (Chart | null)[] = [
    figures(digest),
    results(digest),
    air(digest),
    ranking(digest),
    trend(digest),
    heat(digest),
  ]
  return {
    kind: 'picture',
    title: digestTitle(digest),
    subtitle: `${periodWords(digest)}　${running ? `截至${until}` : `第${digest.issue}期`}`,
    charts: charts.filter((one) => one !== null),
    footer: `来源：群内上报、巡查和会议登记。${running ? '' : '定稿后补登的不计入本期。'}${digest.late ? '因系统停机补做。' : ''}`,
  }
}

function figures(digest: Digest): ChartOf<'figures'> {
  const { total, before, kind, open, overdue, suspended, orders, alarms, inspections } = digest
  const change = (then: number | undefined): { note?: string } =>
    then === undefined ? {} : { note: `${beforeWords[kind]}${then}` }
  return {
    kind: 'figures',
    items: [
      ...(overdue > 0
        ? [{ label: '超期未办', value: String(overdue), note: pressed(digest), pressing: true }]
        : [{ label: '超期未办', value: '0' }]),
      { label: given(digest), value: String(total.reported), ...change(before?.reported) },
      { label: '销号', value: String(total.closed), ...change(before?.closed) },
      {
        label: `${standsWord(digest)}在办`,
        value: String(open),
        ...(suspended > 0 ? { note: `挂账${suspended}` } : {}),
      },
      ...(digest.unit.department
        ? []
        : [
            { label: '巡查', value: String(total.patrols), ...change(before?.patrols) },
            { label: '会议', value: String(total.meetings), ...change(before?.meetings) },
          ]),
      ...(orders ? [ordersFigure(orders)] : []),
      ...(alarms && alarms.raised > 0
        ? [{ label: '站点报警', value: String(alarms.raised), note: `超时${alarms.late}` }]
        : []),
      ...(inspections
        ? [{ label: '督查下级', value: String(inspections.done), note: `应${inspections.min}次` }]
        : []),
    ],
  }
}

/** To a department cases are given; it does not report them, nor decide who is pressed. */
const given = ({ unit }: Digest) => (unit.department ? '交办' : '报告')
const pressed = ({ unit }: Digest) => (unit.department ? '请先办' : '请定是否督办')

const ordersFigure = ({ open, overdue }: NonNullable<Digest['orders']>) => ({
  label: '在办任务',
  value: String(open),
  ...(overdue > 0 ? { note: `超期${overdue}`, pressing: true } : {}),
})

function results({ results: published }: Digest): Chart | null {
  if (published === null || published.length === 0) return null
  const rows = published
    .slice(0, rowsShown)
    .map(({ name, score }) => ({ name, value: Number(score), shown: score }))
  return { kind: 'ranking', title: '考核得分', unit: '分', rows }
}

/** Bars of the rate of improvement: to the left of nothing it has become worse. */
function air({ air: told }: Digest): Chart | null {
  const rows = (told?.rows ?? []).filter(({ rate }) => rate !== null)
  if (rows.length < 2) return null
  return {
    kind: 'ranking',
    title: '空气质量改善率',
    unit: '',
    rows: rows.slice(0, rowsShown).map(({ name, rate }) => ({
      name,
      value: Number(rate?.replace('%', '')),
      shown: rate ?? '',
      pressing: rate?.startsWith('-') ?? false,
    })),
  }
}

function ranking(digest: Digest): Chart | null {
  if (digest.rows.length === 0 || isQuiet(digest)) return null
  const rows = digest.rows
    .toSorted((a, b) => b.reported - a.reported || a.name.localeCompare(b.name, 'zh'))
    .slice(0, rowsShown)
    .map(({ name, reported, closed, overdue }) => ({
      name,
      value: reported,
      shown: overdue > 0 ? `${reported}（销${closed}，超${overdue}）` : `${reported}（销${closed}）`,
      pressing: overdue > 0,
    }))
  return { kind: 'ranking', title: '各区域报告和销号', unit: '件', rows }
}

function trend(digest: Digest): Chart | null {
  const { labels, reported, closed } = digest.trend
  // A line of noughts shows nothing that the figures above do not say.
  const flat = [...reported, ...closed].every((n) => n === 0)
  if (labels.length < 2 || flat || isQuiet(digest)) return null
  return {
    kind: 'trend',
    title: `${given(digest)}与销号走势`,
    unit: '件',
    labels,
    series: [
      { name: given(digest), values: reported },
      { name: '销号', values: closed },
    ],
  }
}

function heat({ heat: rows, trend: { labels } }: Digest): Chart | null {
  const busy = rows.filter(({ values }) => values.some((n) => n > 0))
  if (busy.length === 0) return null
  return { kind: 'heat', title: '各区域每日报告', unit: '件', days: labels, rows: busy.slice(0, rowsShown) }
}
