/** Years and quarters of every pack: a mean with its gaps and its measure, points, evaluations, checklists, or 未配置. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import type { Sheet } from '../domain/assessment/sheet.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { Day, GridCode, TenantCode } from '../domain/names.ts'
import { runAssess } from '../errands/assess-command.ts'
import { loadSample } from '../policies/load.ts'
import { moment, openPrefecture, type Prefecture } from '../rehearsal/prefecture.ts'
import { rulesFor } from '../starting/begin.ts'
import { meanRulesOf, publishYear } from './publish-year.ts'

let store: Store
let prefecture: Prefecture
const packs = { linyi: '990371', gaochang: '990650' } as const

beforeAll(async () => {
  store = await openStore({ sqlite: ':memory:' })
  await store.rosterLoad.load(await loadSample('jincheng'), null, moment('2026-01-01 00:00'))
  for (const [pack, code] of Object.entries(packs))
    await store.rosterLoad.load(small(pack, code), null, moment('2026-01-01 00:00'))
  await store.rosterLoad.load(await loadSample('yili', 'sample-prefecture'), null, moment('2026-01-01 00:00'))
  prefecture = await openPrefecture(store)
})
afterAll(() => store.close())

/** One root and two parts. */
function small(pack: string, code: string): Roster {
  const tenant = code as TenantCode
  const grid = (own: string, name: string, level: 1 | 2, parent: string | null) => ({
    ...{ code: own as GridCode, tenant, name, level, parent: parent as GridCode | null },
  })
  const grids = [
    grid(code, `${pack}演练区`, 1, null),
    grid(`${code}1`, '东镇', 2, code),
    grid(`${code}2`, '西镇', 2, code),
  ]
  const empty = { persons: [], posts: [], departments: [], groups: [], members: [] }
  return { tenant, name: `${pack}演练区`, pack, grids, ...empty }
}

async function typed(...argv: string[]) {
  const said: string[] = []
  const parts = { ...store, ...(await rulesFor(store.directory)) }
  const now = moment('2027-01-05 09:00')
  const code = await runAssess(argv, { ...parts, now, print: (line) => said.push(line) })
  return { code, said: said.join('\n') }
}

const published = (unit: string, period: string, total: string, forced = false): Sheet => ({
  ...{ tenant: prefecture.tenant, rubric: 'monthly', period, unit: unit as GridCode, version: 1 },
  ...{ regulation: 'changji-2023', day: `${period}-28` as Day, findings: [], objections: [] },
  ...{ state: 'published', publishedAt: moment('2027-01-03 09:00'), amendments: [] },
  result: { total, grade: forced ? '不合格' : '优秀', forced, problems: 0 },
})

describe('the mean of a year’s months', () => {
  const months = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`)
  beforeAll(async () => {
    const sheets = [
      ...months.map((month) => published('990201', month, '59.5')),
      ...months.slice(0, 3).map((month, at) => published('990202', month, at === 0 ? '0' : '100', at === 0)),
    ]
    const views = sheets.map((sheet) => ({ kind: 'sheet', sheet }) as const)
    const entry = {
      appends: [],
      views,
      notices: [],
      handled: null,
      stamp: null,
      at: moment('2027-01-03 09:00'),
    }
    await store.journal.commit(entry)
  })

  test('is shown with what is missing and what was forced, rounded for the eye alone', async () => {
    const { said } = await typed('--tenant', '990200', '--year', '2026')
    expect(said).toMatch(/松山县 +≈66\.67 +合格 +3\/12 +1月 +4月、5月.*12月/)
    expect(said).toMatch(/柳河县 +59\.5 +不合格 +12\/12 +— +—/)
    expect(said).toMatch(/沙泉园区 +— +— +0\/12/)
    const { said: why } = await typed('--tenant', '990200', '--year', '2026', '--why', '松山县')
    expect(why).toContain('2026-01 0 分（当月直接定等次） ÷ 3 ＝ 0')
  })
  test('a failing one calls for a measure, once', async () => {
    const { said } = await typed('--tenant', '990200', '--year', '2026')
    expect(said).toContain(
      '柳河县（年度不合格）：年度考核不合格，建议由州大气办对二级网格问责建议，须经人确认。',
    )
    const { desk, tenant } = prefecture
    const period = knownPeriod('2026')
    const rules = meanRulesOf(desk, tenant, period)
    if (rules === null) throw new Error('no mean')
    const now = moment('2027-01-15 10:00')
    const by = { person: null, account: null, title: '州大气办' }
    const told = { by, policy: desk.packOf(tenant).at('2027-01-15' as Day), now }
    const first = await publishYear(desk, tenant, period, rules, told)
    expect(first?.views.map((view) => (view.kind === 'measure' ? view.measure : null))).toMatchObject([
      { unit: '990201', ladder: 'failing-year', period: '2026', state: 'proposed' },
    ])
    if (!first) throw new Error('nothing published')
    await store.journal.commit({ ...first, handled: null, stamp: null, at: now })
    expect(await publishYear(desk, tenant, period, rules, told)).toBeNull()
    const corrected = published('990203', '2026-05', '60')
    const views = [{ kind: 'sheet', sheet: corrected } as const]
    await store.journal.commit({ appends: [], views, notices: [], handled: null, stamp: null, at: now })
    const again = await publishYear(desk, tenant, period, rules, told)
    expect([again?.fact.no, again?.views]).toEqual([2, []])
  })
  test('is the same for machines', async () => {
    const { said } = await typed('--tenant', '990200', '--year', '2026', '--json')
    expect(JSON.parse(said).units[0]).toMatchObject({
      name: '松山县',
      mean: '66.6667',
      months: 3,
      forced: ['2026-01'],
    })
  })
})

test.each([
  ['990101 --year 2026', 1, /「各级网格年度考核」未配置：附件4《考核办法》原文缺/],
  ['990101 --period 2026-Q3', 1, /「各级网格季度考核」未配置/],
  ['990101 --month 2026-10', 1, /「四五级监管人员月度考核」未配置/],
  ['990371 --year 2026', 1, /2026年没有任何记录，无从打分/],
  ['990371 --month 2026-10', 1, /没有月度考核，2026年10月无从打分；现有：/],
  [
    '990650 --period 2026-Q3',
    0,
    /网格运行季度评价.*只评价，不打分。[\s\S]*区域、人员、职责.*好／较好／一般／差[\s\S]*演练区 东镇：自评未评，上级未评/,
  ],
  ['990650 --year 2026', 1, /没有年度考核/],
])('%s tells what is true', async (line, wanted, sentence) => {
  const { code, said } = await typed('--tenant', ...line.split(' '))
  expect([code, said]).toEqual([wanted, expect.stringMatching(sentence)])
})

test('a scheme that has only a checklist shows it as it stood at the year’s end, with what was shown', async () => {
  const fact = {
    ...{ type: 'reform-evidenced' as const, tenant: '990700' as TenantCode, no: 2, on: '2026-11-18' as Day },
    ...{ words: '划分办法已印发', photos: [] },
  }
  const facts = [
    { fact, by: { person: null, account: null, title: '州财政局' }, at: moment('2026-11-18 09:00') },
  ]
  const appends = [{ stream: 'reform:990700', expectedVersion: 0, facts }]
  const entry = { views: [], notices: [], handled: null, stamp: null, at: moment('2026-11-18 09:00') }
  await store.journal.commit({ appends, ...entry })
  const { said } = await typed('--tenant', '990700', '--year', '2026')
  expect(said).toMatch(/没有考核打分；2026年改革清单 12 项/)
  expect(said).toContain('2023-12-31 前完成，已完成，2026-11-18 佐证：划分办法已印发（州财政局')
  expect(said).toContain('清单没有列举措的体系：企业责任体系、市场体系')
  const { said: before } = await typed('--tenant', '990700', '--year', '2025', '--json')
  expect(JSON.parse(before).measures[1]).toMatchObject({ no: 2, state: 'overdue', shownOn: null })
  expect((await typed('--tenant', '990700', '--month', '2026-10')).code).toBe(1)
})
