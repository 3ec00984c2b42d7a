/** Periods of the calendar: every day lies in exactly one of each rhythm, and one follows on the other. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import { periodOf } from './period.ts'

test.each([
  ['2026-11-18', 'day', '2026-11-18', '2026-11-18'],
  ['2026-11-22', 'week', '2026-11-16', '2026-11-22'],
  ['2027-01-01', 'week', '2026-12-28', '2027-01-03'],
  ['2024-02-29', 'month', '2024-02-01', '2024-02-29'],
  ['2026-12-31', 'quarter', '2026-10-01', '2026-12-31'],
  ['2026-06-30', 'half-year', '2026-01-01', '2026-06-30'],
  ['2026-07-01', 'year', '2026-01-01', '2026-12-31'],
] as const)('the period of %s by %s is %s to %s', (day, rhythm, from, to) => {
  expect(periodOf(day as Day, rhythm)).toEqual({ from, to })
})

test('a day lies in its period, and the day after the last begins the next', () => {
  const rhythms = fc.constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year')
  fc.assert(
    fc.property(fc.nat(8_000), rhythms, (offset, rhythm) => {
      const day = addDays('2018-01-01' as Day, offset)
      const { from, to } = periodOf(day, rhythm)
      expect(from <= day && day <= to).toBe(true)
      expect(periodOf(to, rhythm)).toEqual({ from, to })
      expect(periodOf(addDays(to, 1), rhythm).from).toBe(addDays(to, 1))
    }),
  )
})
