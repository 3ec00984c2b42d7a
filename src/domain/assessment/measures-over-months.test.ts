/** Ladders over months: shares and failing grades in a row, over the year's end, gaps, small months, none found, one alone. */
import { describe, expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import type { Day, GridCode } from '../names.ts'
import { inForce } from '../policy/in-force.ts'
import { type MonthResult, measuresOverMonths } from './measures-over-months.ts'

const held = inForce(await loadRegulation('changji'), '2027-01-31' as Day)
const units = ['A', 'B', 'C', 'D'] as GridCode[]

/** `A` with so many of 40 problems, the rest with the others; a month told as `grade` is A's. */
const month = (period: string, problems: number, grade = '合格'): MonthResult[] =>
  units.map((unit) => ({
    unit,
    period,
    grade: unit === 'A' ? grade : '优秀',
    problems: unit === 'A' ? problems : unit === 'B' ? 40 - problems : 0,
  }))
const of = (results: readonly MonthResult[], last = '2027-01', among = units) => {
  const { climbs, warnings } = measuresOverMonths(held, results, among, last, '不合格')
  const own = climbs.filter(({ unit }) => unit === 'A')
  return { warnings, own: own.map(({ ladder, proposal }) => [ladder, proposal?.level, proposal?.measures]) }
}

describe('shares of all problems', () => {
  test('a tenth of them for two months over the year’s end calls for a talk', () => {
    const { own } = of([...month('2026-12', 4), ...month('2027-01', 4)])
    expect(own).toEqual([['share', 2, ['约谈']]])
  })
  test('a month without results breaks the run', () => {
    expect(of([...month('2026-11', 4), ...month('2027-01', 4)]).own).toEqual([['share', 1, ['通报批评']]])
  })
  test('just under a tenth calls for nothing', () => {
    expect(of(month('2027-01', 3)).own).toEqual([])
  })
  test('wait until every unit has its result', () => {
    const { own, warnings } = of(month('2027-01', 20).slice(0, 2))
    expect(own).toEqual([])
    expect(warnings).toEqual(['还有 2 个单位本月结果未核定，问题占比暂不计算。'])
  })
  test('of no problems at all there is no share', () => {
    const none = units.map((unit) => ({ unit, period: '2027-01', grade: '优秀', problems: 0 }))
    expect(of(none)).toEqual({
      own: [],
      warnings: ['本月没有应发现未发现的问题，占比不计，不提措施。'],
    })
  })
  test('where every unit reaches the lowest share a person is asked to look', () => {
    const even = units.map((unit) => ({ unit, period: '2027-01', grade: '优秀', problems: 5 }))
    const { climbs, warnings } = measuresOverMonths(held, even, units, '2027-01', '不合格')
    expect(climbs).toHaveLength(4)
    expect(warnings).toEqual(['各地占比相近，全部达到最低一档，人工复核'])
  })
  test('one county only has all of them, and is told that the sample is small', () => {
    const alone = [{ unit: 'A' as GridCode, period: '2027-01', grade: '优秀', problems: 2 }]
    const { climbs } = measuresOverMonths(held, alone, ['A' as GridCode], '2027-01', '不合格')
    expect(climbs[0]).toMatchObject({ proposal: { level: 2 }, warnings: ['样本过小，人工复核'] })
  })
})

test('three failing months in a row call for an inspection, with the months in the reason', () => {
  const failing = ['2026-11', '2026-12', '2027-01'].flatMap((period) => month(period, 0, '不合格'))
  expect(of(failing).own).toEqual([['failing-months', 1, ['专项督查', '问责建议']]])
  const { climbs } = measuresOverMonths(held, failing, units, '2027-01', '不合格')
  const reason = climbs.find(({ ladder }) => ladder === 'failing-months')?.proposal?.reason
  expect(reason).toContain('2026-11、2026-12、2027-01')
  expect(of(failing.filter(({ period }) => period !== '2026-12')).own).toEqual([])
})

test('months that came later are not asked', () => {
  expect(of([...month('2026-12', 4), ...month('2027-01', 30)], '2026-12').own).toEqual([
    ['share', 1, ['通报批评']],
  ])
})
