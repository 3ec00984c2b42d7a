/** A table of hours becomes the rows of a table of days: each figure by the standard's count of valid hours, else left out. */
import { dayFrom } from '../calendar/days.ts'
import { decimalText, type Exact, exact, isDecimal } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { dayValue } from './hours.ts'
import type { Pollutant } from './pollutant.ts'
import type { GivenRow, RowFault } from './read-air-rows.ts'
import type { AirStandard, Dated } from './standard.ts'
import { figureColumn } from './tables.ts'

const hoursOfDay = 24
/** As the template has them. */
export const hourTitles = ['日期', '时', '站点', 'SO2', 'NO2', 'PM10', 'PM2.5', 'CO', 'O3'] as const

interface DayOfSite {
  readonly row: number
  readonly hours: Map<number, GivenRow>
}

/** `时` is the hour that ends then, 1 to 24. A figure with too few valid hours stands nowhere: the month has a day less of it. */
export function daysFromHours(
  given: readonly GivenRow[],
  standards: Dated<AirStandard>,
): { readonly rows: readonly GivenRow[]; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = []
  const days = new Map<string, DayOfSite>()
  for (const one of given) {
    const hour = Number(cell(one, '时', 'hour'))
    const on = cell(one, '日期', 'date')
    const site = cell(one, '站点', 'site')
    const fault = (words: string) => faults.push({ row: one.row, words })
    if (!Number.isInteger(hour) || hour < 1 || hour > hoursOfDay)
      fault(`「${cell(one, '时', 'hour')}」不是 1 到 ${hoursOfDay} 时`)
    for (const [title, text] of figuresIn(one))
      if (text !== '' && !isDecimal(text)) fault(`「${title}」的「${text}」不是数`)
      else if (text.startsWith('-')) fault(`「${title}」为负值 ${text}`)
    const key = `${on} ${site}`
    const day = days.get(key) ?? { row: one.row, hours: new Map() }
    if (day.hours.has(hour)) fault(`${on} ${site} ${hour}时与前面一行重复`)
    days.set(key, day)
    day.hours.set(hour, one)
  }
  if (faults.length > 0) return { rows: [], faults }
  return { rows: [...days.values()].map((day) => dayRow(day, standards)), faults }
}

const cell = ({ cells }: GivenRow, title: string, also: string): string =>
  (cells[title] ?? cells[also] ?? '').normalize('NFKC').trim()

/** Marks of what was not measured are no figures. */
function figuresIn({ cells }: GivenRow): readonly (readonly [title: string, text: string, Pollutant])[] {
  return Object.entries(cells).flatMap(([title, said]) => {
    const column = figureColumn(title)
    const text = said
      .normalize('NFKC')
      .trim()
      .replace(/^(?:-|—|\/|NA)$/u, '')
    return column && column.figure !== 'index' ? [[title, text, column.figure] as const] : []
  })
}

function dayRow({ row, hours }: DayOfSite, standards: Dated<AirStandard>): GivenRow {
  const first = [...hours.values()][0] as GivenRow
  const on = cell(first, '日期', 'date')
  const [year, month, date] = on.split(/[-/.年月日]/u).map(Number)
  const day = dayFrom(year ?? 0, month ?? 0, date ?? 0)
  const figures =
    day === null ? [] : figuresIn(first).map(([title, , figure]) => [title, value(title, figure, day)])
  return {
    row,
    cells: { 日期: on, 站点: cell(first, '站点', 'site'), ...Object.fromEntries(figures) },
  }

  function value(title: string, figure: Pollutant, of: Day): string {
    const standard = standards.at(of)
    const measured = Array.from({ length: hoursOfDay }, (_, at): Exact | null => {
      const one = hours.get(at + 1)
      const text = one ? (figuresIn(one).find(([name]) => name === title)?.[1] ?? '') : ''
      return text === '' ? null : exact(text)
    })
    const mean = dayValue(figure, measured, standard)
    return mean === null ? '' : decimalText(mean, standard.places[figure])
  }
}
