/** Sentences in a fixed form: what is read as one, and what looks like one and is none. */
import { describe, expect, test } from 'vitest'
import { at } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { alarmWords } from './alarm-words.ts'
import { alertWish, maybeAlert, stepWords } from './alert-words.ts'
import { backWords, leaveWords } from './leave-words.ts'

const now = at('2026-11-18' as Day, '10:30')

describe('alerts', () => {
  test.each([
    ['启动重污染天气黄色预警响应', 'start-alert', 'yellow'],
    ['请启动红色预警。', 'start-alert', 'red'],
    ['预警升级为橙色', 'change-alert', 'orange'],
    ['预警升到橙色', 'change-alert', 'orange'],
    ['把预警降到黄色', 'change-alert', 'yellow'],
    ['将黄色预警调整为红色预警响应', 'change-alert', 'red'],
    ['解除橙色预警', 'end-alert', null],
  ])('%s declares', (text, act, level) => {
    expect(alertWish(text)).toEqual({ wish: 'alert', act, level })
  })

  test.each([
    '转发：关于启动重污染天气橙色预警响应的通知',
    '根据省厅要求，启动重污染天气黄色预警响应',
    '州里已启动黄色预警响应',
    '要不要启动黄色预警响应？',
    '明天可能启动黄色预警',
    '不启动黄色预警响应',
    '接上级通知启动红色预警响应，请各单位落实',
  ])('%s declares nothing, and is not even asked about', (text) => {
    expect([alertWish(text), maybeAlert(text)]).toEqual([null, null])
  })

  test('words near a declaration are asked about, and never done', () => {
    expect(alertWish('黄色预警启动一下')).toBeNull()
    expect(maybeAlert('黄色预警启动一下')).toEqual({ wish: 'alert', act: 'start-alert', level: 'yellow' })
    expect(maybeAlert('预警可以结束')).toEqual({ wish: 'alert', act: 'end-alert', level: null })
  })

  test('items of the checklist by their numbers', () => {
    expect(stepWords('清单 1、3 完成 名单已核对')).toEqual({ items: [1, 3], words: '名单已核对' })
    expect(stepWords('响应清单全部落实')).toEqual({ items: [], words: '' })
    expect(stepWords('清单发我一份')).toBeNull()
  })
})

describe('alarms', () => {
  test.each([
    ['反馈 报警1号 已到现场', { act: 'answer-alarm', ref: { short: 1 }, words: '已到现场' }],
    ['告警12号处置结果：已洒水', { act: 'resolve-alarm', ref: { short: 12 }, words: '已洒水' }],
    ['站点lh-01 反馈 无异常', { act: 'answer-alarm', ref: { station: 'LH-01' }, words: '无异常' }],
    ['报警1号 已到现场，正在查', { act: 'answer-alarm', ref: { short: 1 }, words: '已到现场，正在查' }],
    ['报警1号，炭烤已经停业', { act: 'resolve-alarm', ref: { short: 1 }, words: '炭烤已经停业' }],
    ['结果', { act: 'resolve-alarm', ref: null, words: '' }],
  ])('%s', (text, meant) => {
    expect(alarmWords(text)).toEqual(meant)
  })

  test.each([
    '反馈 1号 已苫盖',
    '结果怎么样',
    '反馈单填了吗',
    '报警电话是多少',
    '报警1号怎么样了',
    '报警1号谁在处理',
  ])('%s is no answer to one', (text) => {
    expect(alarmWords(text)?.ref ?? null).toBeNull()
    if (!text.startsWith('反馈 ')) expect(alarmWords(text)).toBeNull()
  })
})

describe('leave', () => {
  test.each([
    ['请假 11月20日至11月22日 由孙立秋代理', '2026-11-20', '2026-11-22', '孙立秋'],
    ['请假3天', '2026-11-18', '2026-11-20', null],
    ['我请假 明天起两天 代理人：孙立秋', '2026-11-19', '2026-11-20', '孙立秋'],
    ['请假 12月31日到1月2日', '2026-12-31', '2027-01-02', null],
    ['请假 周五', '2026-11-20', '2026-11-20', null],
    ['请假 周五 由孙立秋代理', '2026-11-20', '2026-11-20', '孙立秋'],
    ['请假 家里有事 明天一天', '2026-11-19', '2026-11-19', null],
    ['请假 三天，11月20日起', '2026-11-18', '2026-11-20', null],
    ['请假 20日到22日', '2026-11-20', '2026-11-22', null],
    ['请假 11月20日到22日', '2026-11-20', '2026-11-22', null],
  ])('%s', (text, from, to, deputy) => {
    expect(leaveWords(text, now)).toEqual({ days: { from, to }, deputy, whom: null })
  })

  test.each([
    ['请假 朱白露 两天', '朱白露', null],
    ['请假 @朱白露 2天 由孙立秋代理', '朱白露', '孙立秋'],
    ['请假 何霜降 11月18日至11月19日', '何霜降', null],
  ])('%s: of somebody else', (text, whom, deputy) => {
    expect(leaveWords(text, now)).toEqual({ days: { from: '2026-11-18', to: '2026-11-19' }, deputy, whom })
  })

  test.each(['请假 0天', '请假 看病', '请假 11月20日到31日'])('%s names no days', (text) => {
    expect(leaveWords(text, now)?.days).toBeNull()
  })

  test('without a day it is a leave all the same, to be asked about; other talk is none', () => {
    expect(leaveWords('请假', now)).toEqual({ days: null, deputy: null, whom: null })
    expect(leaveWords('请假条放在哪里', now)).toBeNull()
    expect(leaveWords('老徐请假了吗', now)).toBeNull()
    expect([backWords('销假'), backWords('怎么销假的流程')]).toEqual([{ whom: null }, null])
  })
})
