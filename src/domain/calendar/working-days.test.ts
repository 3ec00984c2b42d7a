/** Working days over the holidays of 2026, and ends of time limits. */
import { describe, expect, test } from 'vitest'
import { loadCalendar } from '../../policies/load.ts'
import type { Day } from '../names.ts'
import { addDays, at, clockOf, dayOf, weekdayOf } from './days.ts'
import { addWorkingDays, endOf, isWorkingDay } from './working-days.ts'

const holidays = await loadCalendar()
const day = (text: string) => text as Day

describe('a day of 2026 is a working day', () => {
  test.each([
    ['2026-01-01', false, 'New Year'],
    ['2026-01-04', true, 'a Sunday made up for New Year'],
    ['2026-02-14', true, 'a Saturday made up for Spring Festival'],
    ['2026-02-17', false, 'Spring Festival'],
    ['2026-02-24', true, 'the first day after Spring Festival'],
    ['2026-02-28', true, 'a Saturday made up'],
    ['2026-05-05', false, 'Labour Day'],
    ['2026-09-20', true, 'a Sunday made up for National Day'],
    ['2026-10-07', false, 'the last day of National Day'],
    ['2026-10-10', true, 'a Saturday made up'],
    ['2026-11-18', true, 'a plain Wednesday'],
    ['2026-11-22', false, 'a plain Sunday'],
  ] as const)('%s: %s (%s)', (date, expected, _why) => {
    expect(isWorkingDay(day(date), holidays)).toBe(expected)
  })
})

test('of a year that is not in the table only the weekday is known', () => {
  expect(holidays.years.has(2027)).toBe(false)
  for (let one = day('2027-01-01'); one < '2027-02-01'; one = addDays(one, 1))
    expect(isWorkingDay(one, holidays)).toBe(weekdayOf(one) <= 5)
})

test('make-up days fall on weekends, rest days never do twice: the table of 2026 holds together', () => {
  const of2026 = (days: ReadonlySet<string>) => [...days].filter((one) => one.startsWith('2026'))
  for (const one of holidays.work) {
    expect(weekdayOf(day(one))).toBeGreaterThan(5)
    expect(holidays.rest.has(one)).toBe(false)
  }
  expect(of2026(holidays.rest)).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7)
  expect(of2026(holidays.work)).toHaveLength(6)
})

describe('the end of a limit', () => {
  test.each([
    ['2026-11-18', 3, '2026-11-23', 'over a weekend'],
    ['2026-02-13', 3, '2026-02-25', 'over Spring Festival, with the Saturday before it worked'],
    ['2026-09-30', 1, '2026-10-08', 'over National Day'],
    ['2026-10-08', 2, '2026-10-10', 'onto a made-up Saturday'],
    ['2026-12-31', 1, '2027-01-01', 'into a year whose holidays nobody has entered: a plain Friday'],
  ] as const)('%s and %i working days is %s (%s)', (from, workingDays, to, _why) => {
    expect(addWorkingDays(day(from), workingDays, holidays)).toBe(to)
    const end = endOf({ workingDays }, at(day(from), '16:35'), holidays)
    expect([dayOf(end), clockOf(end)]).toEqual([to, '16:35'])
  })

  test('in minutes runs round the clock, over midnight and holidays (AMB-24)', () => {
    const end = endOf({ minutes: 120 }, at(day('2026-02-16'), '23:30'), holidays)
    expect([dayOf(end), clockOf(end)]).toEqual(['2026-02-17', '01:30'])
  })
})

test('a day is China’s day, whatever the hour in London', () => {
  expect(dayOf(at(day('2026-11-18'), '00:00'))).toBe('2026-11-18')
  expect(dayOf(at(day('2026-11-18'), '23:59'))).toBe('2026-11-18')
  expect(at(day('2026-11-18'), '00:00')).toBe(Date.UTC(2026, 10, 17, 16))
})
