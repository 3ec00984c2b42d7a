/** A year's table of holidays as somebody hands it in, YAML or CSV, checked row by row: all of it or nothing. */
import { z } from 'zod'
import { addDays, daysBetween, weekdayOf } from '../domain/calendar/days.ts'
import type { Day } from '../domain/names.ts'
import { type CalendarYears, readYears } from './read-calendar.ts'

export interface Imported {
  readonly years: CalendarYears
  /** What is wrong, a sentence each with its row; then nothing is taken over. */
  readonly faults: readonly string[]
}

const kinds: Readonly<Record<string, 'rest' | 'work'>> = {
  ...{ 休: 'rest', 休息: 'rest', 放假: 'rest', 节假日: 'rest', rest: 'rest' },
  ...{ 班: 'work', 上班: 'work', 调休: 'work', 补班: 'work', 调休上班: 'work', work: 'work' },
}
const date = z.iso.date()
/** No holiday of the State Council has ever been longer. */
const longestRest = 15

interface Row {
  readonly at: string
  readonly kind: 'rest' | 'work'
  readonly from: Day
  readonly to: Day
}

/** `file` tells the form by its ending. */
export function importCalendar(file: string, text: string): Imported {
  if (file.endsWith('.csv')) return fromCsv(text)
  try {
    const years = readYears(file, text)
    const rows = Object.entries(years).flatMap(([year, { rest, work }]) => [
      ...rest.map(([from, to], at): Row => row(`${year} rest 第 ${at + 1} 项`, 'rest', from, to)),
      ...work.map((one, at): Row => row(`${year} work 第 ${at + 1} 项`, 'work', one, one)),
    ])
    const strayed = Object.entries(years).flatMap(([year, { rest, work }]) =>
      [...rest.flat(), ...work].filter((one) => !one.startsWith(year)).map((one) => `${year} 里有 ${one}`),
    )
    return checked(rows, strayed)
  } catch (error) {
    return { years: {}, faults: [error instanceof Error ? error.message : String(error)] }
  }
}

const row = (at: string, kind: Row['kind'], from: string, to: string): Row => ({
  at,
  kind,
  from: from as Day,
  to: to as Day,
})

/** 类型,开始,结束: a row each; a first row without a date is its heading, a single day needs no end. */
function fromCsv(text: string): Imported {
  const faults: string[] = []
  const rows: Row[] = []
  for (const [at, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const cells = line.split(/[,，;\t]/u).map((cell) => cell.trim().replace(/^"|"$/gu, ''))
    if (cells.every((cell) => cell === '')) continue
    if (at === 0 && !/\d/.test(line)) continue
    const days = cells.filter((cell) => /\d/.test(cell)).map(plainDate)
    const kind = cells.flatMap((cell) => kinds[cell] ?? [])[0]
    const name = `第 ${at + 1} 行`
    const [from, to = from] = days
    if (kind === undefined) faults.push(`${name}：没有写明休或班`)
    else if (from === undefined || to === undefined || days.length > 2)
      faults.push(`${name}：要有一个或两个日期`)
    else if (![from, to].every((one) => date.safeParse(one).success)) faults.push(`${name}：日期不对`)
    else rows.push(row(name, kind, from, to))
  }
  return checked(rows, faults)
}

/** 2027/1/3 and 2027年1月3日 are 2027-01-03. */
const plainDate = (said: string): string =>
  said
    .replace(/[年月/.]/gu, '-')
    .replace(/日/u, '')
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-')

function checked(rows: readonly Row[], before: readonly string[]): Imported {
  const seen = new Map<string, string>()
  const faults = [...before, ...rows.flatMap((one) => faultsOf(one, seen))]
  if (rows.length === 0 && faults.length === 0) faults.push('没有一行放假安排')
  if (faults.length > 0) return { years: {}, faults }
  const years = Map.groupBy(rows, ({ from }) => from.slice(0, 4))
  return {
    faults: [],
    years: Object.fromEntries(
      [...years].map(([year, some]) => [
        year,
        {
          rest: some.flatMap(({ kind, from, to }) =>
            kind === 'rest' ? [[from, to] as [string, string]] : [],
          ),
          work: some.flatMap(({ kind, from, to }) => (kind === 'work' ? daysOf(from, to) : [])),
        },
      ]),
    ),
  }
}

const daysOf = (from: Day, to: Day): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n))

function faultsOf({ at, kind, from, to }: Row, seen: Map<string, string>): readonly string[] {
  if (to < from) return [`${at}：结束早于开始`]
  if (from.slice(0, 4) !== to.slice(0, 4)) return [`${at}：跨年的请分成两行`]
  const days = daysOf(from, to)
  if (days.length > longestRest) return [`${at}：一次 ${days.length} 天，太长`]
  const faults = days.flatMap((day) => {
    const before = seen.get(day)
    seen.set(day, at)
    return before === undefined ? [] : [`${at}：${day} 与${before}重复`]
  })
  const weekdays = kind === 'work' ? days.filter((day) => weekdayOf(day) <= 5) : []
  return [...faults, ...weekdays.map((day) => `${at}：${day} 是平日，不用补班`)]
}
