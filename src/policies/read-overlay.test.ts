/** A tenant's own settings: choices and proposals may differ, what the regulation says may not, and tenants never meet. */
import { describe, expect, test } from 'vitest'
import type { Day } from '../domain/names.ts'
import { inForce, ruleOf } from '../domain/policy/in-force.ts'
import { loadRegulation } from './load.ts'
import { packOf } from './pack.ts'
import { readOverlay } from './read-overlay.ts'

const changji = await loadRegulation('changji')
const day = '2024-06-05' as Day
const file = 'tenant.yaml'
const own = (settings: string, pack = 'changji-2023') =>
  readOverlay({ file, text: `pack: ${pack}\nsettings:\n${settings}` }, changji)
const setting = (name: string, since: string) =>
  `  - ${name}\n    source: 州环委办会议纪要\n    since: ${since}\n`

test('a choice holds from its day, with the tenant’s own source', () => {
  const overlay = own(setting('parameter: alarm-from', '{ 2024-02-01: acknowledged }'))
  const at = (on: string) => ruleOf(inForce(changji, on as Day, overlay), 'deadlines', 'station-alarm')
  expect(at('2024-01-31')?.value.from).toBe('pushed')
  expect(at('2024-02-01')?.value.from).toBe('acknowledged')
  expect(at('2024-02-01')?.because.chosen).toEqual([{ parameter: 'alarm-from', choice: 'acknowledged' }])
  expect(inForce(changji, '2024-02-01' as Day, overlay).choices.get('alarm-from')).toBe('acknowledged')
})

test('a proposal is replaced field by field, and null goes back to the regulation', () => {
  const overlay = own(
    setting('duty: village-patrol', "{ 2024-02-01: { remind: [{ at: '10:10' }] }, 2024-07-01: null }"),
  )
  const at = (on: string) => ruleOf(inForce(changji, on as Day, overlay), 'duty', 'village-patrol')
  expect(at('2024-02-01')).toMatchObject({
    value: { name: '污染源巡查', min: 1, remind: [{ at: '10:10' }] },
    because: { article: '附件1第十七条', since: '2024-02-01', tenant: { file, source: '州环委办会议纪要' } },
  })
  expect(at('2024-07-01')).toMatchObject({
    value: { remind: [{ at: '09:40' }, { at: '17:05' }] },
    because: { tenant: null },
  })
})

test('a figure that nobody gives yet may be given: the hotline', () => {
  const overlay = own(setting('figure: hotline', "{ 2024-02-01: '12369' }"))
  expect(packOf(changji, overlay).at(day).hotline).toBe('12369')
  expect(packOf(changji).at(day).hotline).toBeNull()
})

test('what the regulation itself leaves open may be moved', () => {
  const overlay = own(setting('duty: case-batch', '{ 2024-02-01: { every: half-year } }'))
  expect(ruleOf(inForce(changji, day, overlay), 'duty', 'case-batch')?.value.every).toBe('half-year')
})

describe('refused with file, line and reason', () => {
  test.each([
    [
      'a figure of the regulation',
      setting('staffing: village-supervisors', '{ 2024-02-01: { fullTimeMin: 2 } }'),
      3,
      /附件1第十三条.*写定/,
    ],
    [
      'a field of the regulation',
      setting('duty: village-patrol', '{ 2024-02-01: { min: 2 } }'),
      3,
      /「min」.*写定/,
    ],
    ['a whole rule of the regulation', setting('levels: tree', '{ 2024-02-01: [] }'), 3, /写定/],
    ['a choice that is none', setting('parameter: alarm-from', '{ 2024-02-01: sometimes }'), 3, /sometimes/],
    [
      'a wrong shape',
      setting('duty: village-patrol', '{ 2024-02-01: { remind: daily } }'),
      3,
      /village-patrol/,
    ],
    ['a rule that is not there', setting('duty: dance', '{ 2024-02-01: {} }'), 3, /dance/],
    ['a kind that is not there', setting('dance: duty', '{ 2024-02-01: {} }'), 3, /dance/],
    ['a day before the commencement', setting('parameter: alarm-from', '{ 2020-02-01: pushed }'), 3, /早于/],
    ['no date', setting('parameter: alarm-from', '{ soon: pushed }'), 3, /日期/],
    ['no source', '  - parameter: alarm-from\n    since: { 2024-02-01: pushed }\n', 3, /source/],
    ['a setting twice', setting('figure: numberDays', '{ 2024-02-01: 9 }').repeat(2), 3, /两次/],
  ] as const)('%s', (_what, settings, line, reason) => {
    expect(() => own(settings)).toThrow(new RegExp(`^${file}:${line}：`))
    expect(() => own(settings)).toThrow(reason)
  })

  test('another regulation’s settings', () => {
    expect(() => own(setting('figure: numberDays', '{ 2024-02-01: 9 }'), 'jincheng-2018')).toThrow(
      /tenant\.yaml:1：.*jincheng-2018.*changji-2023/,
    )
  })
})

test('several tenants in one process never see each other', () => {
  const [one, two] = [9, 90].map((days) =>
    packOf(changji, own(setting('figure: numberDays', `{ 2024-02-01: ${days} }`))),
  )
  expect([one?.at(day).numberDays, two?.at(day).numberDays, packOf(changji).at(day).numberDays]).toEqual([
    9, 90, 30,
  ])
  const mine = one?.at(day)
  if (mine) Object.assign(mine.quietHours, { from: '00:00' })
  expect(two?.at(day).quietHours.from).toBe('22:00')
  expect(packOf(changji).at(day).quietHours.from).toBe('22:00')
})
