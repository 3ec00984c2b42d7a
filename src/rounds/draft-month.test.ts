/** The month's drafts by the clock: on the pack's day, once, whatever the clock does; nothing where there is no rubric. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { Day, Instant } from '../domain/names.ts'
import type { Notice } from '../notices/notice.ts'
import { loadSample } from '../policies/load.ts'
import { playBriefMonth } from '../rehearsal/brief-month.ts'
import { moment, openPrefecture, type Prefecture, prefectureOver } from '../rehearsal/prefecture.ts'
import { draftMonth } from './draft-month.ts'
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
  draftMonth(prefecture.desk, prefecture.tenant, policyOn(moment(when)), begun, moment(when))
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
  await draftMonth(prefecture.desk, prefecture.tenant, policyOn(now), moment('2026-11-03 12:00'), now)
  expect([await versions(), stepped()]).toEqual([[], []])
})

test('a pack without a rubric drafts nothing and says nothing; without sheets no end of objections comes', async () => {
  const district = await loadSample('jincheng', 'sample-district')
  await store.rosterLoad.load(district, null, begun)
  const { desk } = await prefectureOver(store, district)
  const now = moment('2026-11-08 10:00')
  const watched = { ...desk, journal: prefecture.desk.journal }
  await draftMonth(watched, district.tenant, desk.packOf(district.tenant).at('2026-11-08' as Day), begun, now)
  await endObjections(
    watched,
    district.tenant,
    desk.packOf(district.tenant).at('2026-11-08' as Day),
    begun,
    now,
  )
  expect(told).toEqual([])
})
