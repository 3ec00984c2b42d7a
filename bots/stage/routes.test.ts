/** What the stage's API answers: shapes, and for every wrong request its status, code and Chinese sentence. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/inbox/message.ts'
import { photo } from '../contract-photos.ts'
import { makeHouse, putUp, type Up } from './rig.ts'

let up: Up
let heard: Message[]
const group = '/stage/api/groups/g-village/messages'
const base64 = Buffer.from(photo(1)).toString('base64')

beforeEach(async () => {
  heard = []
  up = await putUp()
  await up.stage.start(async (message) => {
    heard.push(message)
    return 'kept'
  })
})
afterEach(() => up.down())

describe('what is asked is answered', () => {
  it('lists people and groups', async () => {
    const post = { gridCode: '990101001', gridName: '杏林村', level: 3, post: '村级网格长' }
    expect((await up.get('/stage/api/people')).body).toContainEqual({
      id: 'p-li',
      name: '李秀兰',
      posts: [post],
      groups: ['g-town', 'g-village'],
    })
    const village = { id: 'g-village', name: '杏林村网格群', gridCode: '990101001', level: 3 }
    expect((await up.get('/stage/api/groups')).body).toContainEqual(village)
  })

  it('shows what was said, with photos under their address', async () => {
    const said = await up.post(group, { from: 'p-chen', text: '井盖缺失', photos: [base64] })
    expect(said.status).toBe(202)
    const [line] = (await up.get(group)).body
    expect(line).toEqual({
      id: said.body.id,
      from: 'p-chen',
      name: '陈小满',
      text: '井盖缺失',
      photos: [expect.stringMatching(/^\/stage\/api\/photos\/[0-9a-f]{64}$/)],
      buttons: [],
      replyTo: null,
      at: '2026-11-18T09:30:00+08:00',
    })
    const shown = await up.get(line.photos[0])
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('takes a data: URL, and shows what comes after a line', async () => {
    const first = await up.post(group, { from: 'p-chen', text: '一' })
    await up.post(group, { from: 'p-chen', photos: [`data:image/jpeg;base64,${base64}`] })
    const later = (await up.get(`${group}?after=${first.body.id}`)).body
    expect(later.map((line: { photos: string[] }) => line.photos.length)).toEqual([1])
    expect((await up.get(`${group}?limit=1`)).body).toHaveLength(1)
  })

  it('writes one line for what is sent twice', async () => {
    const body = { from: 'p-chen', text: '井盖缺失', clientId: 'phone-1' }
    const [one, two] = [await up.post(group, body), await up.post(group, body)]
    expect(two.body).toEqual(one.body)
    expect((await up.get(group)).body).toHaveLength(1)
    expect(heard[1]).toEqual(heard[0])
  })

  it('takes a private word with or without /messages', async () => {
    await up.post('/stage/api/direct/p-chen', { from: 'p-chen', text: '帮助' })
    await up.post('/stage/api/direct/p-chen/messages', { text: '查询' })
    expect(heard.map(({ chat, text }) => [chat, text])).toEqual([
      ['direct:p-chen', '帮助'],
      ['direct:p-chen', '查询'],
    ])
    expect((await up.get('/stage/api/direct/p-chen')).body).toHaveLength(2)
  })

  it('presses by value or by label', async () => {
    const id = await card()
    for (const button of ['accept:7', '签收'])
      expect((await up.post('/stage/api/press', { from: 'p-li', messageId: id, button })).status).toBe(202)
    expect(heard.map(({ kind, subject, button }) => [kind, subject, button])).toEqual([
      ['pressed', id, 'accept:7'],
      ['pressed', id, 'accept:7'],
    ])
    expect(heard[0]?.id).not.toBe(heard[1]?.id)
  })

  it('recalls and edits one’s own', async () => {
    const { body } = await up.post(group, { from: 'p-chen', text: '三号楼' })
    await up.post(`${group}/${body.id}/edit`, { from: 'p-chen', text: '四号楼' })
    expect((await up.get(group)).body[0].text).toBe('四号楼')
    await up.post(`${group}/${body.id}/recall`, { from: 'p-chen' })
    expect((await up.get(group)).body[0]).toMatchObject({ text: '', recalled: true })
    expect(heard.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['said', null],
      ['edited', body.id],
      ['recalled', body.id],
    ])
  })

  it('moves the clock', async () => {
    const moved = await up.post('/stage/api/clock', { advanceMinutes: 30 })
    expect(moved.body).toEqual({ now: '2026-11-18T10:00:00+08:00' })
    expect((await up.get('/stage/api/clock')).body).toEqual(moved.body)
    expect(up.house.advances).toEqual([30])
  })

  it('strips NUL bytes and keeps the rest', async () => {
    await up.post(group, { from: 'p-chen', text: '井\u0000盖 <b>&' })
    expect(heard[0]?.text).toBe('井盖 <b>&')
  })

  it('serves the page, closed to everything from elsewhere', async () => {
    const page = await up.get('/stage')
    expect(page.status).toBe(200)
    expect(page.body).toContain('lang="zh-CN"')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

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
    ['photos that are no list', ...say({ photos: base64 }), 400, 'bad-request'],
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
    const id = await card()
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

async function card(): Promise<string> {
  const place = { chat: 'g-village', chatKind: 'group' } as const
  const buttons = [[{ label: '签收', value: 'accept:7' }]]
  const letter = { key: 'k', text: '7号待签收', mentions: [], buttons, photos: [], replyTo: null }
  return (await up.stage.send(place, letter)).messageIds[0] ?? ''
}
