/** Questions in people's own words find their answer; what only sounds like one of ours does not. */
import { expect, test } from 'vitest'
import { loadLexicon } from '../load-lexicon.ts'
import { sampleSaid } from './sample-said.ts'
import { understand } from './understand.ts'
import type { Wish } from './wish.ts'

const lexicon = await loadLexicon()
const wishOf = (text: string, level = 3): Wish | null => {
  const meant = understand(sampleSaid(text, { speaks: { level } }), lexicon)
  return meant.kind === 'wish' ? meant.wish : null
}

test.each<[string, Partial<Wish>]>([
  ['哪几件逾期了', { wish: 'query-open', only: 'overdue' }],
  ['还有谁没签收', { wish: 'query-open', only: 'unsigned' }],
  ['快到期的有哪些', { wish: 'query-open', only: 'due' }],
  ['手上还有什么没办', { wish: 'query-open', only: null }],
  ['哪个村还没巡查', { wish: 'ask-absent', kinds: ['patrol'], back: 0 }],
  ['昨天谁没开会', { wish: 'ask-absent', kinds: ['meeting'], back: 1 }],
  ['桃坪村的网格长是哪位', { wish: 'ask-chief', place: '桃坪村', sure: true }],
  ['请问谁是桃坪村副网格长', { wish: 'ask-chief', place: '桃坪村' }],
  ['今晚谁值班', { wish: 'ask-chief', post: 'duty' }],
  ['俺今年上报了多少件', { wish: 'count-reports', from: '2026-01-01' as never, to: '2026-12-31' as never }],
  ['石桥村上周多少件', { wish: 'ask-digest', digest: 'weekly', place: '石桥村' }],
  ['这个月咱镇报了多少件', { wish: 'ask-digest', digest: 'monthly', place: null }],
  ['全区上周情况如何', { wish: 'ask-digest', digest: 'weekly', place: null }],
  ['上次那个污水沟有结果没有', { wish: 'ask-result', own: false }],
  ['今天空气质量咋样', { wish: 'ask-air' }],
])('「%s」', (text, wish) => {
  expect(wishOf(text)).toMatchObject(wish)
})

test.each([
  '煤改气补贴找谁问啊',
  '今天限行尾号几',
  '今天几点开会',
  '这个月工资多少',
  '今天天气怎么样',
  '在自家院里烧纸算不算露天焚烧？',
  '举报散煤有奖金没',
  '今天村里数据报了吗',
])('「%s」 is none of ours', (text) => {
  expect(wishOf(text, 4)).toBeNull()
})
