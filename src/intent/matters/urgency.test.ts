/** What makes a message urgent, and what only sounds so. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Intent } from '../reading.ts'
import { UrgencyWords, urgencyOf } from './urgency.ts'

const urgency = UrgencyWords.parse(
  parse(readFileSync(`${import.meta.dirname}/../lexicon/urgency.yaml`, 'utf8')),
)
const of = (text: string, intent: Intent = 'report') => urgencyOf(text, { urgency }, intent).urgency

test.each([
  ['国道上油罐车翻了，漏油往河里流', 'emergency'],
  ['河面大量死鱼 水变红了', 'emergency'],
  ['化工厂爆炸了快来', 'emergency'],
  ['演练：模拟危化品泄漏', 'normal'],
  ['听说邻县化工厂爆炸了', 'normal'],
  ['垃圾桶着火了', 'normal'],
  ['没有泄漏，只是水汽', 'normal'],
  ['污水管爆了 急！！', 'urgent'],
  ['有人动了采样头', 'urgent'],
  ['居民聚集要说法', 'urgent'],
  ['微站报警 PM2.5 205', 'urgent'],
  ['橙色预警 搅拌站照常出车', 'urgent'],
  ['应急物资堆在路边', 'normal'],
  ['不急，就是报一下', 'normal'],
  ['居民群里又炸了，都在说油烟', 'normal'],
  ['有人烧垃圾 烟很大', 'normal'],
])('%s is %s', (text, expected) => {
  expect(of(text)).toBe(expected)
})

test.each([
  ['一个数值挂了两天', ['data_tamper'], null, 'urgent'],
  ['罐里直往外跑气', ['emergency'], null, 'emergency'],
  ['演练：罐里往外跑气', ['emergency'], null, 'normal'],
  ['河水发黑', ['black_water'], 'media', 'urgent'],
  ['河水发黑', ['black_water'], 'patrol', 'normal'],
])('%s, read as %j from %s, is %s', (text, categories, source, expected) => {
  expect(urgencyOf(text, { urgency }, 'report', { categories, source }).urgency).toBe(expected)
})

test('what is urged of an alarm is urgent, of a heap it is not', () => {
  const urged = (categories: readonly string[]) =>
    urgencyOf('还没动静', { urgency }, 'urge', { categories }).urgency
  expect([urged(['air_alarm']), urged(['garbage'])]).toEqual(['urgent', 'normal'])
})

test.each<[Intent, string, string]>([
  ['assign', '去南河滩看下火点 马上', 'urgent'],
  ['assign', '请执法队半小时内到达', 'urgent'],
  ['assign', '一个半小时内赶到', 'normal'],
  ['assign', '一小时内到环城北路看一下', 'normal'],
  ['assign', '三天内清完', 'normal'],
  ['urge', '督办：谁在现场？', 'urgent'],
  ['urge', '7号怎么还没反馈 抓紧！', 'normal'],
  ['feedback', '他们马上派车来清运', 'normal'],
  ['chitchat', '着急死了', 'normal'],
])('%s: %s is %s', (intent, text, expected) => {
  expect(of(text, intent)).toBe(expected)
})

test.each(['急', '着急', '罐车', '水源地', '没泄漏'])('7,000 characters of %s are read soon', (piece) => {
  const started = performance.now()
  of(piece.repeat(7_000 / piece.length))
  expect(performance.now() - started).toBeLessThan(100)
})
