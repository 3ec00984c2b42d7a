/** How long it takes until everybody has been told. */
import { expect, test } from 'vitest'
import { secondsUntilThrough } from './sending-plan.ts'

const telegram = { perChatPerSecond: 1, perGroupPerMinute: 20, perAccountPerSecond: 30 }
const wechat = { perChatPerSecond: 0.25, perGroupPerMinute: 6, perAccountPerSecond: 0.5 }
const free = { perChatPerSecond: null, perGroupPerMinute: null, perAccountPerSecond: null }

const load = (letters: number, pace: typeof telegram | typeof wechat | typeof free, mostToOneChat = 1) => ({
  letters,
  mostToOneChat,
  chatKind: 'direct' as const,
  pace,
})

test('100,000 private reminders from one Telegram token are through in 56 minutes', () => {
  expect(Math.ceil(secondsUntilThrough([load(100_000, telegram)]) / 60)).toBe(56)
})

test('two accounts send side by side, and the slower one counts', () => {
  expect(secondsUntilThrough([load(300, telegram), load(146, wechat)])).toBe(292)
})

test('a channel without limits, and nothing to send, take no time', () => {
  expect(secondsUntilThrough([load(100_000, free)])).toBe(0)
  expect(secondsUntilThrough([])).toBe(0)
})

test('many letters to one group wait for that group', () => {
  expect(secondsUntilThrough([{ ...load(40, telegram, 40), chatKind: 'group' }])).toBe(120)
})
