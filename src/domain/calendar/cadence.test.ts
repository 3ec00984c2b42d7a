/** Least numbers, years without a table, working days, and time limits with their ends included. */
import { expect, test } from 'vitest'
import { loadCalendar } from '../../policies/load.ts'
import type { Day, Instant } from '../names.ts'
import { shortOf, yearsWithoutTable } from './cadence.ts'
import { at, dayFrom } from './days.ts'
import { punctuality } from './time-limit.ts'
import { previousWorkingDay } from './working-days.ts'

const holidays = await loadCalendar()
const day = (text: string) => text as Day

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

test('a time limit includes its end', () => {
  const nine = at(day('2026-11-20'), '09:00')
  expect(punctuality(nine, nine, null)).toBe('on-time')
  expect(punctuality(nine, (nine + 1) as Instant, null)).toBe('late')
  expect(punctuality(nine, null, nine)).toBe('pending')
  expect(punctuality(nine, null, (nine + 1) as Instant)).toBe('overdue')
  expect(punctuality(nine, null, null)).toBe('pending')
})
