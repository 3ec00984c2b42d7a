/** What breaks the line to Telegram, what the channel says of it, and that it comes back by itself. */
import { afterEach, expect, it, vi } from 'vitest'
import type { Message } from '../../src/inbox/message.ts'
import { type FakeBench, openBench } from './fake-bench.ts'
import { say } from './fake-chat.ts'
import { refusal } from './fake-state.ts'

const wang = { id: 1001, name: '王敏' }
const group = { id: -4001, type: 'group' } as const
const until = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

let bench: FakeBench
afterEach(() => bench.stop())

async function started(mode: 'polling' | 'webhook', prepare: (bench: FakeBench) => void = () => {}) {
  bench = await openBench({ mode })
  prepare(bench)
  const heard: Message[] = []
  await bench.channel.start(async (message) => {
    heard.push(message)
    return 'kept'
  })
  return { ...bench, heard }
}

it('gives up on a token that is refused three times, and says so', async () => {
  const { channel, api } = await started('polling', ({ api }) => {
    for (let n = 0; n < 3; n += 1) api.faults.push({ method: 'getMe', answer: refusal(401, 'Unauthorized') })
  })
  await until(() => expect(channel.health().state).toBe('stopped'))
  expect(channel.health().reason).toContain('令牌')
  const calls = api.calls.length
  await new Promise((done) => setTimeout(done, 100))
  expect(api.calls.length).toBe(calls)
})

it.each([
  [
    'a second program on the same token',
    { answer: refusal(409, 'Conflict: terminated by other getUpdates request') },
    '另有程序',
  ],
  ['a broken line', { drop: 'before' as const }, '连不上'],
  [
    'a gateway that answers in HTML',
    { answer: { status: 502, body: '<html>Bad Gateway</html>' } },
    '暂时不可用',
  ],
  ['a portal that answers for Telegram', { answer: { status: 200, body: '<html>请登录</html>' } }, '连不上'],
  [
    'something that is not Telegram',
    { answer: { status: 200, body: { ok: true, result: 'hello' } } },
    '连不上',
  ],
])('waits and comes back after %s', async (_name, fault, reason) => {
  const { api, heard, log, channel } = await started('polling', ({ api }) => {
    api.faults.push({ method: 'getUpdates', ...fault })
  })
  await until(() =>
    expect(channel.health()).toMatchObject({ state: 'waiting', reason: expect.stringContaining(reason) }),
  )
  say(api, wang, group, { text: '还在' })
  await until(() => expect(heard.map((message) => message.text)).toEqual(['还在']))
  expect(channel.health()).toEqual({ state: 'ready', reason: null })
  expect(log).toHaveLength(1)
})

it('never lets the token into a log, a reason or an error', async () => {
  const { api, channel, log } = await started('polling', ({ api }) => {
    // telegraf passes on node-fetch's complaint about bad JSON, which quotes the whole address.
    api.faults.push(
      { method: 'getMe', drop: 'before' },
      { method: 'getMe', answer: { status: 200, body: '<html>' } },
    )
  })
  await until(() => expect(channel.health().state).toBe('ready'))
  api.faults.push({ method: 'sendMessage', answer: { status: 200, body: '<html>' } })
  api.faults.push({ method: 'getFile', answer: { status: 200, body: '<html>' } })
  const letter = { key: 'k', text: '七号', mentions: [], buttons: [], photos: [], replyTo: null }
  const failed = await channel
    .send({ chat: '1', chatKind: 'direct' }, letter)
    .catch((error: unknown) => error)
  const attachment = { kind: 'photo', ref: 'x', sizeBytes: null, evidence: null } as const
  const unfetched = await channel.fetch(attachment, 100).catch((error: unknown) => error)
  for (const error of [failed, unfetched] as Error[]) {
    expect(error).toBeInstanceOf(Error)
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toMatch(/AAfake|七号/)
  }
  expect(JSON.stringify([log, channel.health()])).not.toMatch(/AAfake/)
})

it('webhook: takes only what carries the secret, and answers after keeping', async () => {
  const { api, heard, channel } = await started('webhook')
  await until(() => expect(channel.health().state).toBe('ready'))
  const { url, secret } = api.webhook
  const body = JSON.stringify({
    update_id: 1,
    message: { message_id: 1, date: 1, chat: group, from: wang, text: '冒充' },
  })
  const post = (given: string | undefined, text = body) =>
    fetch(url, {
      method: 'POST',
      body: text,
      headers: given === undefined ? {} : { 'x-telegram-bot-api-secret-token': given },
    }).then((response) => response.status)
  expect([await post(undefined), await post('wrong'), await post(`${secret}x`)]).toEqual([401, 401, 401])
  expect([await post(secret, '{broken'), (await fetch(url)).status]).toEqual([400, 405])
  expect(heard).toEqual([])
  expect(await post(secret)).toBe(200)
  expect(heard.map((message) => message.text)).toEqual(['冒充'])
  expect(channel.webhook()?.path).toBe('/telegram')
})

it('webhook: before the channel knows itself and after it stopped, Telegram keeps the update', async () => {
  const { api, heard, channel } = await started('webhook')
  await until(() => expect(channel.health().state).toBe('ready'))
  await channel.stop()
  say(api, wang, group, { text: '停机时' })
  await until(() => expect(api.webhook.statuses).toContain(503))
  expect(api.unconfirmed()).toHaveLength(1)
  const next = bench.open()
  await next.start(async (message) => {
    heard.push(message)
    return 'kept'
  })
  await until(() => expect(heard.map((message) => message.text)).toEqual(['停机时']))
})
