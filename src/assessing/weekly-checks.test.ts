/** Weekly checks of an issue through the real desk: strikes week by week, a verified fix ends them, a unit's own checks do not count. */
import { describe, expect, it } from 'vitest'
import { postgresForTests } from '../../db/postgres-for-tests.ts'
import { openStore } from '../../db/store.ts'
import type { Day, GridCode } from '../domain/names.ts'
import { moment, openPrefecture } from '../rehearsal/prefecture.ts'
import { callFor, publishPlainly } from '../rehearsal/publish-month.ts'
import { proposeWeekly } from '../rounds/propose-weekly.ts'
import { assessPeriod } from './assess-period.ts'

const no = 'HB20261005-001'
const photo = 'a'.repeat(64) as never

async function begin(engine: string) {
  const store = await openStore(
    engine === 'sqlite' ? { sqlite: ':memory:' } : { url: await postgresForTests() },
  )
  const prefecture = await openPrefecture(store)
  const { act, report, tenant, desk } = prefecture
  await report('2026-10-05 09:00', '谢霜降', no, '石滩村')
  /** Said to be done by the town, then looked at. */
  const checked = async (day: string, who: string, well = false) => {
    await act(`${day} 09:00`, '姜秋分', no, {
      type: 'finish-case',
      text: '已清理',
      photos: [photo],
      reused: [],
    })
    await act(
      `${day} 10:00`,
      who,
      no,
      well
        ? { type: 'pass-check', text: '', photos: [] }
        : { type: 'fail-check', reason: '垃圾还在', photos: [] },
    )
  }
  const strikes = async (unit = '990201') => {
    const span = { tenant, units: [unit as GridCode], from: '2026-10-01' as Day, to: '2026-10-31' as Day }
    return (await store.assessments.checked(span)).get(unit as GridCode) ?? []
  }
  /** The measures that stand in the ledger for this issue, the first rung first. */
  const ledger = async () =>
    (await store.assessments.measures(tenant, null, 20))
      .filter(({ ladder }) => ladder === 'weekly-dispatch')
      .map(({ level, about }) => [level, about])
      .toSorted()
  /** The office's Monday, as the clock has it. */
  const monday = (when: string) =>
    proposeWeekly(
      desk,
      tenant,
      desk.packOf(tenant).at(when.slice(0, 10) as Day),
      moment('2026-10-01 00:00'),
      moment(when),
    )
  return { store, prefecture, checked, strikes, ledger, monday }
}

describe.each(['sqlite', 'postgres'])('weekly checks on %s', (engine) => {
  it('each week counts once, each rung is proposed on the following Monday, and once', async () => {
    const { store, prefecture, checked, strikes, ledger, monday } = await begin(engine)
    await checked('2026-10-12', '尤雨水')
    await checked('2026-10-15', '尤雨水')
    expect(await strikes()).toEqual([{ about: no, checks: ['failed'] }])
    await monday('2026-10-19 10:04')
    expect(await ledger()).toEqual([])
    for (const when of ['2026-10-19 10:05', '2026-10-19 10:06', '2026-10-20 09:00']) await monday(when)
    expect(await ledger()).toEqual([[1, no]])
    await checked('2026-10-19', '尤雨水')
    await monday('2026-10-26 10:05')
    expect(await ledger()).toEqual([
      [1, no],
      [2, no],
    ])
    const { tenant, desk } = prefecture
    const asked = { tenant, period: '2026-10', now: moment('2026-10-20 09:00') }
    const { overMonths } = await assessPeriod(desk, asked)
    expect(overMonths.climbs.find(({ about }) => about === no)?.proposal?.reason).toMatch(
      /^HB20261005-001 核查调度未整改连续 2 次，建议由州政府分管领导/,
    )
    await checked('2026-10-26', '尤雨水', true)
    expect(await strikes()).toEqual([{ about: no, checks: ['failed', 'failed', 'fixed'] }])
    await monday('2026-11-02 10:05')
    expect(await ledger()).toHaveLength(2)
    await store.close()
  })

  it('a run goes on over the month’s end', async () => {
    const { store, checked, ledger, monday } = await begin(engine)
    for (const day of ['2026-10-19', '2026-10-26', '2026-11-02']) await checked(day, '尤雨水')
    await monday('2026-11-09 10:05')
    expect(await ledger()).toEqual([[3, no]])
    await store.close()
  })

  it('what was not proposed week by week is proposed when the month is published', async () => {
    const { store, prefecture, checked } = await begin(engine)
    await checked('2026-10-12', '尤雨水')
    await checked('2026-10-19', '尤雨水')
    await publishPlainly(prefecture, '2026-10', '2026-11')
    const proposed = { ladder: 'weekly-dispatch', unit: '990201', about: no, level: 2, state: 'proposed' }
    expect(await callFor(prefecture, '2026-10', '2026-11-15 13:00')).toContainEqual(
      expect.objectContaining(proposed),
    )
    await store.close()
  })

  it('what the county itself finds undone is not held against it', async () => {
    const { store, checked, strikes } = await begin(engine)
    await checked('2026-10-12', '张小满')
    expect(await strikes()).toEqual([])
    await store.close()
  })
})
