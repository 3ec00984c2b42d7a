/** A heat table of grids × days: darker is more, the number in every cell; a month is folded so that the cells stay readable. */
import type { ChartOf } from '../../domain/digest/picture.ts'
import { drawChart } from './draw-chart.ts'
import { drawable, namesWidth, numberSaid, wrapName } from './label.ts'
import { colours, mostRows, ramp, text } from './look.ts'
import { type Drawn, stack } from './svg.ts'

/** Sixteen cells of 40 pixels hold two digits each; the seventeenth day begins a new fold. */
const daysPerFold = 16
/** Above each of so many columns there is room for 25日. */
const widestLabelled = 10
const labelChars = 10
const dayRow = 44
const gap = 28

export function drawHeat({ days, rows }: ChartOf<'heat'>): Drawn {
  const folds = Math.ceil(days.length / daysPerFold)
  const perFold = Math.ceil(days.length / Math.max(1, folds))
  const most = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const shown = rows.slice(0, mostRows.heat)
  const drawn = Array.from({ length: folds }, (_, at) => {
    const [from, to] = [at * perFold, Math.min(days.length, (at + 1) * perFold)]
    const part = shown.map(({ name, values }) => ({ name, values: values.slice(from, to) }))
    return drawFold(days.slice(from, to), part, { most, columns: perFold })
  })
  return stack(drawn, gap)
}

interface Scale {
  /** The greatest value of the whole table: every fold is coloured by it. */
  readonly most: number
  /** Columns of a full fold: a shorter one keeps their width. */
  readonly columns: number
}

function drawFold(days: readonly string[], rows: ChartOf<'heat'>['rows'], { most, columns }: Scale): Drawn {
  const names = rows.map(({ name }) => wrapName(name, labelChars))
  const rowHeight = names.some((name) => name.includes('\n')) ? 72 : 54
  const axis = { axisLine: { show: false }, axisTick: { show: false }, splitArea: { show: false } }
  return drawChart(
    {
      grid: { left: namesWidth(names), right: 0, top: dayRow, bottom: 0 },
      xAxis: {
        type: 'category',
        position: 'top',
        data: Array.from({ length: columns }, (_, at) => String(at)),
        ...axis,
        axisLabel: {
          interval: 0,
          fontSize: text.note,
          color: colours.muted,
          formatter: (at: string) => dayLabel(drawable(days[Number(at)] ?? ''), Number(at), columns),
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names.map((_, at) => String(at)),
        ...axis,
        axisLabel: {
          interval: 0,
          fontSize: text.label,
          lineHeight: text.label + 4,
          color: colours.ink,
          formatter: (at: string) => names[Number(at)] ?? '',
        },
      },
      visualMap: { show: false, min: 0, max: Math.max(1, most), inRange: { color: [...ramp] } },
      series: [
        { type: 'heatmap', silent: true, data: rows.flatMap((row, y) => cellsOf(row.values, y, most)) },
      ],
    },
    dayRow + rows.length * rowHeight,
  )
}

/** Where the columns are narrow, 日 stands with the first day of a fold alone. */
const dayLabel = (day: string, at: number, columns: number): string =>
  at > 0 && columns > widestLabelled ? day.replace(/日$/u, '') : day

const cellsOf = (values: readonly (number | null)[], y: number, most: number) =>
  values.map((value, x) => ({
    value: [x, y, value ?? 0],
    itemStyle: {
      borderColor: colours.paper,
      borderWidth: 3,
      ...(value === null ? { color: colours.paper } : {}),
    },
    label: {
      show: true,
      fontSize: text.note,
      formatter: value === null ? '—' : numberSaid(value),
      color: value === null ? colours.muted : value > most / 2 ? colours.paper : colours.ink,
    },
  }))
