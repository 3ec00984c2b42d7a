/** Periods as people name them, seen from a Wednesday in November and from New Year. */
import { expect, test } from 'vitest'
import { at } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { periodSaid } from './said-period.ts'

const seen = (words: string, day: string) => {
  const found = periodSaid(words, at(day as Day, '09:00'))
  return found && `${found.from} ${found.to}`
}

test.each([
  ['上周', '2026-11-18', '2026-11-09 2026-11-15'],
  ['本周', '2026-11-18', '2026-11-16 2026-11-18'],
  ['10月', '2026-11-18', '2026-10-01 2026-10-31'],
  ['12月', '2026-11-18', '2025-12-01 2025-12-31'],
  ['去年12月份', '2027-01-01', '2026-12-01 2026-12-31'],
  ['上个月', '2027-01-01', '2026-12-01 2026-12-31'],
  ['上季度', '2027-01-01', '2026-10-01 2026-12-31'],
  ['本季度', '2026-11-18', '2026-10-01 2026-11-18'],
  ['近7天', '2026-11-18', '2026-11-12 2026-11-18'],
  ['昨天', '2027-01-01', '2026-12-31 2026-12-31'],
])('%s on %s', (words, day, period) => {
  expect(seen(words, day)).toBe(period)
})

test('what has not begun, and what is no period, is none', () => {
  expect(seen('2028年3月', '2026-11-18')).toBeNull()
  expect(seen('13月', '2026-11-18')).toBeNull()
  expect(seen('改天', '2026-11-18')).toBeNull()
})
