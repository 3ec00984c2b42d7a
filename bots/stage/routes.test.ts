/** What the stage's API answers to what is right: shapes, photos, presses, recalls, the clock, the page. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/inbox/message.ts'
import { photo } from '../contract-photos.ts'
import { putUp, sendCard, type Up } from './rig.ts'

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
      files: [],
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
    const all = (await up.get(group)).body
    expect((await up.get(`${group}?after=`)).body).toEqual(all)
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
    const id = await sendCard(up.stage)
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
