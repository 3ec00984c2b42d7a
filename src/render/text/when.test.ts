/** Times relative to their reader. */
import { expect, test } from 'vitest'
import { clock, now } from './samples/cast.ts'
import { bySaid, dateAndClock, whenSaid } from './when.ts'

test.each([
  ['14:30', '2026-11-25', '今天14:30'],
  ['10:00', '2026-11-26', '明天10:00'],
  ['18:00', '2026-11-24', '昨天18:00'],
  ['18:00', '2026-11-27', '11月27日(周五)18:00'],
  ['08:05', '2026-11-29', '11月29日(周日)08:05'],
  ['09:00', '2027-01-04', '2027年1月4日(周一)09:00'],
  ['00:00', '2026-11-26', '明天00:00'],
])('%s on %s is %s', (time, day, said) => {
  expect(whenSaid(clock(time, day), now)).toBe(said)
})

test('a limit is said with 前, a passed one asks for haste, none is not said', () => {
  expect(bySaid(clock('14:30'), now)).toBe('今天14:30前')
  expect(bySaid(clock('09:10'), now)).toBe('尽快')
  expect(bySaid(null, now)).toBe('')
})

test('a trail says the date itself', () => {
  expect(dateAndClock(clock('14:30'))).toBe('11月25日14:30')
})
