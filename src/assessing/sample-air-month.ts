/** Months of air of the drill prefecture as tables, for tests: sites of each county and a value for every day. */
import type { GivenRow } from '../domain/air/read-air-rows.ts'
import { addDays, addMonths, daysFrom } from '../domain/calendar/days.ts'
import type { Day } from '../domain/names.ts'

/** `S1` 柳河县, `S2` 松山县, `S3` 沙泉园区, all since 2024. */
export const stationRows: readonly GivenRow[] = [
  ['S1', '县城站', '柳河县'],
  ['S2', '松山站', '松山县'],
  ['S3', '园区站', '沙泉园区'],
].map(([site = '', name = '', unit = ''], at) => ({
  row: at + 2,
  cells: { 站点编码: site, 站点: name, 单位: unit, 起始日期: '2024-01-01' },
}))

/** The same six values on every day: their means and percentiles are the values themselves. */
export function monthRows(
  month: string,
  sites: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly GivenRow[] {
  const first = `${month}-01` as Day
  const days = daysFrom(first, addDays(addMonths(first, 1), -1))
  const cells = days.flatMap((day) =>
    Object.entries(sites).map(([site, values]) => ({ 日期: day, 站点: site, ...values })),
  )
  return cells.map((one, at) => ({ row: at + 2, cells: one }))
}

/** Index under the limits of 2026: PM2.5 ÷ 30, PM10 ÷ 60, and four parts that stay as they are (1.10). */
export const values = (pm25: number, pm10: number): Readonly<Record<string, string>> => ({
  SO2: '6',
  NO2: '20',
  PM10: String(pm10),
  'PM2.5': String(pm25),
  CO: '0.4',
  'O3-8h': '64',
})
