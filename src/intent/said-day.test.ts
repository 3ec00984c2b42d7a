/** The day that a record says it is of, and the days that somebody says he is away; no words throw. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../domain/calendar/days.ts'
import type { Day } from '../domain/names.ts'
import { saidDay } from './said-day.ts'

const now = at('2026-11-18' as Day, '14:00')

describe('the day of a record', () => {
  test.each([
    ['补记 昨天 巡查 村东正常', '2026-11-17'],
    ['前天碰头会已开', '2026-11-16'],
    ['巡查 11月15日 正常', '2026-11-15'],
    ['去年11月18日 巡查', '2025-11-18'],
    ['上周五 督查 柳湾村', '2026-11-13'],
    ['2026-11-10 培训 28人', '2026-11-10'],
    ['巡查 明天 正常', '2026-11-19'],
    ['补记 碰头会已开 11月16日', '2026-11-16'],
    ['碰头会已开 明天继续查散煤', null],
    ['碰头会已开 昨天的问题已整改', null],
    ['碰头会已开 2027年2月10日', '2027-02-10'],
    ['巡查 2月30日 正常', null],
    ['巡查 0月0日', null],
    ['巡查 村东正常，明天再去', null],
    ['零报告', null],
  ])('%s: %s', (text, day) => {
    expect(saidDay(text, now)).toBe(day)
  })
  test('around New Year a month and a day are those that lie near', () => {
    expect(saidDay('补记 12月31日 巡查', at('2027-01-02' as Day, '09:00'))).toBe('2026-12-31')
  })
})

test('no words throw', () => {
  const bits = [
    '0',
    '3',
    '31',
    '99',
    '月',
    '日',
    '年',
    '天',
    '到',
    '-',
    '昨天',
    '明天',
    '补记',
    '请假',
    ' ',
    '，',
    '十',
    '半',
    '2026',
  ]
  const text = fc
    .array(fc.oneof(fc.constantFrom(...bits), fc.string()), { maxLength: 8 })
    .map((some) => some.join(''))
  fc.assert(
    fc.property(text, (said) => {
      expect(saidDay(said, now) ?? '2026-11-18').toMatch(/^\d{4}-\d\d-\d\d$/)
    }),
  )
})
