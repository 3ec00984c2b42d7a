/** What facts of cases show for assessments: through the real desk, a month of the drill prefecture. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import { signalSources } from '../domain/assessment/signal-sources.ts'
import { signalsOf } from '../domain/assessment/signals.ts'
import type { Day, GridCode } from '../domain/names.ts'
import { signalKinds } from '../domain/policy/kinds/item.ts'
import { moment, openPrefecture, type Prefecture } from '../rehearsal/prefecture.ts'
import { playOctober } from '../rehearsal/prefecture-month.ts'
import { unitsOf } from './assessed-units.ts'
import { rulesOf } from './period-rules.ts'
import { readRollUps } from './read-roll-ups.ts'

let store: Store
let prefecture: Prefecture
const unitCodes = ['990201', '990202', '990203'] as GridCode[]

beforeAll(async () => {
  store = await openStore({ sqlite: ':memory:' })
  prefecture = await openPrefecture(store)
  await playOctober(prefecture)
})
afterAll(() => store.close())

const span = (units: readonly GridCode[]) => ({
  tenant: prefecture.tenant,
  units,
  from: '2026-10-01' as Day,
  to: '2026-10-31' as Day,
})
const seen = async (unit: GridCode) =>
  ((await store.assessments.sightings(span([unit]))).get(unit) ?? []).map(
    ({ kind, about, minLevel, maxLevel }) => [kind, about, minLevel, maxLevel],
  )

describe('sightings', () => {
  test('found from above counts below the finder’s level, and not once it was merged into a report of their own', async () => {
    expect(await seen('990201' as GridCode)).toEqual([
      ['found-from-above', 'HB20261012-001', 2, 5],
      ['found-from-above', 'HB20261013-001', 2, 5],
      ['photo-reused', 'HB20261016-001', 1, 5],
      ['check-failed', 'HB20261016-001', 1, 5],
    ])
  })
  test('what came from below and was not taken up in time is handed on late', async () => {
    expect(await seen('990202' as GridCode)).toEqual([
      ['found-from-above', 'HB20261014-001', 2, 5],
      ['dispatched-late', 'HB20261019-001', 1, 5],
      ['finished-late', 'HB20261019-001', 1, 5],
    ])
  })
  test('an emergency that their own people reported, settled, is for units down to the reporter’s', async () => {
    expect(await seen('990203' as GridCode)).toEqual([['found-first', 'HB20261022-001', 1, 4]])
  })
  test('handed down by a post-holder above, it was found there; from the public it was not', async () => {
    const { act, report } = prefecture
    const down = (grid: string) =>
      ({
        type: 'assign-case',
        to: { grid: prefecture.grid(grid), person: null, department: null },
        note: '',
        until: null,
      }) as const
    await report('2026-10-25 09:00', '尤雨水', 'HB20261025-001', '云岭州')
    await act('2026-10-25 09:05', '尤雨水', 'HB20261025-001', down('沙泉园区'))
    await report('2026-10-25 09:00', 'public 戊', 'HB20261025-002', '云岭州')
    await act('2026-10-25 09:05', '尤雨水', 'HB20261025-002', down('沙泉园区'))
    expect(await seen('990203' as GridCode)).toContainEqual(['found-from-above', 'HB20261025-001', 2, 5])
    expect((await seen('990203' as GridCode)).map(([, about]) => about)).not.toContain('HB20261025-002')
    await act('2026-10-26 09:00', '尤雨水', 'HB20261025-001', { type: 'void-case', reason: '重复' })
    expect(await seen('990203' as GridCode)).toEqual([['found-first', 'HB20261022-001', 1, 4]])
  })
})

describe('the closed list of signals', () => {
  test('says of each where it comes from, or why only a person can say it', () => {
    expect(Object.keys(signalSources).toSorted()).toEqual([...signalKinds].toSorted())
    for (const source of Object.values(signalSources))
      expect('how' in source ? source.how : source.why).toMatch(/^\p{Script=Han}.{5,}/u)
  })
  test('shows in one month every signal that cases and daybooks can show, and none that only a person can', async () => {
    const { desk, tenant } = prefecture
    const units = await unitsOf(desk, tenant, 2)
    const period = knownPeriod('2026-10')
    const rules = rulesOf(desk, tenant, period)
    const rollUps = await readRollUps(desk, tenant, period, units, rules, moment('2026-11-03 09:00'))
    const kinds = [...rollUps.values()].flatMap((one) => signalsOf(one, rules.held)).map(({ kind }) => kind)
    const by = (...sources: string[]) =>
      signalKinds.filter((kind) => sources.includes(signalSources[kind].by))
    expect(by('case', 'daybook').filter((kind) => !kinds.includes(kind))).toEqual([])
    expect(by('person').filter((kind) => kinds.includes(kind))).toEqual([])
    expect(kinds).toContain('chiefs-incomplete')
  })
})

test('complaints of one place are one matter, each reporter once a day, and what was taken back is gone', async () => {
  const complained = async (atLeast: number) =>
    (await store.assessments.complained(span(unitCodes), '2025-11-01' as Day, atLeast)).get(
      '990202' as GridCode,
    )
  expect(await complained(3)).toEqual([
    {
      cases: ['HB20260803-001', 'HB20260911-001', 'HB20261021-001', 'HB20261021-002'],
      times: 3,
      open: true,
    },
  ])
  expect(await complained(1)).toHaveLength(2)
  await prefecture.act('2026-10-27 09:00', '窦小寒', 'HB20260911-001', { type: 'void-case', reason: '误报' })
  expect(await complained(3)).toBeUndefined()
})
