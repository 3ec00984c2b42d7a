/** Time limits in people's words, said on Wednesday 18 November 2026 at 10:30. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, clockOf, dayOf } from '../domain/calendar/days.ts'
import type { Day, Instant } from '../domain/names.ts'
import { findDeadline } from './deadline.ts'

const now = at('2026-11-18' as Day, '10:30')
const read = (text: string, from = now) => {
  const found = findDeadline(text, from)
  return found === null ? null : `${dayOf(found.until)} ${clockOf(found.until)}`
}

test.each([
  ['明天下班前', '2026-11-19 18:00'],
  ['今天', '2026-11-18 18:00'],
  ['下班前', '2026-11-18 18:00'],
  ['后天', '2026-11-20 18:00'],
  ['大后天上午', '2026-11-21 12:00'],
  ['明天中午12点前办结', '2026-11-19 12:00'],
  ['今天下午6点前', '2026-11-18 18:00'],
  ['今天下午三点半前', '2026-11-18 15:30'],
  ['今晚', '2026-11-18 22:00'],
  ['今晚6点到10点', '2026-11-18 22:00'],
  ['今晚12点前', '2026-11-19 00:00'],
  ['两点前到', '2026-11-18 14:00'],
  ['3小时内', '2026-11-18 13:30'],
  ['两小时内到三里桥', '2026-11-18 12:30'],
  ['半小时内', '2026-11-18 11:00'],
  ['30分钟内', '2026-11-18 11:00'],
  ['24小时内反馈', '2026-11-19 10:30'],
  ['三天内清完', '2026-11-21 18:00'],
  ['3个工作日内', '2026-11-23 18:00'],
  ['一周内完成', '2026-11-25 18:00'],
  ['本周五前', '2026-11-20 18:00'],
  ['本周五17时前', '2026-11-20 17:00'],
  ['周一', '2026-11-23 18:00'],
  ['下周一', '2026-11-23 18:00'],
  ['下周三上午', '2026-11-25 12:00'],
  ['本周内完成', '2026-11-20 18:00'],
  ['月底前', '2026-11-30 18:00'],
  ['12月底完成', '2026-12-31 18:00'],
  ['明年3月底', '2027-03-31 18:00'],
  ['11月28日前', '2026-11-28 18:00'],
  ['申请延期到11月28日，设备采购中', '2026-11-28 18:00'],
  ['11月28号下午5点', '2026-11-28 17:00'],
  ['3月5日', '2027-03-05 18:00'],
  ['22号之前', '2026-11-22 18:00'],
  ['2026-11-20 18:00', '2026-11-20 18:00'],
  ['申请延期3天', '2026-11-21 18:00'],
  ['再给两天', '2026-11-20 18:00'],
  ['年底前', '2026-12-31 18:00'],
])('%s ends %s', (text, until) => {
  expect(read(text)).toBe(until)
})

test.each([
  '清运车坏了',
  '2月30日',
  '红旗街18号院',
  '第三次巡查',
  '面积200平',
  '周边环境',
  '马上',
  '13月1日前',
  '',
])('%s sets no time', (text) => {
  expect(read(text)).toBeNull()
})

test('today, said after the office has closed, means the end of the day', () => {
  expect(read('今天办结', at('2026-11-18' as Day, '20:00'))).toBe('2026-11-18 23:59')
})

test('another office end and a holiday calendar are honoured', () => {
  const holidays = { years: new Set([2026]), rest: new Set(['2026-11-19']), work: new Set<string>() }
  const found = findDeadline('1个工作日内', now, { officeEnd: '19:30', holidays })
  expect(found?.until).toBe(at('2026-11-20' as Day, '19:30'))
})

test('no text makes it throw, and what it finds stands in the text', () => {
  const word = fc.constantFrom(
    '今',
    '明天',
    '下',
    '周',
    '五',
    '12',
    '月',
    '31',
    '日',
    '号',
    '前',
    '点',
    '半',
    '小时',
    '内',
    ':',
    ' ',
    '底',
    '99',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 0, max: 4e12 }), (words, instant) => {
      const found = findDeadline(words.join(''), instant as Instant)
      if (found !== null) expect(words.join('')).toContain(found.matched)
    }),
    { numRuns: 1000 },
  )
})
