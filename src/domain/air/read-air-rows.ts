/** A table's lines become rows, or every line that cannot be right is named with its number and its fault. */
import { dayFrom } from '../calendar/days.ts'
import { type Exact, exact, isDecimal } from '../exact/exact.ts'
import type { Day, GridCode } from '../names.ts'
import { doubtsIn, impossibleIn } from './check-concentrations.ts'
import type { AirRow, AirTable } from './facts.ts'
import type { Pollutant } from './pollutant.ts'
import type { AirStandard, Dated } from './standard.ts'
import { placedOn, type Station, siteNamed } from './stations.ts'
import { airTables, type Column, type FigureColumn, figureColumn, type TableShape } from './tables.ts'

export interface GivenRow {
  /** As whoever filled it in counts them, from 1. */
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** `第5行：…` */
export interface RowFault {
  readonly row: number
  readonly words: string
}

export interface ReadAirRows {
  readonly rows: readonly AirRow[]
  /** One of them, and nothing is imported. */
  readonly faults: readonly RowFault[]
  /** Imported, and worth a look. */
  readonly doubts: readonly RowFault[]
}

export interface AirGround {
  readonly today: Day
  /** The month or year that was asked for: rows of others are faults; null: whatever they are about. */
  readonly period: string | null
  readonly stations: readonly Station[]
  readonly units: readonly { readonly code: GridCode; readonly name: string }[]
  readonly standards: Dated<AirStandard>
}

export function readAirRows(of: AirTable, given: readonly GivenRow[], ground: AirGround): ReadAirRows {
  const columns = figureColumnsIn(given[0]?.cells ?? {})
  const shape = airTables[of]
  const rows: AirRow[] = []
  const faults = wrongUnits(columns).map((words) => ({ row: titleRow, words }))
  const doubts: RowFault[] = []
  const first = new Map<string, number>()
  for (const { row, cells } of given) {
    const fault = (words: string) => faults.push({ row, words })
    const on = readWhen(cellOf(cells, shape.on), shape.on, ground, fault)
    const place = readPlace(cellOf(cells, shape.place), shape.place.is, ground, on, fault)
    const words = readWords(shape.words, cells, ground, fault)
    const figures = shape.figures === 'none' ? {} : readFigures(columns, cells, fault)
    if (on === null || place === null || words === null || figures === null) continue
    const known = first.get(`${on} ${place}`)
    if (known !== undefined) fault(`与第${known}行重复`)
    first.set(`${on} ${place}`, row)
    const wrong = shape.figures === 'none' ? none : wrongIn(figures, on, ground)
    wrong.faults.forEach(fault)
    doubts.push(...wrong.doubts.map((said) => ({ row, words: said })))
    if (shape.figures === 'none' || Object.keys(figures).length > 0) rows.push({ on, place, figures, words })
  }
  return { rows, faults: faults.toSorted((a, b) => a.row - b.row), doubts }
}

/** What is wrong with a title is said of no line in particular. */
const titleRow = 0
const none: { readonly faults: readonly string[]; readonly doubts: readonly string[] } = {
  faults: [],
  doubts: [],
}
type Fault = (words: string) => unknown
type Columns = readonly (readonly [string, FigureColumn])[]

const figureColumnsIn = (cells: GivenRow['cells']): Columns =>
  Object.keys(cells).flatMap((title) => {
    const column = figureColumn(title)
    return column ? [[title, column] as const] : []
  })

function wrongUnits(columns: Columns): string[] {
  const figures = columns.map(([, { figure }]) => figure)
  return [
    ...columns.flatMap(([title, { figure, unit }]) => {
      if (unit === null || figure === 'index') return []
      const wanted = figure === 'CO' ? 'mg' : 'µg'
      return unit === wanted ? [] : [`「${title}」这一列应以 ${wanted}/m³ 计`]
    }),
    ...columns.flatMap(([title, { figure }], at) =>
      figures.indexOf(figure) < at ? [`「${title}」与前面的一列是同一项`] : [],
    ),
  ]
}

const cellOf = (cells: GivenRow['cells'], { title, also }: Column): string =>
  (cells[title] ?? cells[also] ?? '').normalize('NFKC').trim()

/** 2026-10-03, 2026/10/3, 2026年10月3日; 2026-10, 2026年10月; 2026, 2026年. */
function readWhen(
  text: string,
  { is, ahead }: TableShape['on'],
  { today, period }: AirGround,
  fault: Fault,
): string | null {
  const written = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?$/.exec(
    text.replace(/ 00:00$/, ''),
  )
  const [, year, month, date] = written ?? []
  const has = date !== undefined ? 'day' : month !== undefined ? 'month' : year !== undefined ? 'year' : null
  const fits = is === 'month-or-year' ? has === 'month' || has === 'year' : has === is
  const day = fits ? dayOrNull(Number(year), Number(month ?? 1), Number(date ?? 1)) : null
  if (day === null) {
    fault(text === '' ? `没有写${whenWords[is]}` : `「${text}」不是${whenWords[is]}`)
    return null
  }
  const on = day.slice(0, { day: 10, month: 7, year: 4 }[has ?? 'day'])
  if (!ahead && on >= today.slice(0, on.length)) fault(`${on} 还没有过完`)
  if (period !== null && !on.startsWith(period)) fault(`${on} 不在 ${period} 之内`)
  return on
}

const whenWords = { day: '日期', month: '月份', year: '年度', 'month-or-year': '月份或年度' } as const

const dayOrNull = (year: number, month: number, date: number): Day | null =>
  month >= 1 && month <= 12 && date >= 1 && date <= 31 ? dayFrom(year, month, date) : null

function readPlace(
  text: string,
  is: 'new-site' | 'site' | 'unit',
  { stations, units }: AirGround,
  on: string | null,
  fault: Fault,
): string | null {
  if (text === '') {
    fault(is === 'unit' ? '没有写单位' : '没有写站点')
    return null
  }
  if (is === 'new-site') return text
  if (is === 'unit') return unitNamed(text, units, fault)
  const site = siteNamed(stations, text)
  if (site === null) {
    fault(`站点「${text}」没有登记归属，请先导入站点归属表`)
    return null
  }
  // A month is judged by its last day, which no month is longer than.
  const day = (on?.length === 7 ? `${on}-31` : (on ?? '9999-12-31')) as Day
  if (!placedOn(stations, site, day)) {
    fault(`站点「${text}」自 ${stations.find((one) => one.site === site)?.from} 起才有归属`)
    return null
  }
  return site
}

function unitNamed(text: string, units: AirGround['units'], fault: Fault): GridCode | null {
  const found = units.find(({ code, name }) => code === text || name === text)
  if (!found) fault(`没有「${text}」这个单位，可填：${units.map(({ name }) => name).join('、')}`)
  return found?.code ?? null
}

function readWords(
  wanted: Readonly<Record<string, Column>>,
  cells: GivenRow['cells'],
  { units }: AirGround,
  fault: Fault,
): Readonly<Record<string, string>> | null {
  const words: Record<string, string> = {}
  for (const [key, column] of Object.entries(wanted)) {
    const text = cellOf(cells, column)
    const value = text === '' ? null : key === 'unit' ? unitNamed(text, units, fault) : text
    if (text === '') fault(`没有写${column.title}`)
    if (value === null) return null
    words[key] = value
  }
  return words
}

/** Tables mark what was not measured in several ways. */
const unmeasured = new Set(['', '/', '-', '--', '—', '——', 'NA', 'N/A', '无'])

/** Null when a figure is none; figures that were not measured are left out. */
function readFigures(
  columns: Columns,
  cells: GivenRow['cells'],
  fault: Fault,
): Readonly<Record<string, string>> | null {
  const figures: Record<string, string> = {}
  for (const [title, { figure }] of columns) {
    const text = (cells[title] ?? '').normalize('NFKC').trim()
    if (unmeasured.has(text) || unmeasured.has(text.toUpperCase())) continue
    if (!isDecimal(text)) {
      fault(`${figureName(figure)}「${text}」不是数值`)
      return null
    }
    figures[figure] = text
  }
  return figures
}

function wrongIn(
  figures: Readonly<Record<string, string>>,
  on: string,
  { standards }: AirGround,
): typeof none {
  const day = `${on}-01-01`.slice(0, 10) as Day
  const standard = standardOn(standards, day)
  if (!standard) return { ...none, faults: [`${on} 早于空气质量标准施行之日`] }
  const { index, ...six } = Object.fromEntries(
    Object.entries(figures).map(([key, text]) => [key, exact(text)]),
  ) as Partial<Record<Pollutant | 'index', Exact>>
  const faults = impossibleIn(six, standard).map(({ kind, pollutant }) =>
    kind === 'negative'
      ? `${figureName(pollutant)}为负值`
      : `${figureName(pollutant)}为 ${figures[pollutant]}，过大，应以 mg/m³ 计`,
  )
  return {
    faults: index?.lte(0) ? [...faults, '综合指数应大于 0'] : faults,
    doubts: doubtsIn(six).map(() => 'PM2.5 大于 PM10，请核对'),
  }
}

/** Null for a day before the first version. */
function standardOn(standards: Dated<AirStandard>, day: Day): AirStandard | null {
  try {
    return standards.at(day)
  } catch {
    return null
  }
}

export const figureName = (figure: string): string =>
  ({ PM25: 'PM2.5', O3: 'O3-8h', index: '综合指数' })[figure] ?? figure
