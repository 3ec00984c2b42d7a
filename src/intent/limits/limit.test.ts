/** Time limits in people's words, said on Wednesday 18 November 2026 at 10:30. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { at, clockOf, dayOf } from '../../domain/calendar/days.ts'
import type { Day, Instant } from '../../domain/names.ts'
import { findLimit, type LimitOptions, limitFor } from './limit.ts'
import { LimitWords } from './limit-words.ts'

const words = LimitWords.parse(parse(readFileSync(`${import.meta.dirname}/../lexicon/limits.yaml`, 'utf8')))
const now = at('2026-11-18' as Day, '10:30')
const read = (text: string, from = now, options: Partial<LimitOptions> = {}) => {
  const found = findLimit(text, from, { words, named: true, ...options })
  if (found === null) return null
  const until = found.until === null ? found.fault : `${dayOf(found.until)} ${clockOf(found.until)}`
  return [found.text, until, found.precision]
}

test.each([
  ['明天下班前', '明天下班前', '2026-11-19 18:00', 'part'],
  ['明年一季度末前完成', '明年一季度末前', '2027-03-31 18:00', 'day'],
  ['本季度内完成', '本季度内', '2026-12-31 18:00', 'day'],
  ['2027年底前解决', '2027年底前', '2027-12-31 18:00', 'day'],
  ['今晚22点前排查', '今晚22点前', '2026-11-18 22:00', 'minute'],
  ['今天把图发来', '今天', '2026-11-18 18:00', 'day'],
  ['下班前', '下班前', '2026-11-18 18:00', 'part'],
  ['大后天上午交账', '大后天上午', '2026-11-21 12:00', 'part'],
  ['明天中午12点前办结', '明天中午12点前', '2026-11-19 12:00', 'minute'],
  ['后天晌午12点以前弄完', '后天晌午12点以前', '2026-11-20 12:00', 'minute'],
  ['今天下午三点半前', '今天下午三点半前', '2026-11-18 15:30', 'minute'],
  ['今晚去看看', '今晚', '2026-11-18 22:00', 'part'],
  ['今晚6点到10点加密巡查', '今晚6点到10点', '2026-11-18 22:00', 'minute'],
  ['今晚12点前', '今晚12点前', '2026-11-19 00:00', 'minute'],
  ['两点前到', '两点前', '2026-11-18 14:00', 'minute'],
  ['九点一刻前到', '九点一刻前', '2026-11-18 21:15', 'minute'],
  ['3小时内', '3小时内', '2026-11-18 13:30', 'minute'],
  ['一个半小时内赶到', '一个半小时内', '2026-11-18 12:00', 'minute'],
  ['半小时内', '半小时内', '2026-11-18 11:00', 'minute'],
  ['一刻钟内', '一刻钟内', '2026-11-18 10:45', 'minute'],
  ['24小时内反馈', '24小时内', '2026-11-19 10:30', 'minute'],
  ['三日内清完', '三日内', '2026-11-21 18:00', 'day'],
  ['三个工作日内', '三个工作日内', '2026-11-23 18:00', 'day'],
  ['一周内完成', '一周内', '2026-11-25 18:00', 'day'],
  ['申请延长半个月', '半个月', '2026-12-03 18:00', 'day'],
  ['本周五17时前', '本周五17时前', '2026-11-20 17:00', 'minute'],
  ['下周三上午报送', '下周三上午', '2026-11-25 12:00', 'part'],
  ['本周内完成', '本周内', '2026-11-22 18:00', 'week'],
  ['月底前', '月底前', '2026-11-30 18:00', 'day'],
  ['计划12月底完成', '12月底', '2026-12-31 18:00', 'day'],
  ['12月中旬前', '12月中旬前', '2026-12-20 18:00', 'day'],
  ['申请延至明年3月底', '明年3月底', '2027-03-31 18:00', 'day'],
  ['申请延期到11月28日，设备采购中', '11月28日', '2026-11-28 18:00', 'day'],
  ['十一月二十八号下午5点前', '十一月二十八号下午5点前', '2026-11-28 17:00', 'minute'],
  ['3月5日前', '3月5日前', '2027-03-05 18:00', 'day'],
  ['22号之前', '22号之前', '2026-11-22 18:00', 'day'],
  ['26日18点前交表', '26日18点前', '2026-11-26 18:00', 'minute'],
  ['26日18:00前交表', '26日18:00前', '2026-11-26 18:00', 'minute'],
  ['延到下月5号', '下月5号', '2026-12-05 18:00', 'day'],
  ['2026-11-20 18:00', '2026-11-20 18:00', '2026-11-20 18:00', 'minute'],
  ['再给两天', '两天', '2026-11-20 18:00', 'day'],
  ['年底前', '年底前', '2026-12-31 18:00', 'day'],
  ['年内完成', '年内', '2026-12-31 18:00', 'day'],
  ['这个月内办结', '这个月内', '2026-11-30 18:00', 'day'],
  ['月中前报', '月中前', '2026-12-15 18:00', 'day'],
  ['元旦前弄完', '元旦前', '2026-12-31 18:00', 'day'],
  ['12.5前办结', '12.5前', '2026-12-05 18:00', 'day'],
  ['11/30前办结', '11/30前', '2026-11-30 18:00', 'day'],
  ['五个自然日内办结', '五个自然日内', '2026-11-23 18:00', 'day'],
  ['夜里刷漆那件 两天内办结', '两天内', '2026-11-20 18:00', 'day'],
  ['给六连 3d', '3d', '2026-11-21 18:00', 'day'],
  ['48小时盖完', '48小时', '2026-11-20 10:30', 'minute'],
  ['@小何 11/25 12:00前把渣土盖严', '11/25 12:00前', '2026-11-25 12:00', 'minute'],
  ['不超过三天办结', '三天', '2026-11-21 18:00', 'day'],
  ['12月1日零点前停机', '12月1日零点前', '2026-12-01 00:00', 'minute'],
  ['零点前撤场', '零点前', '2026-11-19 00:00', 'minute'],
  ['半夜12点前撤场', '半夜12点前', '2026-11-19 00:00', 'minute'],
  ['今晚两点前撤场', '今晚两点前', '2026-11-19 02:00', 'minute'],
  ['明天天亮前清走', '明天天亮前', '2026-11-19 07:00', 'part'],
  ['今天弄不完 明天行不', '明天', '2026-11-19 18:00', 'day'],
  ['24小时内反馈第一轮，三天内办结', '三天内', '2026-11-21 18:00', 'day'],
])('%s: %s ends %s (%s)', (text, written, until, precision) => {
  expect(read(text)).toEqual([written, until, precision])
})

test.each([
  '17:30巡查 一切正常',
  '下午再不动就上报了',
  '昨天半夜还在烧',
  '昨天下班前就灭了',
  '近三天内发现两次',
  '今天上午已清完',
  '下午两点开会',
  '改到下午两点了',
  '8点20 7个人',
  '红旗街18号院',
  '第三次巡查',
  '面积200平',
  '1901点位周边',
  '提三点要求',
  '24小时值班',
  '11月18日上午，北坡片区',
  '马上',
  '',
])('%s sets no limit', (text) => {
  expect(read(text, now, { named: false })).toBeNull()
})

test('a day that does not exist and a limit that has passed say so', () => {
  expect(read('2月30日前办结')).toEqual(['2月30日前', 'no-such-day', 'day'])
  expect(read('13月1日前办结')).toEqual(['13月1日前', 'no-such-day', 'day'])
  expect(findLimit('本周一前办结', now, { words })).toMatchObject({ text: '本周一前', fault: 'past' })
  expect(findLimit('11月10日前办结', now, { words })).toMatchObject({ fault: 'past' })
  expect(findLimit('今天早上6点前清走', at('2026-11-18' as Day, '09:00'), { words })).toMatchObject({
    text: '今天早上6点前',
    fault: 'past',
  })
  // The 10日 in it is no span of ten days.
  expect(limitFor('extend', '延期 到11月10日 车坏了', now, { words })).toBeNull()
})

test('what holds somebody to a time depends on what the message is', () => {
  const limit = (intent: Parameters<typeof limitFor>[0], text: string) =>
    limitFor(intent, text, now, { words })?.text ?? null
  expect(limit('assign', '去南河滩看下火点 马上')).toBe('马上')
  expect(limit('report', '又是烂白菜味 半夜一点到三点最冲')).toBeNull()
  expect(limit('accept', '收到 马上去')).toBeNull()
  expect(limit('accept', '今天安排人去现场')).toBeNull()
  expect(limit('assign', '今晚去测一下，数据明天上午给我')).toBe('明天上午')
  expect(limit('feedback', '承诺今天下午6点前苫盖完')).toBeNull()
})

test('today, said after the office has closed, means the end of the day', () => {
  expect(read('今天办结', at('2026-11-18' as Day, '20:00'))?.[1]).toBe('2026-11-18 23:59')
})

test('another office end and a holiday calendar are honoured', () => {
  const holidays = { years: new Set([2026]), rest: new Set(['2026-11-19']), work: new Set<string>() }
  expect(read('1个工作日内', now, { officeEnd: '19:30', holidays })?.[1]).toBe('2026-11-20 19:30')
})

const pieces = [
  '今',
  '今天',
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
  '再给',
  '马上',
  '12点到',
]

test('no text makes it throw, and what it finds stands in the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
      fc.integer({ min: 0, max: 4e12 }),
      (parts, instant) => {
        const text = parts.join('')
        const found = findLimit(text, instant as Instant, { words, named: true, vague: true })
        if (found !== null)
          expect(text.slice(found.at)).toMatch(new RegExp(`^${found.text.replace(/[.*+?]/g, '\\$&')}`))
      },
    ),
    { numRuns: 1000 },
  )
})

test.each(pieces)('7,000 characters of %s are read soon', (piece) => {
  const started = performance.now()
  findLimit(piece.repeat(7_000 / piece.length), now, { words, named: true, vague: true })
  // Around 5 ms where nothing else runs.
  expect(performance.now() - started).toBeLessThan(100)
})

const hours = (day: string, clock: string) => at(day as Day, clock)
test.each([
  ['on a Friday evening', '下班前', hours('2026-11-20', '18:30'), '2026-11-23 18:00'],
  ['on a Friday evening', '五点前', hours('2026-11-20', '18:30'), '2026-11-21 17:00'],
  ['on a Friday morning', '周五下班前', hours('2026-11-20', '09:00'), '2026-11-20 18:00'],
  ['at the end of a month', '月底前', hours('2026-11-30', '09:00'), '2026-11-30 18:00'],
  ['at the end of a month', '10号之前', hours('2026-11-30', '09:00'), '2026-12-10 18:00'],
  ['past midnight', '早上8点前', hours('2026-11-19', '00:30'), '2026-11-19 08:00'],
  ['past midnight', '今晚两点前', hours('2026-11-19', '00:30'), '2026-11-19 02:00'],
  ['on a Monday at nine', '周一一早前', hours('2026-11-23', '09:00'), '2026-11-30 09:00'],
])('%s: %s', (_, text, from, until) => {
  expect(read(text, from)?.[1]).toBe(until)
})

test('before a long holiday working days are counted by the calendar', () => {
  const days = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`)
  const holidays = { years: new Set([2026]), rest: new Set(days), work: new Set(['2026-10-10']) }
  const eve = hours('2026-09-30', '18:30')
  expect(read('三个工作日内', eve, { holidays })?.[1]).toBe('2026-10-10 18:00')
  expect(read('下班前', eve, { holidays })?.[1]).toBe('2026-10-08 18:00')
})

test.each(['上周五前就该好', '晚饭前后', '三天没办完', '晚会前排练'])('%s sets no limit', (text) => {
  expect(read(text, now, { named: false })).toBeNull()
})
