/** A cluster is noticed once, whoever notices it, and again when a new window begins. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { policyAt } from '../desk.ts'
import { at, dayOf } from '../domain/calendar/days.ts'
import type { CaseCommand } from '../domain/case/commands.ts'
import { CaseId, type Day, type GridCode, type TenantCode } from '../domain/names.ts'
import { handleCommand } from '../handle-command.ts'
import { openTheatre, type Theatre } from '../rehearsal/theatre.ts'
import { noticeCluster } from './notice-cluster.ts'

const dir = mkdtempSync(join(tmpdir(), 'gridbell-cluster-'))
const start = at('2026-11-18' as Day, '09:00')
const tenant = '990101' as TenantCode
let theatre: Theatre
let last = 0

beforeAll(async () => {
  const store = () => openStore({ sqlite: ':memory:' })
  theatre = await openTheatre({ openStore: store, keepStore: true, dir, start })
})
afterAll(async () => {
  await theatre.close()
  rmSync(dir, { recursive: true })
})

test('the same count is told once, a doubled one again, and a day later anew', async () => {
  const { clusterCount: needed } = policyAt(theatre.house().desk, tenant, start)
  for (let n = 1; n < needed; n += 1) await report()
  expect(await told()).toEqual([])
  const enough = await report()
  // Two processes may look at the same moment.
  await Promise.all([1, 2, 3].map(() => notice(enough)))
  expect(await told()).toEqual([needed])
  for (let n = needed + 1; n < needed * 2; n += 1) await notice(await report())
  expect(await told()).toEqual([needed])
  await notice(await report())
  await notice(await report())
  expect(await told()).toEqual([needed, needed * 2])

  theatre.clock.moveBy(25 * 3_600_000)
  for (let n = 1; n <= needed; n += 1) await notice(await report())
  expect(await told()).toEqual([needed])
})

const village = (): GridCode => theatre.cast.post('柳湾村网格长')?.grid as GridCode

async function report() {
  last += 1
  const { desk } = theatre.house()
  const no = `HB20261118-${String(last).padStart(3, '0')}`
  const command: CaseCommand = {
    ...{ type: 'report-case', no, origin: village(), group: null, text: `${last}号地烧垃圾`, place: null },
    ...{ photos: [], category: 'burn_trash', urgency: 'normal', read: null, near: null },
  }
  const outcome = await handleCommand(desk, {
    ...{ tenant, steps: [{ case: CaseId.parse(`${tenant}/${no}`), command }] },
    ...{ actor: { kind: 'public', account: 'stage|stage|u1' }, now: theatre.clock.now(), saidIn: null },
    ...{ handled: null, stamp: null, views: [] },
  })
  const [matter] = 'cases' in outcome ? outcome.cases : []
  if (!matter) throw new Error('refused')
  return matter
}

async function notice(matter: Awaited<ReturnType<typeof report>>): Promise<void> {
  const { desk } = theatre.house()
  const now = theatre.clock.now()
  await noticeCluster(desk, policyAt(desk, tenant, now), matter, now)
}

/** The counts in today's daybook of the town. */
async function told(): Promise<readonly number[]> {
  const town = theatre.cast.post('北苇镇网格长')?.grid
  const facts = await theatre.house().desk.journal.read(`daybook:${town}:${dayOf(theatre.clock.now())}`)
  return facts.flatMap(({ fact }) => (fact.type === 'cluster-noticed' ? [fact.cases] : []))
}
