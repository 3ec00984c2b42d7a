/** When an order that comes again is due next, and from when it is given. */
import { expect, test } from 'vitest'
import { at, weekdayOf } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import { dueAfter, givenFrom, type Repeats } from './repeats.ts'

const works = (day: Day) => weekdayOf(day) < 6
const day = (text: string) => text as Day
const due = (every: Repeats['every'], from: string, last = '2026-12-31') =>
  dueAfter({ every, clock: '17:00', last: day(last) }, at(day(from), '17:00'), works)

test('the next day, working day, week, month at the same time', () => {
  expect(due('day', '2026-11-20')).toBe(at(day('2026-11-21'), '17:00'))
  expect(due('workday', '2026-11-20')).toBe(at(day('2026-11-23'), '17:00'))
  expect(due('week', '2026-11-20')).toBe(at(day('2026-11-27'), '17:00'))
  expect(due('month', '2026-10-31')).toBe(at(day('2026-11-30'), '17:00'))
})

test('after its last day it comes no more; on it, once more', () => {
  expect(due('day', '2026-11-20', '2026-11-20')).toBeNull()
  expect(due('day', '2026-11-19', '2026-11-20')).toBe(at(day('2026-11-20'), '17:00'))
  expect(due('workday', '2026-11-20', '2026-11-22')).toBeNull()
})

test('given on its day, its week’s Monday, its month’s first', () => {
  const from = (every: Repeats['every']) =>
    givenFrom({ every, clock: '17:00', last: day('2026-12-31') }, at(day('2026-11-27'), '17:00'))
  expect(from('day')).toBe(at(day('2026-11-27'), '00:00'))
  expect(from('week')).toBe(at(day('2026-11-23'), '00:00'))
  expect(from('month')).toBe(at(day('2026-11-01'), '00:00'))
})
