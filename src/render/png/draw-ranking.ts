/** Ranking bars: a row a name, the number at the bar's end, no axis and no grid beside them. */
import type { ChartOf } from '../../domain/digest/picture.ts'
import { charsWide } from '../plain-text.ts'
import { drawChart } from './draw-chart.ts'
import { namesWidth, numberSaid, wrapName } from './label.ts'
import { colours, mostRows, text } from './look.ts'
import type { Drawn } from './svg.ts'

const labelChars = 11
/** Between a bar and its number, and a little paper at the edge. */
const numberGap = 24

export function drawRanking({ rows }: ChartOf<'ranking'>): Drawn {
  const shown = rows.slice(0, mostRows.ranking)
  const names = shown.map(({ name }) => wrapName(name, labelChars))
  const rowHeight = names.some((name) => name.includes('\n')) ? 88 : 66
  const values = shown.map(({ value }) => value ?? 0)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const data = shown.map(({ value, shown: words, pressing }) => ({
    value: value ?? 0,
    itemStyle: { color: pressing === true ? colours.pressing : colours.plain },
    label: { formatter: value === null ? '无数据' : (words ?? numberSaid(value)) },
  }))
  // What stands behind a bar may be more than its number: 9（销0，超6）.
  const said = data.map(({ label }) => charsWide(label.formatter))
  const numberWidth = Math.ceil(Math.max(2, ...said) * text.number) + numberGap
  const height = shown.length * rowHeight + 8
  return drawChart(
    {
      grid: { left: namesWidth(names), right: numberWidth, top: 0, bottom: 8 },
      // With nothing but zeros an axis from 0 to 0 would have no length.
      xAxis: { type: 'value', show: false, min: least, max: most === least ? least + 1 : most },
      yAxis: {
        type: 'category',
        inverse: true,
        // Names may be equal; the row's number keeps them apart.
        data: names.map((_, at) => String(at)),
        axisLine: { show: true, lineStyle: { color: colours.faint, width: 2 } },
        axisTick: { show: false },
        axisLabel: {
          interval: 0,
          fontSize: text.label,
          lineHeight: text.label + 6,
          color: colours.ink,
          formatter: (at: string) => names[Number(at)] ?? '',
        },
      },
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: 34,
          data,
          label: { show: true, position: 'right', distance: 10, fontSize: text.number, color: colours.ink },
        },
      ],
    },
    height,
  )
}
