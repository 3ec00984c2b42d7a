/** The air of the last day on record, over the drill prefecture's sites; none where none came in. */
import { afterEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../../db/store.ts'
import { importAir } from '../../assessing/import-air.ts'
import { monthRows, stationRows, values } from '../../assessing/sample-air-month.ts'
import type { GridCode } from '../../domain/names.ts'
import { moment, openPrefecture } from '../../rehearsal/prefecture.ts'
import type { Turn } from '../turn.ts'
import { askAir } from './ask-air.ts'

const opened: Store[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

async function begin() {
  const store = await openStore({ sqlite: ':memory:' })
  opened.push(store)
  const { desk, tenant } = await openPrefecture(store)
  const now = moment('2026-11-22 09:00')
  const by = { person: null, account: null, title: '管理员' }
  const wished = { tenant, by, now, source: '表.csv', replaces: null, period: null }
  await importAir(desk, { ...wished, of: 'stations', rows: stationRows })
  const ask = async (grid: string) => {
    const turn = { desk, now, speaker: { tenant, group: { grid: grid as GridCode }, person: null } }
    const answer = await askAir(turn as unknown as Turn)
    return answer.kind === 'tell' && answer.meaning.kind === 'air-shown' ? answer.meaning : null
  }
  const bring = () => {
    const rows = monthRows('2026-10', { S1: values(30, 60), S2: values(15, 30), S3: values(45, 90) })
    return importAir(desk, { ...wished, of: 'daily', rows })
  }
  return { ask, bring }
}

test('nothing is made up while no day is on record', async () => {
  const { ask } = await begin()
  expect(await ask('990201')).toMatchObject({ latest: null })
})

test('the last day of the unit with sites is told, with its index, band and values', async () => {
  const { ask, bring } = await begin()
  await bring()
  const { latest } = (await ask('990201')) ?? {}
  expect(latest).toMatchObject({ day: '2026-10-31', category: '良' })
  expect(latest?.values).toEqual(expect.arrayContaining([{ pollutant: 'PM25', value: '30' }]))
  // PM2.5 of 30 and PM10 of 60, whichever standard holds: above 50, far below 100.
  expect(latest?.index).toBeGreaterThan(50)
  expect(latest?.index).toBeLessThan(100)
})
