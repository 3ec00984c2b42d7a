/** Telling over an outbox in memory and a channel that does what it is told: paced, ordered, patient, and never in a circle. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GroupId, type Instant } from '../domain/names.ts'
import { openLog } from '../log.ts'
import type { Destination, Notice } from '../notices/notice.ts'
import { bundle } from '../render/text/letter.ts'
import { samples } from '../render/text/samples.ts'
import { DeliveryError } from './channel.ts'
import { memoryChannel, noPace } from './memory-channel.ts'
import { memoryOutbox } from './memory-outbox.ts'
import type { Home } from './outbox.ts'
import { openTelling } from './telling.ts'

const now = () => Date.now() as Instant
const homeOf = (chat: string): Home => ({ platform: 'test', account: 'main', chat, chatKind: 'group' })
const to = (group: string): Destination => ({ kind: 'group', group: GroupId.parse(group) })
const notice = (key: string, more: Partial<Notice> = {}): Notice => ({
  key,
  to: to('a'),
  about: null,
  meaning: { kind: 'group-bound', name: key },
  priority: 'urgent',
  dueAt: now(),
  ...more,
})

function house(more: Parameters<typeof memoryChannel>[1] & { connected?: boolean } = {}) {
  const outbox = memoryOutbox({ a: homeOf('chat-a'), b: homeOf('chat-b') })
  const channel = memoryChannel(now, more)
  const { sent, tries, capabilities } = channel
  const moved: string[] = []
  /** Keys of notices that are no longer true. */
  const overtaken = new Set<string>()
  let open = more.connected ?? true
  const telling = openTelling({
    outbox,
    channelOf: () => (open ? channel : null),
    render: async (waiting) =>
      bundle(waiting, {
        now: now(),
        capabilities,
        userIds: new Map(),
        readPhoto: async () => new Uint8Array(),
      }),
    async moved(home, chat) {
      moved.push(`${home.chat} → ${chat}`)
      if (home.chat === 'chat-a') outbox.bind('a', homeOf(chat))
    },
    holds: async ({ key }) => !overtaken.has(key),
    now,
    log: openLog('silent'),
  })
  const connect = () => {
    open = true
  }
  return { outbox, telling, overtaken, sent, tries, moved, connect, keys: () => sent.map(({ key }) => key) }
}

/** Time goes by in small steps; whatever wakes gets its turn. */
async function pass(ms: number, stepMs = 50) {
  for (let gone = 0; gone <= ms; gone += stepMs) {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    vi.advanceTimersByTime(stepMs)
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

test('to one place in order, to others side by side, urgent before what can wait', async () => {
  const { outbox, telling, sent } = house()
  outbox.add(notice('r1', { priority: 'routine' }), notice('u1'), notice('b1', { to: to('b') }), notice('u2'))
  await telling.settled()
  expect(sent.filter(({ chat }) => chat === 'chat-a').map(({ key }) => key)).toEqual(['u1', 'u2', 'r1'])
  expect(sent.filter(({ chat }) => chat === 'chat-b').map(({ key }) => key)).toEqual(['b1'])
})

test('only what can wait is put together; what is urgent, or a digest between them, stands alone', async () => {
  const { outbox, telling, keys } = house()
  const [meaning] = samples['digest-made'].map((one): Notice['meaning'] => one.meaning)
  const routine = (key: string) => notice(key, { priority: 'routine' })
  outbox.add(
    routine('r1'),
    { ...routine('digest'), meaning: meaning as Notice['meaning'] },
    ...['r2', 'r3'].map(routine),
    ...['u1', 'u2'].map((key) => notice(key)),
  )
  await telling.settled()
  expect(keys()).toEqual(['u1', 'u2', 'r1+r2+r3', 'digest'])
  expect(outbox.states().every(({ state }) => state === 'sent')).toBe(true)
})

test('what is due later is told later', async () => {
  const { outbox, telling, sent } = house()
  outbox.add(notice('later', { dueAt: (now() + 3_000) as Instant }))
  await telling.settled()
  expect(sent).toEqual([])
  await pass(3_100)
  expect(sent).toHaveLength(1)
})

test('the platform’s pace is kept, and nobody is held up by another’s', async () => {
  const { outbox, telling, sent } = house({ pace: { ...noPace, perChatPerSecond: 1 } })
  outbox.add(notice('a1'), notice('a2'), notice('a3'), notice('b1', { to: to('b') }))
  telling.wake()
  await pass(3_000)
  const at = (chat: string) =>
    sent.filter((one) => one.chat === chat).map((one) => Math.round((one.at - 1_000_000) / 100) / 10)
  expect(at('chat-a')[0]).toBe(0)
  expect(at('chat-a')[1]).toBeGreaterThanOrEqual(1)
  expect(at('chat-a')[2]).toBeGreaterThanOrEqual(2)
  expect(at('chat-a')[2]).toBeLessThan(2.5)
  expect(at('chat-b')).toEqual([0])
})

describe('a platform that says later', () => {
  test('is asked again after its time, not before, and in the same order', async () => {
    const { outbox, telling, sent, keys, tries } = house({
      answers: [new DeliveryError('limit', 'slow down', { retryAfterMs: 7_000 })],
    })
    outbox.add(notice('a1'), notice('a2'))
    telling.wake()
    await pass(6_900)
    expect([tries.length, sent.length]).toEqual([1, 0])
    await pass(400)
    expect(keys()).toEqual(['a1', 'a2'])
  })

  test('without a time is asked ever more seldom: a night’s outage is not hammered at', async () => {
    const down = Array.from({ length: 6 }, () => new DeliveryError('network', 'down'))
    const { outbox, telling, tries, keys } = house({ answers: down })
    outbox.add(notice('a1'), notice('a2'))
    telling.wake()
    await pass(130_000, 500)
    const gaps = tries.slice(1, 7).map((at, n) => Math.round((at - (tries[n] as number)) / 1000))
    for (const [n, gap] of gaps.entries()) expect(Math.abs(gap - 2 ** (n + 1))).toBeLessThanOrEqual(2)
    expect(keys()).toEqual(['a1', 'a2'])
  })

  test('for longer than a long weekend: then it is parked', async () => {
    const { outbox, telling } = house({ answers: [new DeliveryError('network', 'down')] })
    outbox.add(notice('old', { dueAt: (now() - 73 * 3_600_000) as Instant }))
    await telling.settled()
    expect(outbox.states()).toMatchObject([{ key: 'old', state: 'parked', reason: 'network' }])
  })
})

test('a chat that is gone is parked at once, and what follows is still tried', async () => {
  const { outbox, telling, keys } = house({ answers: [new DeliveryError('gone', 'no such chat')] })
  outbox.add(notice('a1'), notice('a2'))
  await telling.settled()
  expect(outbox.states().map(({ key, state }) => `${key} ${state}`)).toEqual(['a1 parked', 'a2 sent'])
  expect(keys()).toEqual(['a2'])
})

test('our own fault is tried five times and then parked', async () => {
  const { outbox, telling, tries } = house({ answers: Array.from({ length: 5 }, () => new Error('our bug')) })
  outbox.add(notice('a1'))
  telling.wake()
  await pass(60_000, 500)
  expect(outbox.states()).toMatchObject([{ state: 'parked', reason: 'fault', attempts: 5 }])
  expect(tries).toHaveLength(5)
})

describe('a chat that moved', () => {
  const movedTo = (chat: string) => new DeliveryError('moved', 'now a supergroup', { movedTo: chat })

  test('is bound anew, and gets its letter at once', async () => {
    const { outbox, telling, sent, moved } = house({ answers: [movedTo('chat-z')] })
    outbox.add(notice('a1'), notice('a2'))
    await telling.settled()
    expect(moved).toEqual(['chat-a → chat-z'])
    expect(sent.map(({ chat, key }) => `${chat} ${key}`)).toEqual(['chat-z a1', 'chat-z a2'])
  })

  test('gets the answers to what was said in the old one too', async () => {
    const { outbox, telling, sent } = house({ answers: [movedTo('new')] })
    const answer: Destination = {
      kind: 'chat',
      platform: 'test',
      account: 'main',
      chat: 'old',
      chatKind: 'group',
      replyTo: null,
    }
    outbox.add(notice('one', { to: answer }), notice('two', { to: answer }))
    await telling.settled()
    expect(sent.map(({ chat, key }) => `${chat} ${key}`)).toEqual(['new one', 'new two'])
  })

  test('to and fro does not keep us running in a circle', async () => {
    const circle = Array.from({ length: 200 }, (_, n) => movedTo(n % 2 === 0 ? 'chat-z' : 'chat-a'))
    const { outbox, telling, tries } = house({ answers: circle })
    outbox.add(notice('a1'))
    telling.wake()
    await pass(10_000, 100)
    expect(tries.length).toBeLessThan(6)
  })
})

test('without a home it is parked; with a bot that is not connected it waits untried', async () => {
  const { outbox, telling, tries, connect, keys } = house({ connected: false })
  outbox.add(notice('nobody', { to: to('unbound') }), notice('a1'))
  await telling.settled()
  expect(outbox.states()).toMatchObject([
    { state: 'parked', reason: 'no-home' },
    { state: 'waiting', attempts: 0 },
  ])
  expect(tries).toEqual([])
  connect()
  // Whoever lets a bot in wakes the telling: what waited for it goes out at once.
  telling.wake()
  await pass(200)
  expect(keys()).toEqual(['a1'])
})

test('a letter that is out is never sent again because our record of it failed', async () => {
  const { outbox, telling, sent } = house()
  const settle = outbox.settle
  let failures = 1
  Object.assign(outbox, {
    settle: async (tried: Parameters<typeof settle>[0]) => {
      failures -= 1
      if (failures >= 0) throw new Error('disk full')
      return settle(tried)
    },
  })
  outbox.add(notice('a1'))
  await telling.settled()
  await pass(30_000, 1_000)
  expect(sent).toHaveLength(1)
})

test('stop finishes the letter in hand and begins no other', async () => {
  const { outbox, telling, sent } = house({ pace: { ...noPace, perChatPerSecond: 1 } })
  outbox.add(notice('a1'), notice('a2'))
  telling.wake()
  await pass(0)
  await telling.stop()
  await pass(5_000, 500)
  expect(sent.map(({ key }) => key)).toEqual(['a1'])
  expect(outbox.states().map(({ state }) => state)).toEqual(['sent', 'waiting'])
})
