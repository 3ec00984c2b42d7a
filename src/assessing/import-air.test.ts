/** Air values from the table to the ledger, on both engines: all or nothing, corrected with a trail, moved, tampered with, published. */
import { afterEach, describe, expect, it } from 'vitest'
import { postgresForTests } from '../../db/postgres-for-tests.ts'
import { openStore, type Store } from '../../db/store.ts'
import { airStream } from '../domain/air/decide-import.ts'
import type { AirTable } from '../domain/air/facts.ts'
import type { GivenRow } from '../domain/air/read-air-rows.ts'
import { moment, openPrefecture, type Prefecture } from '../rehearsal/prefecture.ts'
import { importAir } from './import-air.ts'
import { monthRows, stationRows, values } from './sample-air-month.ts'
import { sayImport } from './say-import.ts'

const now = moment('2026-11-22 09:00')
const by = { person: null, account: null, title: '管理员' }
const clean = { S1: values(30, 60), S2: values(15, 30), S3: values(45, 90) }

const opened: Store[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

async function begin(engine: string) {
  const store = await openStore(
    engine === 'sqlite' ? { sqlite: ':memory:' } : { url: await postgresForTests() },
  )
  opened.push(store)
  const prefecture = await openPrefecture(store)
  const bring = async (
    of: AirTable,
    rows: readonly GivenRow[],
    more: { replaces?: number; period?: string } = {},
  ) => {
    const wished = { tenant: prefecture.tenant, of, rows, by, now, source: '表.csv' }
    const answer = await importAir(prefecture.desk, {
      ...wished,
      replaces: more.replaces ?? null,
      period: more.period ?? null,
    })
    return { answer, said: sayImport(answer, wished).join('\n') }
  }
  await bring('stations', stationRows)
  return { store, prefecture, bring, monthOf: (unit: string) => monthIn(store, prefecture, unit) }
}

const monthIn = async (store: Store, { tenant }: Prefecture, unit: string) =>
  (await store.air.months(tenant, '2026-10', '2026-10')).find((one) => one.unit === unit)

describe.each(['sqlite', 'postgres'])('air values on %s', (engine) => {
  it('a month of days becomes the units’ month, and is on record as it came', async () => {
    const { store, prefecture, bring, monthOf } = await begin(engine)
    const { said } = await bring('daily', monthRows('2026-10', clean))
    expect(said).toBe('2026-10 站点日均值已导入 93 行（第 1 次导入）')
    expect(await monthOf('990201')).toMatchObject({
      from: 'daily',
      values: { SO2: '6', NO2: '20', PM10: '60', PM25: '30', CO: '0.4', O3: '64' },
      days: { PM25: 31 },
      needed: 27,
      sites: ['S1'],
    })
    const [fact] = await store.journal.read(airStream(prefecture.tenant, '2026-10'))
    expect(fact?.fact).toMatchObject({ type: 'air-imported', no: 1, replaces: null, source: '表.csv' })
    expect(await store.journal.verify()).toBeNull()
  })

  it('the same again is nothing; another value must name the import it corrects, which stays on record', async () => {
    const { store, prefecture, bring, monthOf } = await begin(engine)
    await bring('daily', monthRows('2026-10', clean))
    expect((await bring('daily', monthRows('2026-10', clean))).said).toBe(
      '2026-10 站点日均值与已有的完全相同，没有改动',
    )
    const other = monthRows('2026-10', { ...clean, S1: values(33, 60) })
    expect((await bring('daily', other)).said).toMatch(
      /与第 1 次导入不一致：S1 2026-10-01等 31 处，没有导入.*--replaces 1/,
    )
    expect(await monthOf('990201')).toMatchObject({ values: { PM25: '30' } })
    expect((await bring('daily', other, { replaces: 7 })).said).toBe('2026-10 没有第 7 次导入，有：第 1 次。')
    expect((await bring('daily', other, { replaces: 1 })).said).toBe(
      '2026-10 站点日均值已导入 93 行（第 2 次导入，更正第 1 次，原值留档）',
    )
    expect(await monthOf('990201')).toMatchObject({ values: { PM25: '33' } })
    expect((await bring('daily', other, { replaces: 1 })).said).toMatch(/已被第 2 次更正/)
    const facts = await store.journal.read(airStream(prefecture.tenant, '2026-10'))
    expect(facts.map(({ fact }) => (fact.type === 'air-imported' ? [fact.no, fact.replaces] : []))).toEqual([
      [1, null],
      [2, 1],
    ])
  })

  it('days may come one by one, and too few of them do not count', async () => {
    const { bring, monthOf } = await begin(engine)
    const all = monthRows('2026-10', { S1: values(30, 60) })
    for (const day of [0, 1]) await bring('daily', all.slice(day, day + 1))
    expect(await monthOf('990201')).toMatchObject({ values: {}, days: { PM25: 2 }, needed: 27 })
    await bring('daily', all.slice(0, 26))
    expect(await monthOf('990201')).toMatchObject({ values: {}, days: { PM25: 26 } })
    await bring('daily', all.slice(0, 27))
    expect(await monthOf('990201')).toMatchObject({ values: { PM25: '30' }, days: { PM25: 27 } })
  })

  it('one wrong line keeps the whole table out', async () => {
    const { store, prefecture, bring } = await begin(engine)
    const rows = monthRows('2026-10', { S1: values(30, 60) }).map((one) =>
      one.row === 9 ? { ...one, cells: { ...one.cells, 'PM2.5': '-3' } } : one,
    )
    expect((await bring('daily', rows)).said).toBe('有 1 处不对，整份没有导入：\n第9行：PM2.5为负值')
    expect(await store.air.rows(prefecture.tenant, 'daily', '2026-10', '2026-10')).toEqual([])
  })

  it('tampered days get the site’s highest valid value of the month, whichever table came first', async () => {
    const { bring, monthOf } = await begin(engine)
    const rows = monthRows('2026-10', { S1: values(30, 60) }).map((one) => {
      const day = one.cells.日期
      const pm = day === '2026-10-05' ? '1' : day === '2026-10-06' ? '61' : '30'
      return { ...one, cells: { ...one.cells, 'PM2.5': pm } }
    })
    await bring('daily', rows)
    // (29 × 30 + 1 + 61) ÷ 31 = 30.06…; with the 5th at 61 it is 32.
    expect(await monthOf('990201')).toMatchObject({ values: { PM25: '30' }, tampered: [] })
    const tampered = [{ row: 2, cells: { 日期: '2026-10-05', 站点: '县城站', 依据: '州环罚字第3号' } }]
    await bring('tampered', tampered)
    expect(await monthOf('990201')).toMatchObject({ values: { PM25: '32' }, tampered: ['S1 2026-10-05'] })
  })

  it('a site that moves counts for the one until the day and for the other from it on', async () => {
    const { bring, monthOf } = await begin(engine)
    await bring('daily', monthRows('2026-10', { S1: values(30, 60), S2: values(15, 30) }))
    const moved = { 站点编码: 'S1', 站点: '县城站', 单位: '松山县', 起始日期: '2026-10-11' }
    await bring('stations', [{ row: 2, cells: moved }])
    // Ten days of 15 alone, then twenty-one of the mean of 15 and 30.
    expect(await monthOf('990202')).toMatchObject({
      values: { PM25: '20' },
      sites: ['S1', 'S2'],
      moved: ['S1'],
    })
    expect(await monthOf('990201')).toMatchObject({ values: {}, days: { PM25: 10 } })
  })

  it('two that import at once do not lose each other', async () => {
    const { prefecture, bring } = await begin(engine)
    const one = monthRows('2026-10', { S1: values(30, 60) })
    const other = monthRows('2026-10', { S2: values(15, 30) })
    const [a, b] = await Promise.all([bring('daily', one), bring('daily', other)])
    expect(['done' in a.answer, 'done' in b.answer]).toEqual([true, true])
    const months = await prefecture.desk.air.months(prefecture.tenant, '2026-10', '2026-10')
    expect(months.map(({ unit }) => unit)).toEqual(['990201', '990202'])
  })
})

it('nothing of one tenant is read by another', async () => {
  const { store, bring } = await begin('sqlite')
  await bring('daily', monthRows('2026-10', clean))
  expect(await store.air.rows('990101' as never, 'daily', '2026-10', '2026-10')).toEqual([])
})
