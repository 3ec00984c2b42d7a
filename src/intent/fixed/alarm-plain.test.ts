/** Which plain words answer a station alarm, and as what; which are talk, a patrol, a report or a question. */
import { expect, test } from 'vitest'
import { loadLexicon } from '../../load-lexicon.ts'
import { sampleSaid } from '../sample-said.ts'
import { understand } from '../understand.ts'
import { alarmPlain } from './alarm-plain.ts'

const lexicon = await loadLexicon()
const heard = (text: string) => {
  const said = sampleSaid(text, { speaks: { level: 2 } })
  return alarmPlain(said.text, understand(said, lexicon))?.act ?? null
}

test.each([
  '已到现场，正在洒水',
  '到了，正在查',
  '没发现明显污染源',
  '现场看了没啥异常',
  '正在排查周边工地',
  '站点旁边在修路，已让施工方洒水',
])('%s: seen', (text) => {
  expect(heard(text)).toBe('answer-alarm')
})

test.each([
  '查了，是工地没盖网，已经盖好了',
  '洒过水了，数值降下来了',
  '是附近村民烧秸秆，扑灭了',
  '现在回落到85了',
  '处理完了',
])('%s: over', (text) => {
  expect(heard(text)).toBe('resolve-alarm')
})

test.each([
  '好的',
  '今天风大',
  '数据怎么还没降',
  '谁到现场看了？',
  '明天去现场看看',
  '巡查正常，无异常',
  '巡查 到现场看了没问题',
  '河边有人烧垃圾',
  '上报 站点旁边冒烟',
  '7号弄好了',
  '自行处置 灭了一处',
])('%s: something else', (text) => {
  expect(heard(text)).toBeNull()
})
