/** What people say of scores, ranks and reasons among themselves stays talk; a command begins with its word and ends with it. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { at } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { sampleSaid } from '../sample-said.ts'
import { understand } from '../understand.ts'
import { readLexicon } from '../vocabulary/read-lexicon.ts'
import { assessWords } from './assess-words.ts'

const folder = `${import.meta.dirname}/../lexicon`
const lexicon = readLexicon(
  readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') })),
)
const wishOf = (text: string) => {
  const meant = understand(sampleSaid(text), lexicon)
  return meant.kind === 'wish' ? meant.wish.wish : meant.kind
}

const talk = [
  '为什么还没人来管',
  '为什么又是我们村',
  '为什么没人接单啊',
  '我们镇排名又垫底了',
  '排名又出来了，大家看看',
  '排名靠后的要约谈',
  '公布一下值班电话吧',
  '公布了没有',
  '申诉电话是多少',
  '核定载客五人的车装了八个',
  '打分太低了，大家不服气',
  '这次打分谁打的',
  '措施要跟上，别光说',
  '措施第一条是加强巡查',
  '考核表发群里了，大家记得填',
  '公示栏的字看不清了',
  '认定标准是什么',
  '更正一下，开会是下午三点',
  '为什么扣了我们五分',
  '月底考核大家抓紧',
  '小王考了多少分',
  '孩子这次考了多少分',
  '今天多少分',
  '这次排名怎么样',
]
test.each(talk)('「%s」 is no wish about an assessment', (text) => {
  expect(wishOf(text)).not.toBe('assess')
})

const ofCases = [
  ['更正 7号 类别是油烟', 'correct'],
  ['核查不通过 7号 垃圾还在', 'act'],
  ['办结 7号 已清理', 'act'],
  ['驳回延期 7号', 'act'],
  ['补充 7号 地点：红旗街口', 'supplement'],
  ['撤回 7号', 'act'],
] as const
test.each(ofCases)('「%s」 is about a case, as before', (text, wish) => {
  expect(wishOf(text)).toBe(wish)
})

const now = at('2026-11-04' as Day, '09:00')
const periods = [
  ['10月', '2026-10'],
  ['十月份', '2026-10'],
  ['12月', '2025-12'],
  ['2026年9月', '2026-09'],
  ['2026-08', '2026-08'],
  ['上个月', '2026-10'],
  ['本月', '2026-11'],
  ['下月', '2026-12'],
  ['第三季度', '2026-Q3'],
  ['四季度', '2026-Q4'],
  ['2025年第4季度', '2025-Q4'],
  ['2025年度', '2025'],
] as const
test.each(periods)('%s is %s', (said, name) => {
  expect(assessWords(`柳河县 ${said}`, now)).toMatchObject({ unit: '柳河县', period: name, noPeriod: null })
})

test.each(['13月', '2026-00', '0月', '第五季度'])('%s is written like a month, and none', (said) => {
  expect(assessWords(said, now)).toMatchObject({ period: null, noPeriod: said })
})

test.each([
  ['第1项', [1]],
  ['第1、3项', [1, 3]],
  ['第三项', [3]],
  ['第2到5项', [2, 3, 4, 5]],
  ['第3号', [3]],
  ['第0项', []],
  ['第1到999项', Array.from({ length: 30 }, (_, at) => at + 1)],
])('%s names %j', (said, items) => {
  expect(assessWords(`柳河县 ${said} 理由`, now)).toMatchObject({ unit: '柳河县', items, words: '理由' })
})
