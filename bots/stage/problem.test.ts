/** What the stage's API answers to what is wrong: its status, its code and a Chinese sentence; and nothing is said. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/inbox/message.ts'
import { makeHouse, putUp, sendCard, type Up } from './rig.ts'

let up: Up
let heard: Message[]
const group = '/stage/api/groups/g-village/messages'

beforeEach(async () => {
  heard = []
  up = await putUp()
  await up.stage.start(async (message) => {
    heard.push(message)
    return 'kept'
  })
})
afterEach(() => up.down())

const png = 'iVBORw0KGgo='
const big = Buffer.alloc(21 * 1024 * 1024).toString('base64')
const say = (more: object) => [group, { from: 'p-chen', ...more }] as const

describe('what is wrong is said', () => {
  it.each([
    ['an unknown person', ...say({ from: 'p-nobody', text: '好' }), 404, 'unknown-person'],
    ['a person who is not in the group', ...say({ from: 'p-zhao', text: '好' }), 403, 'not-in-group'],
    [
      'an unknown group',
      '/stage/api/groups/g-x/messages',
      { from: 'p-li', text: '好' },
      404,
      'unknown-group',
    ],
    ['nobody speaking', group, { text: '好' }, 400, 'bad-request'],
    [
      'another one’s private chat',
      '/stage/api/direct/p-li',
      { from: 'p-chen', text: '好' },
      403,
      'not-your-chat',
    ],
    ['the private chat of nobody', '/stage/api/direct/p-x', { text: '好' }, 404, 'unknown-person'],
    ['an empty message', ...say({ text: ' \n\u200b' }), 400, 'empty-message'],
    ['nothing at all', ...say({}), 400, 'empty-message'],
    ['a NUL byte alone', ...say({ text: '\u0000' }), 400, 'empty-message'],
    ['a text that is none', ...say({ text: 7 }), 400, 'bad-request'],
    ['a text of 8,001 characters', ...say({ text: '字'.repeat(8_001) }), 400, 'text-too-long'],
    ['a quote of nothing', ...say({ text: '好', replyTo: '77' }), 404, 'unknown-message'],
    ['a strange client id', ...say({ text: '好', clientId: 'a b' }), 400, 'bad-request'],
    ['photos that are no list', ...say({ photos: png }), 400, 'bad-request'],
    ['broken base64', ...say({ photos: ['不是'] }), 400, 'broken-photo'],
    ['half a base64 digit group', ...say({ photos: [`${png.slice(0, 9)}`] }), 400, 'broken-photo'],
    ['an empty photo', ...say({ photos: ['data:image/png;base64,'] }), 400, 'broken-photo'],
    ['a photo that is none', ...say({ photos: ['5L2g5aW9'] }), 415, 'no-picture'],
    ['a photo of 21 MB', ...say({ photos: [big] }), 413, 'photo-too-large'],
    ['21 photos', ...say({ photos: Array(21).fill(png) }), 400, 'too-many-photos'],
    ['a body of 42 MB', ...say({ photos: [big, big] }), 413, 'body-too-large'],
    ['a body that is no JSON', group, '{"from":', 400, 'bad-json'],
    [
      'a press of nothing',
      '/stage/api/press',
      { from: 'p-li', messageId: '9', button: 'x' },
      404,
      'unknown-message',
    ],
    ['a press without a message', '/stage/api/press', { from: 'p-li', button: 'x' }, 400, 'bad-request'],
    ['a clock that goes back', '/stage/api/clock', { advanceMinutes: -5 }, 400, 'bad-clock'],
    ['a clock that stands', '/stage/api/clock', { advanceMinutes: 0 }, 400, 'bad-clock'],
    ['half a minute', '/stage/api/clock', { advanceMinutes: 0.5 }, 400, 'bad-clock'],
    ['a clock of words', '/stage/api/clock', { advanceMinutes: '十' }, 400, 'bad-clock'],
    ['a clock of a year', '/stage/api/clock', { advanceMinutes: 525_600 }, 400, 'bad-clock'],
    ['a path that is none', '/stage/api/nothing', {}, 404, 'unknown-path'],
  ] as const)('%s', async (_name, path, body, status, code) => {
    const answer = await up.post(path, body)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
    expect(answer.body.error.message).toMatch(/\p{Script=Han}.*。$/u)
    expect(heard).toEqual([])
    expect((await up.get(group)).body).toEqual([])
  })

  it.each([
    ['/stage/api/groups/g-x/messages', 404, 'unknown-group'],
    ['/stage/api/direct/p-x/messages', 404, 'unknown-person'],
    [`${group}?limit=0`, 400, 'bad-request'],
    ['/stage/api/cases/HB20261118-099', 404, 'unknown-case'],
    [`/stage/api/cases?state=${'x'.repeat(41)}`, 400, 'bad-request'],
    [`/stage/api/photos/${'0'.repeat(64)}`, 404, 'unknown-photo'],
    [`/stage/api/files/${'0'.repeat(64)}/a.docx`, 404, 'unknown-file'],
    ['/stage/api/photos/..%2f..%2fpackage.json', 404, 'unknown-photo'],
    ['/stage/api/stream', 400, 'bad-request'],
    ['/stage/api/stream?person=p-x', 404, 'unknown-person'],
    ['/stage/api/cases/%ff', 400, 'bad-request'],
    ['/stage/../package.json', 404, undefined],
    ['/stage/nothing.js', 404, 'unknown-path'],
  ] as const)('GET %s', async (path, status, code) => {
    const answer = await up.get(path)
    expect([answer.status, answer.body.error?.code]).toEqual([status, code])
  })

  it('a button, an edit and a recall that are not one’s own', async () => {
    const id = await sendCard(up.stage)
    const { body } = await up.post(group, { from: 'p-wang', text: '好' })
    const own = `${group}/${body.id}`
    const press = { from: 'p-li', messageId: id, button: 'x' }
    expect((await up.post('/stage/api/press', press)).body.error.code).toBe('unknown-button')
    const outside = { from: 'p-zhao', messageId: id, button: '签收' }
    expect((await up.post('/stage/api/press', outside)).body.error.code).toBe('unknown-message')
    expect((await up.post(`${own}/edit`, { from: 'p-chen', text: '不' })).body.error.code).toBe('not-yours')
    expect((await up.post(`${group}/${id}/recall`, { from: 'p-chen' })).body.error.code).toBe('not-yours')
    expect((await up.post(`${own}/edit`, { from: 'p-wang', text: ' ' })).body.error.code).toBe(
      'empty-message',
    )
    await up.post(`${own}/recall`, { from: 'p-wang' })
    expect((await up.post(`${own}/edit`, { from: 'p-wang', text: '又' })).body.error.code).toBe('recalled')
    expect((await up.post(`${own}/recall`, { from: 'p-wang' })).status).toBe(202)
  })

  it('a store that does not store: 503, reported, and the second try adds nothing twice', async () => {
    let broken = true
    await up.stage.start(async (message) => {
      if (broken) throw new Error('the disk is full')
      heard.push(message)
      return 'kept'
    })
    const body = { from: 'p-chen', text: '井盖缺失', clientId: 'c1' }
    expect((await up.post(group, body)).body.error.code).toBe('not-stored')
    expect(up.faults).toHaveLength(1)
    broken = false
    expect((await up.post(group, body)).status).toBe(202)
    expect((await up.get(group)).body).toHaveLength(1)
    expect(heard).toHaveLength(1)
  })

  it('a house that fails: 500 without a word of the cause', async () => {
    const broken = await putUp({ ...makeHouse(), people: () => Promise.reject(new Error('secret table')) })
    const answer = await broken.get('/stage/api/people')
    await broken.down()
    expect([answer.status, answer.body.error.code]).toEqual([500, 'internal'])
    expect(JSON.stringify(answer.body)).not.toContain('secret')
    expect(broken.faults).toHaveLength(1)
  })

  it('a message after the stage stopped', async () => {
    await up.stage.stop()
    expect((await up.post(group, { from: 'p-chen', text: '好' })).body.error.code).toBe('not-ready')
  })
})

it('documents every code', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  const source = readFileSync(new URL('./problem.ts', import.meta.url), 'utf8')
  const codes = [...source.matchAll(/^ {2}'?([a-z-]+)'?: \[\d/gm)].map(([, code]) => `\`${code}\``)
  expect(codes.length).toBeGreaterThan(20)
  for (const code of codes) expect(readme).toContain(code)
})
