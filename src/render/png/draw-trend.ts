/** A trend: up to three lines told apart by colour, dash and mark; numbers on the points that matter. */
import type { ChartOf } from '../../domain/digest/picture.ts'
import { drawChart } from './draw-chart.ts'
import { drawable, numberSaid } from './label.ts'
import { colours, innerWidth, text } from './look.ts'
import type { Drawn } from './svg.ts'

const height = 460
/** Above this a number on every point would be a carpet: only the last, the highest and the lowest get one. */
const labelledPoints = 10

const looks = [
  { color: colours.plain, type: 'solid', symbol: 'circle' },
  { color: colours.pressing, type: 'dashed', symbol: 'triangle' },
  { color: colours.third, type: 'dotted', symbol: 'rect' },
] as const

export function drawTrend({ labels, series }: ChartOf<'trend'>): Drawn {
  const all = series.flatMap(({ values }) => values).filter((value) => value !== null)
  const many = series.length > 1
  return drawChart(
    {
      grid: { left: 84, right: roomAtEnd(labels.length, series), top: many ? 84 : 44, bottom: 56 },
      ...(many
        ? {
            legend: {
              top: 0,
              left: 0,
              itemWidth: 56,
              itemGap: 36,
              textStyle: { fontSize: text.label, color: colours.ink },
            },
          }
        : {}),
      xAxis: {
        type: 'category',
        boundaryGap: true,
        data: labels.map(drawable),
        axisLine: { lineStyle: { color: colours.faint, width: 2 } },
        axisTick: { show: false },
        axisLabel: {
          fontSize: text.note,
          color: colours.muted,
          hideOverlap: true,
          showMaxLabel: true,
          margin: 16,
        },
      },
      yAxis: {
        type: 'value',
        min: Math.min(0, ...all),
        max: all.some((value) => value > 0) ? null : 1,
        splitNumber: 3,
        minInterval: all.every(Number.isInteger) ? 1 : 0,
        axisLabel: { fontSize: text.note, color: colours.muted },
        splitLine: { lineStyle: { color: colours.faint } },
      },
      series: series.map((line, at) => lineOf(line, at, many)),
    },
    height,
  )
}

const edge = 20
const labelDistance = 12

/** The number beside the last point of a comparison must not run out of the picture. */
function roomAtEnd(points: number, [, ...compared]: ChartOf<'trend'>['series']): number {
  const last = compared.map(({ values }) => values.findLast((value) => value !== null) ?? 0)
  const letters = Math.max(0, ...last.map((value) => numberSaid(value).length))
  const halfBand = (innerWidth - 84 - edge) / Math.max(1, points) / 2
  const wanted = labelDistance + letters * text.label * 0.62 + edge / 2
  return letters === 0 ? edge : Math.max(edge, Math.ceil(wanted - halfBand))
}

function lineOf({ name, values }: ChartOf<'trend'>['series'][number], at: number, many: boolean) {
  const look = looks[at] ?? looks[0]
  const comparison = many && at > 0
  const told = pointsToTell(values, comparison)
  return {
    type: 'line',
    name: drawable(name),
    silent: true,
    connectNulls: false,
    symbol: look.symbol,
    symbolSize: 14,
    showSymbol: true,
    lineStyle: { width: 5, type: look.type, color: look.color },
    itemStyle: { color: look.color },
    data: values.map((value, point) => ({
      value,
      label: {
        show: value !== null && told.has(point),
        formatter: value === null ? '' : numberSaid(value),
        position: comparison ? 'right' : isDip(values, point) ? 'bottom' : 'top',
      },
    })),
    // A border of paper keeps the number readable where a line runs through it.
    label: { ...halo, distance: labelDistance, fontSize: text.label, color: look.color },
  }
}

const halo = { textBorderColor: colours.paper, textBorderWidth: 6 }

/** Below its neighbours: its number stands below it too, out of the line's way. */
function isDip(values: readonly (number | null)[], at: number): boolean {
  const value = values[at] ?? 0
  const neighbours = [values[at - 1], values[at + 1]].filter((one) => one !== undefined && one !== null)
  // On the axis there is no room below.
  return value > 0 && neighbours.length > 0 && neighbours.every((one) => one > value)
}

/** Of the second and third line only the last point: they are there for comparison. */
function pointsToTell(values: readonly (number | null)[], onlyLast: boolean): ReadonlySet<number> {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]))
  const last = known.at(-1)
  if (last === undefined) return new Set()
  if (onlyLast) return new Set([last.at])
  if (known.length <= labelledPoints) return new Set(known.map(({ at }) => at))
  const highest = known.reduce((one, other) => (other.value > one.value ? other : one))
  const lowest = known.reduce((one, other) => (other.value < one.value ? other : one))
  return new Set([last.at, highest.at, lowest.at])
}
