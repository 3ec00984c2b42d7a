/** A play is read line by line: what is none of a play's stops with its line number, what the bot said is left out. */
import { describe, expect, test } from 'vitest'
import { type Direction, readDirection } from './directions.ts'
import { startOf } from './perform.ts'
import { PlayError, readPlay, readStep, writePlay } from './transcript.ts'

const head =
  '# 试演\n\n一句话。\n\n人：朱白露（柳湾村村东片区网格长）\n\n场：柳湾村网格群，2026-11-18 周三 09:00\n\n'

test('a play is its title, its cast, its scene and what happens; the bot’s lines are not steps', () => {
  const bot =
    '机器人 → 柳湾村网格群（10:00）：\n> 1号｜村口\n>\n> ［签收］\n\n（另有例行提醒 3 条）\n\n（机器人不作声）\n\n'
  const { title, steps } = readPlay(`${head}朱白露：上报 村口\n\n${bot}（过 30 分钟）\n`)
  expect(title).toBe('试演')
  expect(steps.map((step) => step.kind)).toEqual(['prose', 'prose', 'cast', 'scene', 'speech', 'direction'])
})

test.each([
  ['（下雨了）', 9, '没有这样的舞台指示'],
  ['朱白露说话了', 9, '看不懂这一行'],
  ['朱白露：上报 村口〔照片3张〕', 9, '看不懂〔照片3张〕'],
  ['> 没有抬头的引用', 9, '引用行前面'],
  ['人：朱白露', 9, '人物要写成'],
  ['场：柳湾村网格群，明天', 9, '场要写成'],
])('%s stops the play with its line', (line, number, words) => {
  expect(() => readPlay(`${head}${line}\n`)).toThrow(PlayError)
  expect(() => readPlay(`${head}${line}\n`)).toThrow(`第 ${number} 行：${words}`)
})

test('a play needs a title and a scene, and the weekday must be right', () => {
  expect(() => readPlay('场：柳湾村网格群\n')).toThrow('缺标题')
  expect(() => readPlay('# 试演\n')).toThrow('缺“场：”')
  const wrong = readPlay('# 试演\n场：柳湾村网格群，2026-11-18 周四 09:00\n')
  expect(() => startOf(wrong)).toThrow('第 2 行：2026-11-18 不是这个星期几')
})

const plain = { where: null, times: 1, photos: 0, samePhoto: null, album: false, quotes: null }

test.each([
  ['朱白露：收到', { words: '收到' }],
  ['朱白露（私聊）：查询', { words: '查询', where: '私聊' }],
  ['朱白露：办结 1号 好了〔照片×2〕', { words: '办结 1号 好了', photos: 2 }],
  ['朱白露：〔引用7号〕〔同一张照片〕', { words: '', quotes: '7号', photos: 1, samePhoto: 'last' }],
  ['朱白露：一／二／〔相册×3〕', { words: '一／二／', photos: 3, album: true }],
  ['朱白露：反馈 1号 一⏎二', { words: '反馈 1号 一\n二' }],
  ['朱白露：转发：城区办〔2018〕5号文', { words: '转发：城区办〔2018〕5号文' }],
])('%s is said', (written, said) => {
  expect(readStep(written, true)).toEqual({ kind: 'speech', by: '朱白露', ...plain, ...said })
})

const directions: readonly [string, Direction][] = [
  ['过 2 小时', { does: 'pass', minutes: 120 }],
  ['到 17:05', { does: 'go-to', clock: '17:05', day: { in: 0 } }],
  ['次日 07:00', { does: 'go-to', clock: '07:00', day: { in: 1 } }],
  ['周一 09:45', { does: 'go-to', clock: '09:45', day: { weekday: 1 } }],
  ['时钟回拨 30 分钟', { does: 'turn-back', minutes: 30 }],
  ['机器人重启', { does: 'restart' }],
  ['平台断线', { does: 'cut' }],
  ['平台恢复', { does: 'reconnect' }],
  ['重复收到上一条', { does: 'redeliver' }],
  ['以下 2 条乱序收到', { does: 'gather', count: 2, reversed: true }],
  ['以下 3 条同时发出', { does: 'gather', count: 3, reversed: false }],
  ['朱白露撤回上一条', { does: 'recall', by: '朱白露' }],
  ['朱白露把上一条改为：上报 村西', { does: 'edit', by: '朱白露', words: '上报 村西' }],
  ['徐大暑按［签收］', { does: 'press', by: '徐大暑', button: '签收', no: null }],
  ['徐大暑按7号的［签收］', { does: 'press', by: '徐大暑', button: '签收', no: '7' }],
  ['换届：柳湾村网格长 徐大暑→无', { does: 'appoint', post: '柳湾村网格长', from: '徐大暑', to: null }],
  ['机器人被拉进群', { does: 'join' }],
  ['例行提醒从略', { does: 'fold-routine', but: [] }],
  ['例行提醒只留柳湾村网格群、北苇镇网格群', { does: 'fold-routine', but: ['柳湾村网格群', '北苇镇网格群'] }],
  ['停机 10 小时', { does: 'standstill', minutes: 600 }],
]

describe('the stage directions', () => {
  test.each(directions)('%s', (text, direction) => expect(readDirection(text)).toEqual(direction))

  test.each(['过 一会儿', '到 25:00', '重启', '以下 1 条同时发出', ''])('“%s” is none', (text) => {
    expect(readDirection(text)).toBeNull()
  })
})

test('what was heard is written so that it reads back as the same play', () => {
  const bot = [
    {
      place: '柳湾村网格群',
      when: '10:00',
      text: '一\n\n二',
      buttons: ['签收', '退回'],
      photos: 1,
      files: [],
    },
  ]
  const { steps } = readPlay(`${head}朱白露：上报 村口\n（过 1 天）\n`)
  const heard = steps.map(({ written }) => ({ written, bot, routine: 2, silent: true }))
  const again = readPlay(writePlay(heard))
  expect(again.steps.map(({ written }) => written)).toEqual(steps.map(({ written }) => written))
})
