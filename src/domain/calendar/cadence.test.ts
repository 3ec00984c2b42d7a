/** Daily duties over a period, least numbers, and time limits with both ends included. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCalendar } from '../../policies/load.ts'
import type { Day, Instant } from '../names.ts'
import { dailyCadence, shortOf, yearsWithoutTable } from './cadence.ts'
import { addDays, addMinutes, at, dayFrom, daysFrom } from './days.ts'
import { answeredInTime, punctuality, reportState } from './time-limit.ts'
import { isWorkingDay, previousWorkingDay } from './working-days.ts'

const holidays = await loadCalendar()
const day = (text: string) => text as Day
const week = { from: day('2026-09-28'), to: day('2026-10-11') }
const done = new Set(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-04', '2026-10-08'].map(day))

describe('each day of a period', () => {
  test('by working days: holidays do not ask, a made-up Saturday does', () => {
    const { required, missing, done: kept } = dailyCadence({ ...week, days: 'working-days', done }, holidays)
    expect(required).toHaveLength(6)
    expect(kept).toHaveLength(4)
    expect(missing).toEqual(['2026-10-09', '2026-10-10'])
  })
  test('by all days, and while an alert lasts', () => {
    expect(dailyCadence({ ...week, days: 'every-day', done }, holidays).required).toHaveLength(14)
    const alerts = [{ from: day('2026-10-03'), to: day('2026-10-04') }]
    const result = dailyCadence({ ...week, days: 'working-days', done, alerts }, holidays)
    expect(result.required).toHaveLength(8)
    expect(result.missing).toContain('2026-10-03')
  })
  test('what is required was done or is missing, never both', () => {
    const offsets = fc.array(fc.nat(20), { maxLength: 20 })
    fc.assert(
      fc.property(offsets, fc.nat(13), fc.nat(13), (some, first, last) => {
        const from = addDays(week.from, Math.min(first, last))
        const to = addDays(week.from, Math.max(first, last))
        const days = new Set(some.map((n) => addDays(week.from, n)))
        const result = dailyCadence({ from, to, days: 'working-days', done: days }, holidays)
        expect([...result.done, ...result.missing].toSorted()).toEqual(result.required)
        expect(result.required).toEqual(daysFrom(from, to).filter((one) => isWorkingDay(one, holidays)))
      }),
    )
  })
})

test('a least number is short of what is missing, never less than nothing', () => {
  expect([shortOf(3, 1), shortOf(3, 3), shortOf(1, 4)]).toEqual([2, 0, 0])
})

test('years without a table are named', () => {
  const years = yearsWithoutTable({ from: day('2023-12-30'), to: day('2027-01-02') }, holidays)
  expect(years).toEqual([2023, 2027])
})

test('the working day before: over a weekend, over holidays, never the day itself', () => {
  expect(previousWorkingDay(day('2026-01-10'), holidays)).toBe('2026-01-09')
  expect(previousWorkingDay(day('2026-01-09'), holidays)).toBe('2026-01-08')
  expect(previousWorkingDay(day('2026-10-08'), holidays)).toBe('2026-09-30')
})

test('only days that exist', () => {
  expect(dayFrom(2024, 2, 29)).toBe('2024-02-29')
  expect(dayFrom(2026, 2, 29)).toBeNull()
  expect(dayFrom(2026, 13, 1)).toBeNull()
})

describe('a time limit', () => {
  const nine = at(day('2026-11-20'), '09:00')
  const after = (minutes: number) => addMinutes(nine, minutes)
  const limits = { feedbackMinutes: 60, resultMinutes: 120 }
  const answered = (feedback: number | null, result: number | null, now: number | null = null) => {
    const on = (minutes: number | null) => (minutes === null ? null : after(minutes))
    const { feedback: first, result: second } = answeredInTime(
      { pushedAt: nine, feedbackAt: on(feedback), resultAt: on(result), now: on(now) },
      limits,
    )
    return [first, second]
  }
  test('includes its end', () => {
    expect(punctuality(nine, nine, null)).toBe('on-time')
    expect(punctuality(nine, (nine + 1) as Instant, null)).toBe('late')
    expect(punctuality(nine, null, nine)).toBe('pending')
    expect(punctuality(nine, null, (nine + 1) as Instant)).toBe('overdue')
    expect(punctuality(nine, null, null)).toBe('pending')
  })
  test.each([
    [60, 120, null, 'on-time', 'on-time'],
    [61, 121, null, 'late', 'late'],
    [null, 50, null, 'on-time', 'on-time'],
    [null, 90, null, 'late', 'on-time'],
    [70, 55, null, 'on-time', 'on-time'],
    [30, null, 121, 'on-time', 'overdue'],
    [null, null, 90, 'overdue', 'pending'],
  ] as const)('feedback %s, result %s, now %s: %s and %s', (feedback, result, now, first, second) => {
    expect(answered(feedback, result, now)).toEqual([first, second])
  })

  const july = { month: 7, day: 10, yearsLater: 0 }
  const january = { month: 1, day: 10, yearsLater: 1 }
  test.each([
    [2026, july, '2026-07-10 23:59', '2026-07-10', 5, 'on-time'],
    [2026, july, '2026-07-11 00:00', '2026-07-10', 5, 'late'],
    [2025, january, '2026-01-10 09:00', '2026-01-10', 6, 'on-time'],
  ] as const)('a report of %i by %j handed in %s', (year, date, handedIn, due, weekday, state) => {
    const [on = '', clock = ''] = handedIn.split(' ')
    expect(reportState(year, date, at(day(on), clock), null)).toEqual({ due, weekday, state })
  })
  test('a report that nobody has handed in is pending to the end of its day', () => {
    expect(reportState(2026, july, null, at(day('2026-07-10'), '23:59')).state).toBe('pending')
    expect(reportState(2026, july, null, at(day('2026-07-11'), '00:00')).state).toBe('overdue')
  })
})
