/** Weekly checks of an issue through the real desk: strikes week by week, a verified fix ends them, a unit's own checks do not count. */
import { describe, expect, it } from 'vitest'
import { postgresForTests } from '../../db/postgres-for-tests.ts'
import { openStore } from '../../db/store.ts'
import type { SheetCommand } from '../domain/assessment/commands.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import type { Sheet } from '../domain/assessment/sheet.ts'
import type { Day, GridCode } from '../domain/names.ts'
import { moment, openPrefecture } from '../rehearsal/prefecture.ts'
import { assessPeriod } from './assess-period.ts'
import { unitsOf } from './assessed-units.ts'
import { handleSheet } from './handle-assessment.ts'
import { measuresCalledFor } from './measures-called-for.ts'
import { rulesOf } from './period-rules.ts'
import { proposeMeasures } from './propose-measures.ts'

const no = 'HB20261005-001'
const photo = 'a'.repeat(64) as never

async function begin(engine: string) {
  const store = await openStore(
    engine === 'sqlite' ? { sqlite: ':memory:' } : { url: await postgresForTests() },
  )
  const prefecture = await openPrefecture(store)
  const { act, report, desk, tenant } = prefecture
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
  /** Every county's October from draft to publication, and what follows from it. */
  const publish = async () => {
    const period = knownPeriod('2026-10')
    const rules = rulesOf(desk, tenant, period)
    const units = await unitsOf(desk, tenant, rules.rubric.value.level)
    const office = prefecture.who('许惊蛰')
    const step = async (when: string, unit: GridCode, command: SheetCommand) => {
      const key = { tenant, rubric: rules.rubric.key, period: period.name, unit }
      const done = await handleSheet(desk, key, command, { actor: office, now: moment(when) })
      if ('refusal' in done) throw new Error(`${command.type}: ${JSON.stringify(done.refusal)}`)
      return done.state
    }
    const fresh: Sheet[] = []
    for (const { code } of units) {
      await step('2026-11-03 09:00', code, { type: 'draft-sheet', findings: [] })
      await step('2026-11-03 11:00', code, { type: 'open-sheet' })
      await step('2026-11-11 12:00', code, { type: 'confirm-sheet' })
      fresh.push(await step('2026-11-11 13:00', code, { type: 'publish-sheet' }))
    }
    const now = moment('2026-11-11 13:00')
    const policy = desk.packOf(tenant).at('2026-11-11' as Day)
    const { appends } = await measuresCalledFor(desk, { tenant, period, rules, units, fresh, policy, now })
    return appends.flatMap(({ facts }) => facts.map(({ fact }) => fact))
  }
  return { store, tenant, desk, checked, strikes, publish }
}

describe.each(['sqlite', 'postgres'])('weekly checks on %s', (engine) => {
  it('each week counts once, and each rung is proposed once', async () => {
    const { store, desk, tenant, checked, strikes } = await begin(engine)
    const proposedAt = async (when: string) => {
      const wished = { actor: { kind: 'clock' } as const, now: moment(when) }
      const measures = await proposeMeasures(desk, { tenant, period: '2026-10' }, wished)
      return measures
        .filter(({ ladder }) => ladder === 'weekly-dispatch')
        .map(({ level, about }) => [level, about])
    }
    await checked('2026-10-12', '尤雨水')
    expect(await proposedAt('2026-10-12 12:00')).toEqual([[1, no]])
    await checked('2026-10-15', '尤雨水')
    expect(await strikes()).toEqual([{ about: no, checks: ['failed'] }])
    expect(await proposedAt('2026-10-15 12:00')).toEqual([])
    await checked('2026-10-19', '尤雨水')
    expect(await proposedAt('2026-10-19 12:00')).toEqual([[2, no]])
    const { overMonths } = await assessPeriod(desk, {
      tenant,
      period: '2026-10',
      now: moment('2026-10-20 09:00'),
    })
    expect(overMonths.climbs.find(({ about }) => about === no)?.proposal?.reason).toMatch(
      /^HB20261005-001 核查调度未整改连续 2 次，建议由州政府分管领导/,
    )
    await checked('2026-10-26', '尤雨水', true)
    expect(await strikes()).toEqual([{ about: no, checks: ['failed', 'failed', 'fixed'] }])
    expect(await proposedAt('2026-10-26 12:00')).toEqual([])
    await store.close()
  })

  it('what was found week by week is proposed when the month is published', async () => {
    const { store, checked, publish } = await begin(engine)
    await checked('2026-10-12', '尤雨水')
    await checked('2026-10-19', '尤雨水')
    const proposed = {
      type: 'measure-proposed',
      ladder: 'weekly-dispatch',
      unit: '990201',
      about: no,
      level: 2,
    }
    expect(await publish()).toContainEqual(expect.objectContaining(proposed))
    await store.close()
  })

  it('what the county itself finds undone is not held against it', async () => {
    const { store, checked, strikes } = await begin(engine)
    await checked('2026-10-12', '张小满')
    expect(await strikes()).toEqual([])
    await store.close()
  })
})
