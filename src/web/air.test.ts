/** POST /api/air by request and answer: who may send, what is told to a machine, and that a fault changes nothing. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import { importAir } from '../assessing/import-air.ts'
import { monthRows, stationRows, values } from '../assessing/sample-air-month.ts'
import { TenantCode } from '../domain/names.ts'
import { admitFeed } from '../errands/feed-errands.ts'
import { moment, openPrefecture } from '../rehearsal/prefecture.ts'
import { openWeb } from './app.ts'
import { airDoor } from './routes/air.ts'

const now = moment('2026-11-22 09:00')
const tenant = TenantCode.parse('990200')
let store: Store
let server: Server
let origin: string
let token = ''
/** A source that may send, but not this. */
let other = ''

beforeAll(async () => {
  store = await openStore({ sqlite: ':memory:' })
  const { desk } = await openPrefecture(store)
  const by = { person: null, account: null, title: '管理员' }
  const stations = { tenant, of: 'stations', period: null, replaces: null, source: '表' } as const
  await importAir(desk, { ...stations, rows: stationRows, by, now })
  const admitted = async (name: string, right: string): Promise<string> => {
    const printed: string[] = []
    const print = (line: string) => void printed.push(line)
    await admitFeed({ ...desk, now, print, args: [tenant, name, right] })
    return printed.at(-1) ?? ''
  }
  token = await admitted('空气站平台', 'air')
  other = await admitted('报警平台', 'alarms')
  const door = airDoor({
    desk,
    now: () => now,
    report: (error) => {
      throw error
    },
  })
  const app = openWeb({ doors: [{ path: '/', handler: door }], health: async () => ({ ok: true }) })
  server = await new Promise((ready) => {
    const opening = app.listen(0, '127.0.0.1', () => ready(opening))
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await store.close()
})

async function post(body: unknown, authorization: string | null = `Bearer ${token}`) {
  const answer = await fetch(`${origin}/api/air`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
}
const rows = (pm: number) =>
  monthRows('2026-10', { S1: values(pm, 60) }).map(({ cells: { 日期, 站点, ...six } }) => ({
    date: 日期,
    site: 站点,
    ...six,
  }))

test.each([
  ['without a token', () => null, 401, 'no-token'],
  ['with a wrong one', () => 'Bearer a-token-of-the-air-platform-2', 401, 'wrong-token'],
  ['with no token at all in it', () => 'Bearer ', 401, 'wrong-token'],
  ['with one that is for other things', () => `Bearer ${other}`, 403, 'not-allowed'],
])('%s nothing is read', async (_what, authorization, wanted, code) => {
  const { status, said } = await post({ kind: 'daily', rows: rows(30) }, authorization())
  expect([status, said]).toMatchObject([wanted, { code }])
})

test('a table comes in under the source’s own name, again it is nothing, another value has to name it', async () => {
  const first = await post({ kind: 'daily', rows: rows(30) })
  expect([first.status, first.said.imports]).toEqual([
    200,
    [{ period: '2026-10', no: 1, replaces: null, rows: 31 }],
  ])
  const [fact] = await store.journal.read('air:990200:2026-10')
  expect(fact).toMatchObject({ by: { title: '空气站平台' }, fact: { source: '空气站平台' } })
  expect((await post({ kind: 'daily', rows: rows(30) })).said).toMatchObject({
    imports: [],
    same: ['2026-10'],
  })
  const differing = await post({ kind: 'daily', rows: rows(33) })
  expect([differing.status, differing.said]).toMatchObject([409, { code: 'not-imported' }])
  const corrected = await post({ kind: 'daily', rows: rows(33), replaces: 1 })
  expect(corrected.said.imports).toEqual([{ period: '2026-10', no: 2, replaces: 1, rows: 31 }])
})

test('wrong rows come back with their numbers', async () => {
  const wrong = [
    { date: '2026-09-01', site: 'S1', PM25: -1 },
    { date: '2026-09-02', site: 'S9', PM25: 1 },
  ]
  const { status, said } = await post({ kind: 'daily', rows: wrong })
  expect(status).toBe(422)
  expect(said).toMatchObject({
    code: 'rows-wrong',
    errors: [
      { field: 'rows.1', message: 'PM2.5为负值' },
      { field: 'rows.2', message: '站点「S9」没有登记归属，请先导入站点归属表' },
    ],
  })
})

test.each([
  ['no JSON', '{', 400],
  ['no rows', { kind: 'daily', rows: [] }, 422],
  ['no such table', { kind: 'dance', rows: [{ a: 1 }] }, 422],
  ['more than it asks for', { kind: 'daily', rows: [{ a: 1 }], admin: true }, 422],
  ['a correction of something that never came', { kind: 'daily', rows: rows(30), replaces: 9 }, 409],
])('%s is refused with a sentence', async (_what, body, wanted) => {
  const { status, said } = await post(body)
  expect(status).toBe(wanted)
  expect(said.detail as string).toMatch(/^[^\n]*[。：、\u4e00-\u9fff]/)
  expect(JSON.stringify(said)).not.toMatch(/\bat \w+ |node_modules|Zod/)
})
