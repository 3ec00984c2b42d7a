/** Lines in and out: what is read of a message, what is printed of a reading, and which sentence answers a bad line. */
import { expect, test } from 'vitest'
import { at } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import type { Limit } from '../reading.ts'
import { sampleReading } from '../sample-reading.ts'
import { type BatchLine, instantOf, readBatchLine, saidInLine, understoodLine } from './batch-line.ts'

const good = {
  id: 'A1',
  text: '三里桥冒烟',
  photos: 1,
  group: 'L3',
  sender_role: 'L4',
  sent_at: '2026-11-18T08:12:00',
  platform: 'wechat',
}
const noon = at('2026-11-18' as Day, '12:00')

function faultOf(line: string): string {
  const parsed = readBatchLine(line)
  if ('fault' in parsed) return parsed.fault
  throw new Error('nothing was wrong with it')
}

function lineOf(more: object = {}): BatchLine {
  const parsed = readBatchLine(JSON.stringify({ ...good, ...more }))
  if ('value' in parsed) return parsed.value
  throw new Error(parsed.fault)
}

test('the time is China’s, wherever this runs, unless it says otherwise', () => {
  expect(lineOf().sent_at).toBe(Date.UTC(2026, 10, 18, 0, 12))
  expect(instantOf('2026-11-18 08:12')).toBe(Date.UTC(2026, 10, 18, 0, 12))
  expect(instantOf('2026-11-18T08:12:30Z')).toBe(Date.UTC(2026, 10, 18, 8, 12, 30))
  expect(instantOf('2026-11-18T08:12:00-03:30')).toBe(Date.UTC(2026, 10, 18, 11, 42))
})

test.each(['2026-02-30T08:00:00', '2026-11-18T25:00:00', '2026-11-18', '昨天', ''])(
  '%j is no time',
  (text) => {
    expect(instantOf(text)).toBeNull()
  },
)

test('what a line holds beside is left alone, photos may be left out, an id may be a number', () => {
  const line = lineOf({ id: 7, photos: undefined, intent: 'report', note: '错字', sender_role: null })
  expect(line).toMatchObject({ id: 7, photos: 0, sender_role: null })
})

test.each([
  ['{"id":', '不是 JSON'],
  ['[]', '应为 JSON 对象'],
  ['"收到"', '应为 JSON 对象'],
  ['null', '应为 JSON 对象'],
])('%s: %s', (line, sentence) => {
  expect(faultOf(line)).toContain(sentence)
})

test.each([
  [{ text: undefined }, 'text 应为文字 (a text)，现为缺失'],
  [{ text: 5 }, 'text 应为文字 (a text)，现为 5'],
  [{ photos: '1' }, 'photos 应为从 0 起的整数 (a whole number from 0)，现为 "1"'],
  [{ photos: -1 }, '现为 -1'],
  [{ photos: 1.5 }, '现为 1.5'],
  [{ photos: ['a.jpg'] }, '现为列表'],
  [{ id: '' }, 'id 应为非空文字'],
  [{ sent_at: '2026-02-30T08:00:00' }, 'sent_at 应为存在的时间'],
  [{ sender_role: 4 }, 'sender_role 应为文字'],
])('%j is told: %s', (more, sentence) => {
  expect(faultOf(JSON.stringify({ ...good, ...more }))).toContain(sentence)
})

test('everything wrong in a line is told at once', () => {
  const fault = faultOf(JSON.stringify({ ...good, text: null, photos: '1' }))
  expect(fault).toMatch(/^text .*；photos .*。$/)
})

test.each([
  ['L1', { level: 1 }],
  ['L5', { level: 5 }],
  ['dept', 'department'],
  ['public', null],
  [null, null],
])('who speaks: %s', (role, speaks) => {
  expect(saidInLine(lineOf({ sender_role: role })).speaks).toEqual(speaks)
})

test.each([
  ['@grid_bot 东环路工地裸土没盖', '东环路工地裸土没盖'],
  ['＠grid_bot\u2005东环路', '东环路'],
  ['@环保小助手怎么用', '怎么用'],
  ['/report@grid_bot 北坡 烧垃圾', '/report 北坡 烧垃圾'],
])('calling the bot is no part of the text: %s', (text, rest) => {
  expect(saidInLine(lineOf({ text }))).toMatchObject({ text: rest, addressed: true, mentions: [] })
})

test('somebody else called is a mention, and the bot may bear another name', () => {
  const said = saidInLine(lineOf({ text: '@小王\u2005@老赵，去三里桥' }))
  expect(said).toMatchObject({ addressed: false, mentions: ['小王', '老赵'] })
  expect(saidInLine(lineOf({ text: '@grid_bot2 在吗' })).addressed).toBe(false)
  expect(saidInLine(lineOf({ text: '@小铃 在吗' }), ['小铃'])).toMatchObject({
    text: '在吗',
    addressed: true,
  })
})

const reading = sampleReading({
  intent: 'assign',
  categories: ['burn_straw'],
  place: '三里桥',
  ref: { short: 7 },
  refWritten: '7号',
  assignees: ['小王'],
})
const limited = (precision: Limit['precision'], until: Limit['until'] = noon) =>
  understoodLine('A1', { ...reading, limit: { text: '', until, precision } })

test('a reading is printed with these keys, in this order', () => {
  expect(JSON.stringify(understoodLine('A1', reading))).toBe(
    '{"id":"A1","intent":"assign","opens_case":false,"categories":["burn_straw"],"place":"三里桥",' +
      '"deadline_iso":null,"deadline_precision":null,"case_no":"7号","assignees":["小王"],"urgency":"normal"}',
  )
})

test('a limit to the minute or a part of the day is printed to the second, one of days as a day', () => {
  expect(limited('minute').deadline_iso).toBe('2026-11-18T12:00:00')
  expect(limited('part').deadline_iso).toBe('2026-11-18T12:00:00')
  expect(limited('day').deadline_iso).toBe('2026-11-18')
  expect(limited('week').deadline_iso).toBe('2026-11-18')
  expect(limited('vague', null)).toMatchObject({ deadline_iso: null, deadline_precision: 'vague' })
})
