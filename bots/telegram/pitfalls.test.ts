/** Telegram's known traps (CHANNELS.md 1–18), each met by the real channel over HTTP; the numbers are those. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { EvidenceId } from '../../src/domain/names.ts'
import type { Accept, Attachment, Message } from '../../src/inbox/message.ts'
import type { Letter } from '../../src/outbox/channel.ts'
import { type FakeBench, openBench } from './fake-bench.ts'
import { say } from './fake-chat.ts'
import { refusal } from './fake-state.ts'

const wang = { id: 1001, name: '王敏' }
const group = { id: -4001, type: 'group' } as const
const place = { chat: '-4001', chatKind: 'group' } as const
const letter = (part: Partial<Letter>): Letter => {
  return { key: 'k', text: '', mentions: [], buttons: [], photos: [], replyTo: null, ...part }
}

let bench: FakeBench
let heard: Message[]
const keep: Accept = async (message) => {
  heard.push(message)
  return 'kept'
}
const texts = () => heard.map((message) => message.text)
const until = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

beforeEach(async () => {
  heard = []
  bench = await openBench({ mode: 'polling' })
})
afterEach(() => bench.stop())

it('1: a kill between hearing and keeping loses nothing, and confirms only what is on disk', async () => {
  const { api, channel } = bench
  for (const text of ['一', '二', '三']) say(api, wang, group, { text })
  let letGo = () => {}
  // The process is killed while it keeps the second: this promise never settles before the new process has begun.
  const killed = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await channel.start((message) => (message.text === '二' ? killed.then(() => 'kept') : keep(message)))
  await until(() => expect(texts()).toEqual(['一']))
  expect(api.unconfirmed()).toHaveLength(3)
  await bench.open().start(keep)
  await until(() => expect(texts()).toEqual(['一', '一', '二', '三']))
  await until(() => expect(api.unconfirmed()).toHaveLength(0))
  letGo()
})

it('1: what could not be kept, and all after it, is not confirmed when the channel stops', async () => {
  const { api, channel } = bench
  for (const text of ['一', '二', '三']) say(api, wang, group, { text })
  await channel.start((message) =>
    message.text === '二' ? Promise.reject(new Error('full')) : keep(message),
  )
  await until(() => expect(channel.health()).toMatchObject({ state: 'waiting' }))
  await channel.stop()
  const left = api.unconfirmed().map((update) => (update.message as { text: string }).text)
  expect(left).toEqual(['二', '三'])
})

it('3: hears updates whose ids fell after a quiet week', async () => {
  const { api, channel } = bench
  say(api, wang, group, { text: '上周' })
  await channel.start(keep)
  await until(() => expect(api.unconfirmed()).toHaveLength(0))
  api.next.updateId = 7
  say(api, wang, group, { text: '今天' })
  await until(() => expect(texts()).toEqual(['上周', '今天']))
  say(api, wang, group, { text: '又来' })
  await until(() => expect(texts()).toEqual(['上周', '今天', '又来']))
})

it('4: a letter that was accepted while the line broke is a network fault: the outbox decides', async () => {
  const { api, channel } = bench
  api.faults.push({ method: 'sendMessage', drop: 'after' })
  const sending = channel.send(place, letter({ text: '已登记' }))
  await expect(sending).rejects.toMatchObject({ reason: 'network', retry: true })
  expect(api.sent).toHaveLength(1)
})

it('4: a retry goes on where the last attempt broke off', async () => {
  const { api, channel } = bench
  const long = letter({
    text: '字。'.repeat(5_000),
    photos: photos(2),
    buttons: [[{ label: '签收', value: 'a' }]],
  })
  api.faults.push({ method: 'sendMessage', drop: 'before' })
  await expect(channel.send(place, long)).rejects.toMatchObject({ reason: 'network' })
  api.faults.push({ method: 'sendMessage', answer: refusal(429, 'Too Many Requests', { retry_after: 3 }) })
  await expect(channel.send(place, long)).rejects.toMatchObject({ reason: 'limit', retryAfterMs: 3_000 })
  const { messageIds } = await channel.send(place, long)
  expect(api.sent.map(({ method }) => method)).toEqual([
    'sendMediaGroup',
    'sendMediaGroup',
    'sendMessage',
    'sendMessage',
    'sendMessage',
  ])
  expect(api.sent.map(({ text }) => text).join('')).toBe(long.text)
  expect(new Set(messageIds)).toEqual(new Set(api.sent.map(({ messageId }) => String(messageId))))
  expect(api.sent.find(({ buttons }) => buttons.length > 0)?.messageId).toBe(Number(messageIds[0]))
})

it('5: a backlog of 250 comes at once and is heard in order', async () => {
  const { api, channel } = bench
  const words = Array.from({ length: 250 }, (_, n) => `第${n}句`)
  for (const [n, text] of words.entries()) say(api, wang, { ...group, id: -4001 - (n % 3) }, { text })
  await channel.start(keep)
  await until(() => expect(texts()).toEqual(words))
})

it('9: a send to a group that moved names the new id', async () => {
  const { api, channel } = bench
  api.moved.set('-4001', '-100999')
  const sending = channel.send(place, letter({ text: '已登记' }))
  await expect(sending).rejects.toMatchObject({ reason: 'moved', movedTo: '-100999', retry: true })
})

it('10: says in Chinese that privacy mode is on, until the bot was added anew', async () => {
  const { api, channel } = bench
  api.me.can_read_all_group_messages = false
  await channel.start(keep)
  await until(() => expect(channel.health().state).toBe('ready'))
  expect(channel.health().reason).toContain('隐私模式')
  api.me.can_read_all_group_messages = true
  const [left, member] = [{ status: 'left' }, { status: 'member' }]
  const from = { id: wang.id, is_bot: false, first_name: wang.name }
  api.push({ my_chat_member: { chat: group, from, date: 1, old_chat_member: left, new_chat_member: member } })
  await until(() => expect(channel.health()).toEqual({ state: 'ready', reason: null }))
})

it('12: beyond one a second in a chat, Telegram says how long to wait', async () => {
  const { api, channel } = bench
  api.limits.on = true
  await channel.send(place, letter({ text: '一' }))
  const sending = channel.send(place, letter({ key: 'k2', text: '二' }))
  await expect(sending).rejects.toMatchObject({ reason: 'limit', retryAfterMs: 1_000 })
})

it('13: a button of more than 64 bytes is refused for good', async () => {
  const buttons = [[{ label: '签收', value: '字'.repeat(22) }]]
  const sending = bench.channel.send(place, letter({ text: '7号', buttons }))
  await expect(sending).rejects.toMatchObject({ reason: 'refused', retry: false })
})

it('14: a file of more than 20 MB is too large, one that is unknown is gone', async () => {
  const { api, channel } = bench
  const file = (ref: string): Attachment => ({ kind: 'file', ref, sizeBytes: null, evidence: null })
  api.files.set('huge', Buffer.alloc(25 * 1024 * 1024))
  await expect(channel.fetch(file('huge'), 1e9)).rejects.toMatchObject({ reason: 'too-large', retry: false })
  api.faults.push({ method: 'getFile', answer: refusal(400, 'Bad Request: invalid file_id') })
  await expect(channel.fetch(file('none'), 1e9)).rejects.toMatchObject({ reason: 'gone' })
  api.faults.push({ method: 'getFile', drop: 'before' })
  await expect(channel.fetch(file('huge'), 1e9)).rejects.toMatchObject({ reason: 'network', retry: true })
})

function photos(count: number): Letter['photos'] {
  const evidence = EvidenceId.parse('0'.repeat(64))
  return Array.from({ length: count }, () => ({ evidence, read: async () => Buffer.from('jpeg') }))
}
