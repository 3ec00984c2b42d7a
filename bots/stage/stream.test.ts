/** The stage live: who sees which line, what a broken stream resumes with, and that it ends when the stage stops. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { putUp, type Up } from './rig.ts'

let up: Up
const group = '/stage/api/groups/g-village/messages'
const closers: AbortController[] = []

beforeEach(async () => {
  up = await putUp()
  await up.stage.start(async () => 'kept')
})
afterEach(async () => {
  for (const closer of closers.splice(0)) closer.abort()
  await up.down()
})

it('shows new and changed lines to those who are in the chat, and the clock to all', async () => {
  const chen = await listen('person=p-chen')
  const zhao = await listen('person=p-zhao')
  const { body } = await up.post(group, { from: 'p-chen', text: '井盖\n缺失' })
  await up.post(`${group}/${body.id}/recall`, { from: 'p-chen' })
  await up.post('/stage/api/clock', { advanceMinutes: 30 })
  await vi.waitFor(() => expect(chen.kinds()).toEqual(['clock', 'line', 'changed', 'clock']))
  expect(chen.seen[1]).toMatchObject({
    id: body.id,
    data: { chat: 'g-village', line: { text: '井盖\n缺失' } },
  })
  expect(chen.seen[2]).toMatchObject({ id: null, data: { line: { recalled: true } } })
  expect(chen.seen[3]?.data).toEqual({ now: '2026-11-18T10:00:00+08:00' })
  await vi.waitFor(() => expect(zhao.kinds()).toEqual(['clock', 'clock']))
})

it('shows a private word to nobody else', async () => {
  const wang = await listen('person=p-wang')
  await up.post('/stage/api/direct/p-chen', { text: '帮助' })
  await up.post(group, { from: 'p-chen', text: '好' })
  await vi.waitFor(() => expect(wang.seen.at(-1)?.data.chat).toBe('g-village'))
  expect(wang.kinds()).toEqual(['clock', 'line'])
})

it.each([
  ['Last-Event-ID', (id: string) => listen('person=p-li', { 'last-event-id': id })],
  ['after=', (id: string) => listen(`person=p-li&after=${id}`)],
])('resumes with %s, in every chat, nothing twice', async (_name, resume) => {
  const first = await up.post(group, { from: 'p-chen', text: '一' })
  await up.post('/stage/api/groups/g-town/messages', { from: 'p-zhao', text: '二' })
  await up.post(group, { from: 'p-chen', text: '三' })
  const li = await resume(first.body.id)
  await up.post(group, { from: 'p-chen', text: '四' })
  const texts = () => li.seen.flatMap(({ data }) => data.line?.text ?? [])
  await vi.waitFor(() => expect(texts()).toEqual(['二', '三', '四']))
})

it('ends when the stage stops', async () => {
  const li = await listen('person=p-li')
  await up.stage.stop()
  await vi.waitFor(() => expect(li.ended()).toBe(true))
  expect((await up.get('/stage/api/stream?person=p-li')).body.error.code).toBe('not-ready')
})

interface Seen {
  readonly kind: string
  readonly id: string | null
  // biome-ignore lint/suspicious/noExplicitAny: what the stream holds is what the tests are about
  readonly data: any
}

async function listen(query: string, headers: Record<string, string> = {}) {
  const closer = new AbortController()
  closers.push(closer)
  const answer = await fetch(`${up.origin}/stage/api/stream?${query}`, { headers, signal: closer.signal })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const seen: Seen[] = []
  let ended = false
  void read(answer, seen)
    .catch(() => undefined)
    .finally(() => {
      ended = true
    })
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0))
  return { seen, kinds: () => seen.map(({ kind }) => kind), ended: () => ended }
}

async function read(answer: Response, seen: Seen[]): Promise<void> {
  let rest = ''
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null
      const kind = field('event')
      if (kind !== null) seen.push({ kind, id: field('id'), data: JSON.parse(field('data') ?? 'null') })
    }
  }
}
