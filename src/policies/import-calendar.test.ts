/** A year's holidays handed in as a table: taken over whole, or refused with every faulty row named. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isWorkingDay } from '../domain/calendar/working-days.ts'
import type { Day } from '../domain/names.ts'
import { runCalendar } from '../errands/calendar-command.ts'
import { importCalendar } from './import-calendar.ts'
import { loadCalendar } from './load.ts'

const csv = '类型,开始,结束\n休,2027-01-01,2027-01-03\n班,2027-01-09\n休,2027/2/5,2027/2/12\n'

test('a table of an office is read, with its kinds of dates', () => {
  expect(importCalendar('a.csv', csv)).toEqual({
    faults: [],
    years: {
      '2027': {
        rest: [
          ['2027-01-01', '2027-01-03'],
          ['2027-02-05', '2027-02-12'],
        ],
        work: ['2027-01-09'],
      },
    },
  })
})

describe('a faulty row is named, and nothing is taken over', () => {
  test.each([
    ['休,2027-02-30', '第 1 行：日期不对'],
    ['假,2027-01-01', '第 1 行：没有写明休或班'],
    ['休,2027-01-03,2027-01-01', '第 1 行：结束早于开始'],
    ['休,2027-12-31,2028-01-02', '第 1 行：跨年的请分成两行'],
    ['班,2027-01-04', '第 1 行：2027-01-04 是平日，不用补班'],
    ['休,2027-01-01,2027-01-03\n班,2027-01-03', '第 2 行：2027-01-03 与第 1 行重复'],
    ['休,2027-01-01,2027-03-01', '第 1 行：一次 60 天，太长'],
    ['休,2027-01-01\n休', '第 2 行：要有一个或两个日期'],
    ['', '没有一行放假安排'],
  ])('%s', (text, fault) => {
    expect(importCalendar('a.csv', text)).toEqual({ years: {}, faults: [fault] })
  })
  test('of another year in a YAML', () => {
    const text = 'years:\n  2027:\n    rest: [[2026-01-01, 2026-01-01]]\n    work: []\n'
    expect(importCalendar('a.yaml', text).faults.join()).toContain('2027 里有 2026-01-01')
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-calendar-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const own = join(folder, 'data', 'calendar.yaml')
  const said: string[] = []
  const command = (...argv: string[]) => runCalendar(argv, own, (line) => said.push(line))

  test('lays a year into the data directory, from where it is read at the next start', async () => {
    const file = join(folder, 'year.csv')
    // As a Chinese spreadsheet writes it: 休 and 班 in GB 18030.
    const gb = Buffer.from(csv.replace('类型,开始,结束\n', ''), 'utf8')
    writeFileSync(
      file,
      Buffer.from(
        gb.toString('latin1').replaceAll('ä¼\u0091', '\xd0\xdd').replaceAll('ç\u008f\u00ad', '\xb0\xe0'),
        'latin1',
      ),
    )
    expect(await command('import', file)).toBe(0)
    const holidays = await loadCalendar(own)
    expect([...holidays.years]).toEqual(expect.arrayContaining([2026, 2027]))
    const working = (day: string) => isWorkingDay(day as Day, holidays)
    expect([working('2027-01-01'), working('2027-01-09'), working('2026-10-01')]).toEqual([
      false,
      true,
      false,
    ])
    expect(await command('show')).toBe(0)
    expect(said.join()).toContain('2027')
  })
  test('leaves what was there when a table is faulty, and says how it is used', async () => {
    const before = readFileSync(own, 'utf8')
    const file = join(folder, 'bad.csv')
    writeFileSync(file, '休,2028-02-30')
    expect(await command('import', file)).toBe(1)
    expect(await command('import', join(folder, 'nowhere.csv'))).toBe(1)
    expect(await command()).toBe(1)
    expect(readFileSync(own, 'utf8')).toBe(before)
    expect(said.join()).toContain('没有导入')
  })
})
