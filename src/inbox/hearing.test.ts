/** Hearing over an inbox in memory: each chat in order, chats side by side, trouble retried ever later and then put aside. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Instant } from '../domain/names.ts'
import { openLog } from '../log.ts'
import { openHearing } from './hearing.ts'
import type { Bundle } from './inbox.ts'
import { memoryInbox } from './memory-inbox.ts'
import type { Message } from './message.ts'

const now = () => Date.now() as Instant
const message = (chat: string, id: string, album: string | null = null): Message => ({
  platform: 'test',
  account: 'main',
  chat,
  chatKind: 'group',
  id,
  kind: 'said',
  subject: null,
  sender: { userId: 'u1', name: null, isBot: false },
  text: id,
  mentions: [],
  addressed: false,
  attachments: [],
  album,
  replyTo: null,
  button: null,
  at: now(),
})

type Handle = (id: string, bundle: Bundle) => Promise<void> | void

function house(handle: Handle = () => undefined) {
  const inbox = memoryInbox()
  const tried: { id: string; at: number }[] = []
  let told = 0
  const hearing = openHearing({
    inbox,
    async handle(bundle) {
      const [first] = bundle.parts
      const id = first?.message.id ?? ''
      tried.push({ id, at: now() })
      await handle(id, bundle)
      inbox.settle(bundle.parts.map((part) => part.row))
    },
    handled: () => {
      told += 1
    },
    now,
    log: openLog('silent'),
  })
  return { inbox, hearing, tried, told: () => told, ids: () => tried.map(({ id }) => id) }
}

async function pass(ms: number, stepMs = 50) {
  for (let gone = 0; gone <= ms; gone += stepMs) {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    vi.advanceTimersByTime(stepMs)
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

test('what was accepted is handled once, in order; a second delivery is a duplicate', async () => {
  const { hearing, ids, told } = house()
  expect(await hearing.accept(message('a', '1'), 0)).toBe('kept')
  expect(await hearing.accept(message('a', '1'), 0)).toBe('duplicate')
  await hearing.accept(message('a', '2'), 0)
  await hearing.settled()
  expect([ids(), told()]).toEqual([['1', '2'], 2])
})

test('a slow chat holds up nobody but itself', async () => {
  const { promise: slow, resolve: letGo } = Promise.withResolvers<void>()
  const { hearing, ids } = house((id) => (id === 'a1' ? slow : undefined))
  for (const [chat, id] of [
    ['a', 'a1'],
    ['a', 'a2'],
    ['b', 'b1'],
    ['b', 'b2'],
  ] as const)
    await hearing.accept(message(chat, id), 0)
  await pass(100)
  expect(ids()).toEqual(['a1', 'b1', 'b2'])
  letGo()
  await hearing.settled()
  expect(ids()).toEqual(['a1', 'b1', 'b2', 'a2'])
})

test('an album waits until it has settled', async () => {
  const { hearing, ids } = house()
  await hearing.accept(message('a', 'photo', 'album'), 1_500)
  await pass(1_400)
  expect(ids()).toEqual([])
  await pass(200)
  expect(ids()).toEqual(['photo'])
})

describe('a message that fails', () => {
  test('comes again, ever later, and is put aside at last; the chat goes on', async () => {
    const { inbox, hearing, tried } = house((id) => {
      if (id === 'bad') throw new Error('fault')
    })
    await hearing.accept(message('a', 'bad'), 0)
    await hearing.accept(message('a', 'good'), 0)
    await pass(400_000, 500)
    const bad = tried.filter(({ id }) => id === 'bad').map(({ at }) => at)
    const gaps = bad.slice(1).map((at, n) => at - (bad[n] as number))
    expect(bad).toHaveLength(5)
    expect(gaps.toSorted((a, b) => a - b)).toEqual(gaps)
    expect(gaps.at(-1)).toBeGreaterThan(60_000)
    expect(inbox.states()).toEqual([
      { id: 'bad', state: 'parked', attempts: 5 },
      { id: 'good', state: 'handled', attempts: 0 },
    ])
  })

  test('for a moment is handled a moment later', async () => {
    let conflicts = 2
    const { inbox, hearing } = house(() => {
      conflicts -= 1
      if (conflicts >= 0) throw new Error('conflict')
    })
    await hearing.accept(message('a', '1'), 0)
    await pass(5_000)
    expect(inbox.states()).toEqual([{ id: '1', state: 'handled', attempts: 2 }])
  })
})

test('what could not be written is not accepted: the platform sends it again', async () => {
  const { inbox, hearing } = house()
  Object.assign(inbox, { accept: () => Promise.reject(new Error('disk full')) })
  await expect(hearing.accept(message('a', '1'), 0)).rejects.toThrow('disk full')
})

test('stop finishes the message in hand and begins no other', async () => {
  const { promise: slow, resolve: letGo } = Promise.withResolvers<void>()
  const { inbox, hearing, ids } = house(() => slow)
  await hearing.accept(message('a', '1'), 0)
  await hearing.accept(message('a', '2'), 0)
  await pass(100)
  const stopping = hearing.stop()
  letGo()
  await stopping
  await pass(1_000)
  expect(ids()).toEqual(['1'])
  expect(inbox.states().map(({ state }) => state)).toEqual(['handled', 'waiting'])
})
