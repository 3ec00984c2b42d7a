/** POST /api/alarms over a real house: tokens, replays, what cannot be, and a thousand at once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { at } from '../domain/calendar/days.ts'
import type { Day, GridCode, TenantCode } from '../domain/names.ts'
import { admitFeed } from '../errands/feed-errands.ts'
import { loadAirRules } from '../policies/china/load-air-rules.ts'
import { loadSample } from '../policies/load.ts'
import { openTheatre, type Theatre } from '../rehearsal/theatre.ts'
import { openWeb } from './app.ts'
import { listen } from './listen.ts'
import { alarmsDoor } from './routes/alarms.ts'

const dir = mkdtempSync(join(tmpdir(), 'gridbell-alarms-'))
const start = at('2026-11-18' as Day, '02:10')
const faults: unknown[] = []
let theatre: Theatre
let server: Awaited<ReturnType<typeof listen>>
let token = ''

beforeAll(async () => {
  const store = () => openStore({ sqlite: ':memory:' })
  theatre = await openTheatre({
    openStore: store,
    keepStore: true,
    dir,
    start,
    tenants: ['云岭州', '澄湖区'],
  })
  token = await admitted('990200', '微站平台', 'alarms')
  const door = alarmsDoor({
    desk: theatre.house().desk,
    airRules: await loadAirRules(),
    now: theatre.clock.now,
    wake: () => theatre.house().wake(),
    report: (error) => faults.push(error),
  })
  const app = openWeb({ doors: [{ path: '/', handler: door }], health: async () => ({ ok: true }) })
  server = await listen(app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.stop()
  await theatre.close()
  rmSync(dir, { recursive: true })
})

async function admitted(...args: string[]): Promise<string> {
  const printed: string[] = []
  const { desk } = theatre.house()
  const print = (line: string) => void printed.push(line)
  expect(await admitFeed({ ...desk, now: start, print, args })).toBe(true)
  return printed.at(-1) ?? ''
}

const alarm = { id: 'w-1', station: 'LH-01', pollutant: 'PM2.5', value: 186.4, unit: 'µg/m³' }
const whole = { ...alarm, time: '2026-11-18T02:08:00+08:00' }

async function post(
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${token}` },
  path = '',
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/alarms${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  })
  return {
    status: answer.status,
    headers: answer.headers,
    json: (await answer.json()) as Record<string, unknown>,
  }
}

test('an alarm is pushed with its two limits; the same again is answered the same, and nothing is doubled', async () => {
  const first = await post(whole)
  expect(first.status).toBe(201)
  expect(first.json).toEqual({
    id: 'w-1',
    no: 'BJ20261118-001',
    station: 'LH-01',
    pushedAt: '2026-11-18T02:10:00+08:00',
    feedbackBy: '2026-11-18T03:10:00+08:00',
    resultBy: '2026-11-18T04:10:00+08:00',
  })
  theatre.clock.moveBy(60_000)
  const again = await post({ ...whole, value: '186.4', pollutant: 'pm25', time: '2026-11-18T02:08:00' })
  expect([again.status, again.json]).toEqual([200, first.json])
  const open = await theatre.house().desk.alarms.open('990200' as TenantCode, { station: 'LH-01' })
  expect(open.map(({ no }) => no)).toEqual(['BJ20261118-001'])
  expect(open[0]?.grid).toBe('990201' as GridCode)
})

describe('refused', () => {
  test.each([
    ['another matter under the same number', { ...whole, value: 90 }, 409, 'id-reused'],
    ['an unknown station', { ...whole, id: 'w-2', station: 'XX-99' }, 422, 'unknown-station'],
    ['less than nothing', { ...whole, id: 'w-3', value: -3 }, 422, 'impossible-value'],
    [
      'CO in micrograms',
      { ...whole, id: 'w-4', pollutant: 'CO', value: 900, unit: 'mg/m3' },
      422,
      'impossible-value',
    ],
    ['another unit', { ...whole, id: 'w-5', unit: 'mg/m3' }, 422, 'impossible-value'],
    ['no number', { ...whole, id: 'w-6', value: '1e9' }, 422, 'bad-fields'],
    ['a field nobody knows', { ...whole, id: 'w-7', level: 3 }, 422, 'bad-fields'],
    ['nothing', {}, 422, 'bad-fields'],
    ['tomorrow', { ...whole, id: 'w-8', time: '2026-11-19T02:08:00+08:00' }, 422, 'time-ahead'],
    ['last year', { ...whole, id: 'w-9', time: '2025-11-18T02:08:00+08:00' }, 422, 'time-too-old'],
    ['half a JSON', '{"id": "w-', 400, 'bad-json'],
    ['a book', JSON.stringify({ ...whole, id: 'x'.repeat(40_000) }), 413, 'body-too-large'],
  ])('%s', async (_what, body, status, code) => {
    const answer = await post(body)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect([answer.status, answer.json.code, answer.json.status]).toEqual([status, code, status])
    expect(answer.json.detail).toMatch(/\p{Script=Han}/u)
  })

  test('without a token, with a wrong one, with one for other things, and one that was replaced', async () => {
    const other = await admitted('990200', '调度平台', 'alert')
    const old = await admitted('990200', '旧平台', 'alarms')
    await admitted('990200', '旧平台', 'alarms')
    const codes = []
    for (const authorization of ['', `Bearer ${'x'.repeat(32)}`, `Bearer ${other}`, `Bearer ${old}`]) {
      const { status, json } = await post(
        { ...whole, id: 'w-10' },
        authorization === '' ? {} : { authorization },
      )
      codes.push([status, json.code])
    }
    expect(codes).toEqual([
      [401, 'no-token'],
      [401, 'wrong-token'],
      [403, 'not-allowed'],
      [401, 'wrong-token'],
    ])
  })

  test('other methods and other shapes', async () => {
    const get = await fetch(`http://127.0.0.1:${server.port}/api/alarms`)
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    expect(
      (await post('id=1', { authorization: `Bearer ${token}`, 'content-type': 'text/plain' })).status,
    ).toBe(415)
  })
})

test('a source’s clock may run a little ahead, and one day behind', async () => {
  const codes = []
  for (const [id, time] of [
    ['w-20', '2026-11-18T02:14:00+08:00'],
    ['w-21', '2026-11-17T18:05:00Z'],
    ['w-22', '2026-11-17T02:15:00+08:00'],
  ] as const)
    codes.push((await post({ ...whole, id, station: 'LH-02', time })).status)
  expect(codes).toEqual([201, 201, 201])
})

test('a station that is moved answers elsewhere from then on; what runs stays where it is', async () => {
  const { alarms } = theatre.house().desk
  const tenant = '990200' as TenantCode
  const roster = await loadSample('changji', 'sample-prefecture')
  const before = await post({ ...whole, id: 'w-30', pollutant: 'SO2', station: 'LH-02' })
  const moved = (roster.stations ?? []).map((one) =>
    one.code === 'LH-02' ? { ...one, grid: '990202' as GridCode } : one,
  )
  await alarms.loadStations(tenant, moved)
  const after = await post({ ...whole, id: 'w-31', pollutant: 'NO2', station: 'LH-02' })
  await alarms.loadStations(tenant, roster.stations ?? [])
  const grids = []
  for (const id of ['w-30', 'w-31']) grids.push((await alarms.bySource(tenant, '微站平台', id))?.grid)
  expect([before.status, after.status]).toEqual([201, 201])
  expect(grids).toEqual(['990201', '990202'])
})

test('the same code in another tenant is another station: each token reaches its own', async () => {
  const stranger = await admitted('990101', '别处的平台', 'alarms')
  const theirs = { authorization: `Bearer ${stranger}` }
  expect((await post(whole, theirs)).json.code).toBe('unknown-station')
  const station = { code: 'LH-01', name: '北苇镇微站', grid: '990101001' as GridCode, focus: null }
  await theatre.house().desk.alarms.loadStations('990101' as TenantCode, [station])
  // Its regulation knows no station alarms: nothing of the other tenant's is shown instead.
  expect((await post(whole, theirs)).json.code).toBe('no-rules')
  expect((await post(whole)).json.no).toBe('BJ20261118-001')
})

test('a source takes back what it sent, once; what it never sent it cannot', async () => {
  const one = { ...whole, id: 'w-40', station: 'SS-01', pollutant: 'NO2' }
  const { json } = await post(one)
  const back = (id: string) => post({ id, reason: '仪器校准' }, undefined, '/withdraw')
  const first = await back('w-40')
  expect([first.status, first.json]).toEqual([200, { ...json, withdrawn: true }])
  expect((await back('w-40')).json).toEqual(first.json)
  expect(await theatre.house().desk.alarms.open('990200' as TenantCode, { station: 'SS-01' })).toEqual([])
  const unknown = await back('w-41')
  expect([unknown.status, unknown.json.code]).toEqual([404, 'unknown-alarm'])
  const wordy = await post({ id: 'w-40', why: 'x' }, undefined, '/withdraw')
  expect([wordy.status, wordy.json.code]).toEqual([422, 'bad-fields'])
})

test('of several readings that joined, each is known again, and all must be taken back', async () => {
  const { alarms } = theatre.house().desk
  const one = { ...whole, station: 'SS-01', pollutant: 'O3' }
  const answers = []
  for (const [id, value] of [
    ['w-50', 250],
    ['w-51', 268],
    ['w-51', 268],
    ['w-51', 300],
  ] as const)
    answers.push(await post({ ...one, id, value }))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 200, 409])
  expect(new Set(answers.slice(0, 3).map(({ json }) => json.no)).size).toBe(1)
  const open = async () => (await alarms.open('990200' as TenantCode, { station: 'SS-01' }))[0]
  expect((await open())?.again).toEqual({ times: 1, highest: '268' })
  await post({ id: 'w-50' }, undefined, '/withdraw')
  expect(await open()).toBeDefined()
  await post({ id: 'w-51' }, undefined, '/withdraw')
  expect(await open()).toBeUndefined()
})

test('a thousand at once are all accepted; of one station they are one alarm', {
  timeout: 30_000,
}, async () => {
  const many = Array.from({ length: 1_000 }, (_, n) => ({ ...whole, id: `storm-${n}`, station: 'SS-01' }))
  const answers = await Promise.all(many.map((one) => post(one)))
  const accepted = answers.filter(({ status }) => status === 201)
  expect(accepted).toHaveLength(1_000)
  const { alarms } = theatre.house().desk
  const tenant = '990200' as TenantCode
  expect(new Set(accepted.map(({ json }) => json.no)).size).toBe(1)
  const [open] = await alarms.open(tenant, { station: 'SS-01' })
  expect(open).toMatchObject({ no: accepted[0]?.json.no, again: { times: accepted.length - 1 } })
  for (const { json } of accepted) {
    const id = String(json.id)
    const known = await alarms.bySource(tenant, '微站平台', id)
    expect(known?.id ?? (await alarms.reading(tenant, '微站平台', id))?.alarm).toBe(open?.id)
  }
  expect(faults).toEqual([])
})
