/** The month's drafts by the clock: on the pack's day, once, whatever the clock does; nothing where there is no rubric. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import type { Sheet } from '../domain/assessment/sheet.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { Day, Instant } from '../domain/names.ts'
import type { Notice } from '../notices/notice.ts'
import { loadSample } from '../policies/load.ts'
import { playBriefMonth } from '../rehearsal/brief-month.ts'
import { moment, openPrefecture, type Prefecture, prefectureOver } from '../rehearsal/prefecture.ts'
import { draftPeriods } from './draft-periods.ts'
import { endObjections } from './end-objections.ts'

let store: Store
let prefecture: Prefecture
const told: Notice[] = []
beforeEach(async () => {
  store = await openStore({ sqlite: ':memory:' })
  told.length = 0
  const commit: Store['journal']['commit'] = async (entry) => {
    const done = await store.journal.commit(entry)
    if (done === 'committed') told.push(...entry.notices)
    return done
  }
  prefecture = await openPrefecture(store)
  prefecture = { ...prefecture, desk: { ...prefecture.desk, journal: { ...store.journal, commit } } }
})
afterEach(() => store.close())

const begun = moment('2026-10-01 00:00')
const policyOn = (when: Instant, { desk, tenant } = prefecture) => desk.packOf(tenant).at(dayOf(when))
const tick = (when: string) =>
  draftPeriods(prefecture.desk, prefecture.tenant, policyOn(moment(when)), begun, moment(when))
const stepped = () => told.flatMap(({ meaning }) => (meaning.kind === 'sheets-stepped' ? [meaning] : []))
const versions = async () =>
  (await store.assessments.sheets(prefecture.tenant, 'monthly', '2026-10')).map(({ version }) => version)

test('drafted on the third, told to the office once, and again on the eighth while it is not published', async () => {
  await playBriefMonth(prefecture)
  told.length = 0
  await tick('2026-11-03 09:04')
  expect(await versions()).toEqual([])
  for (const when of ['2026-11-03 09:05', '2026-11-03 09:06', '2026-11-07 23:00', '2026-11-03 09:05'])
    await tick(when)
  expect(await versions()).toEqual([1, 1, 1])
  expect(stepped().map(({ by, rows }) => [by, rows.map(({ result }) => result?.pending)])).toEqual([
    ['2026-11-10', [3, 1, 2]],
  ])
  expect(told.map(({ to }) => to)).toEqual([{ kind: 'group', group: 'y-leaders' }])
  await tick('2026-11-08 09:05')
  expect(stepped()).toHaveLength(2)
  expect(await versions()).toEqual([1, 1, 1])
})

test('what fell due before the store began is not made up for', async () => {
  await playBriefMonth(prefecture)
  told.length = 0
  const now = moment('2026-11-04 09:00')
  await draftPeriods(prefecture.desk, prefecture.tenant, policyOn(now), moment('2026-11-03 12:00'), now)
  expect([await versions(), stepped()]).toEqual([[], []])
})

test('a rubric whose items are missing drafts nothing and is told to the office once; no end of objections comes', async () => {
  const district = await loadSample('jincheng', 'sample-district')
  await store.rosterLoad.load(district, null, begun)
  const { desk } = await prefectureOver(store, district)
  const now = moment('2026-11-08 10:00')
  const watched = { ...desk, journal: prefecture.desk.journal }
  const policy = desk.packOf(district.tenant).at('2026-11-08' as Day)
  for (const when of ['2026-10-05 09:04', '2026-10-05 09:05', '2026-10-06 09:05', '2027-01-06 09:05'])
    await draftPeriods(watched, district.tenant, policy, begun, moment(when))
  expect(told.map(({ meaning, to }) => [meaning.kind, to.kind])).toEqual([['rubric-unready', 'person']])
  told.length = 0
  await endObjections(
    watched,
    district.tenant,
    desk.packOf(district.tenant).at('2026-11-08' as Day),
    begun,
    now,
  )
  expect(told).toEqual([])
})

test('a year that is the mean of its months is told in January with its gaps, until a person has published it', async () => {
  const sheet: Sheet = {
    ...{ tenant: prefecture.tenant, rubric: 'monthly', period: '2026-10', unit: prefecture.grid('柳河县') },
    ...{ version: 1, regulation: 'changji-2023', day: '2026-10-31' as Day, findings: [], objections: [] },
    ...{ state: 'published', publishedAt: moment('2026-11-10 09:00'), amendments: [] },
    result: { total: '88', grade: '良好', forced: false, problems: 0 },
  }
  const views = [{ kind: 'sheet', sheet } as const]
  const at = moment('2026-11-10 09:00')
  await store.journal.commit({ appends: [], views, notices: [], handled: null, stamp: null, at })
  for (const when of ['2027-01-15 09:04', '2027-01-15 09:05', '2027-01-16 09:05']) await tick(when)
  const years = told.flatMap(({ meaning }) => (meaning.kind === 'year-published' ? [meaning] : []))
  expect(years).toMatchObject([{ state: 'draft', period: '2026年', by: '2027-01-31' }])
  expect(years[0]?.rows.map(({ unit, mean, months }) => [unit, mean, months])).toEqual([
    ['柳河县', '88', 1],
    ['松山县', null, 0],
    ['沙泉园区', null, 0],
  ])
})

test('a yearly rubric with points is drafted in January, and its progress told in March', async () => {
  const city = await loadSample('linyi', 'sample-city')
  await store.rosterLoad.load(city, null, moment('2026-01-01 00:00'))
  const { desk, report } = await prefectureOver(store, city)
  await report('2026-05-12 09:00', '汪茯苓', 'HB20260512-001', '白杨镇')
  const watched = { ...desk, journal: prefecture.desk.journal }
  const policy = desk.packOf(city.tenant).at('2027-01-10' as Day)
  for (const when of ['2027-01-10 09:05', '2027-01-11 09:05', '2027-03-10 09:05'])
    await draftPeriods(watched, city.tenant, policy, begun, moment(when))
  expect(stepped().map(({ period, by }) => [period, by])).toEqual([
    ['2026年', '2027-03-31'],
    ['2026年', '2027-03-31'],
  ])
  const sheets = await store.assessments.sheets(city.tenant, 'annual', '2026')
  expect(sheets.map(({ state }) => state)).toEqual(['draft', 'draft'])
})
