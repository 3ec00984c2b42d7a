/** POST /api/alert over a real house: only with the right, once, and restored when it ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { decideAlert } from '../domain/alert/decide-alert.ts'
import { at } from '../domain/calendar/days.ts'
import type { Day, TenantCode } from '../domain/names.ts'
import { admitFeed } from '../errands/feed-errands.ts'
import { handleAlert } from '../handle-alert.ts'
import { openTheatre, type Theatre } from '../rehearsal/theatre.ts'
import { openWeb } from './app.ts'
import { listen } from './listen.ts'
import { alertDoor } from './routes/alert.ts'

const dir = mkdtempSync(join(tmpdir(), 'gridbell-alert-'))
const start = at('2026-11-20' as Day, '21:00')
const tenant = '990200' as TenantCode
let theatre: Theatre
let server: Awaited<ReturnType<typeof listen>>
const tokens = { alert: '', alarms: '' }

beforeAll(async () => {
  const store = () => openStore({ sqlite: ':memory:' })
  theatre = await openTheatre({
    openStore: store,
    keepStore: true,
    dir,
    start,
    tenants: ['云岭州', '澄湖区'],
  })
  const { desk } = theatre.house()
  for (const right of ['alert', 'alarms'] as const) {
    const print = (line: string) => void Object.assign(tokens, { [right]: line })
    await admitFeed({ ...desk, now: start, print, args: ['990200', `平台-${right}`, right] })
  }
  const wake = () => theatre.house().wake()
  const report = (error: unknown) => {
    throw error
  }
  const handler = alertDoor({ desk, now: theatre.clock.now, wake, report })
  const app = openWeb({ doors: [{ path: '/', handler }], health: async () => ({ ok: true }) })
  server = await listen(app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.stop()
  await theatre.close()
  rmSync(dir, { recursive: true })
})

async function post(body: unknown, token = tokens.alert) {
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/alert`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  const json = (await answer.json()) as Record<string, unknown>
  return [answer.status, json.code ?? json.level, json] as const
}
const onAlert = (day: string) => theatre.house().desk.alertOf(tenant, day as Day)

test('an alert is started, told once, changed and ended; its days are alert days, and no others', async () => {
  expect((await post({ action: 'start', level: 'yellow' }, tokens.alarms)).slice(0, 2)).toEqual([
    403,
    'not-allowed',
  ])
  expect((await post({ action: 'change', level: 'red' })).slice(0, 2)).toEqual([409, 'no-alert'])
  expect((await post({ action: 'start', level: 'violet' })).slice(0, 2)).toEqual([422, 'bad-fields'])
  expect((await post({ action: 'declare' })).slice(0, 2)).toEqual([422, 'bad-fields'])
  expect(await onAlert('2026-11-20')).toBe(false)

  const begun = { level: 'yellow', since: '2026-11-20T21:00:00+08:00' }
  expect((await post({ action: 'start', level: 'yellow', note: '静稳天气' }))[2]).toEqual(begun)
  expect((await post({ action: 'start', level: 'yellow' }))[2]).toEqual(begun)
  const { alerts, orders } = theatre.house().desk
  const sent = (await alerts.latest(tenant))[0]?.order ?? null
  const order = sent && (await orders.get(sent))
  // Sent once, in the source's own name, with no end but that of the alert.
  expect(order).toMatchObject({ giver: { person: null, title: '平台-alert' }, until: null, state: 'open' })
  expect(order?.checklist.length).toBeGreaterThan(3)
  expect(await theatre.house().desk.journal.read(`alert:${tenant}`)).toHaveLength(1)
  expect((await post({ action: 'start', level: 'red' })).slice(0, 2)).toEqual([409, 'alert-running'])
  expect((await post({ action: 'change', level: 'orange' }))[2]).toEqual({ ...begun, level: 'orange' })
  expect([await onAlert('2026-11-19'), await onAlert('2026-11-20'), await onAlert('2026-11-21')]).toEqual([
    false,
    true,
    true,
  ])
  expect(await theatre.house().desk.alertOf('990101' as TenantCode, '2026-11-20' as Day)).toBe(false)

  theatre.clock.moveBy(15 * 3_600_000)
  expect((await post({ action: 'end' }))[2]).toEqual({ level: null })
  expect((await post({ action: 'end' }))[2]).toEqual({ level: null })
  expect(sent && (await orders.get(sent))?.state).toBe('closed')
  expect([await onAlert('2026-11-20'), await onAlert('2026-11-21')]).toEqual([true, false])
})

test('two at the same moment start one', async () => {
  const both = await Promise.all([1, 2].map(() => post({ action: 'start', level: 'blue' })))
  expect(both.map(([status]) => status)).toContain(200)
  const { desk } = theatre.house()
  const facts = await desk.journal.read(`alert:${tenant}`)
  expect(facts.filter(({ fact }) => fact.type === 'alert-started')).toHaveLength(2)
  await post({ action: 'end' })
})

test('where the regulation says nothing of alerts nobody starts one', async () => {
  const { desk } = theatre.house()
  const now = theatre.clock.now()
  const at = (day: Day) => ({ ...desk.packOf(tenant).at(day), alert: null })
  const silent = { ...desk, packOf: () => ({ ...desk.packOf(tenant), at }) }
  const command = { type: 'start-alert', level: 'red', note: '' } as const
  const outcome = await handleAlert(silent, { tenant, command, who: { source: '平台' }, now, handled: null })
  expect(outcome).toEqual({ refusal: { code: 'no-alert-rules' } })
})

test('the clock and the public declare none', async () => {
  const { desk } = theatre.house()
  const rules = desk.packOf(tenant).at('2026-11-20' as Day).alert
  const scene = await desk.directory.scene(tenant, [])
  if (!rules) throw new Error('no rules')
  const command = { type: 'start-alert', level: 'red', note: '' } as const
  for (const actor of [{ kind: 'clock' }, { kind: 'public', account: 'a' }] as const)
    expect(decideAlert(command, null, { actor, scene, rules })).toMatchObject({
      refusal: { code: 'no-right' },
    })
})
