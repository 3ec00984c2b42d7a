/** The smaller judgements: staffing, deputies, checklists, complaints, a year’s mean, grades and evaluations. */
import { describe, expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import { exact, exactText } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { inForce, ofKind } from '../policy/in-force.ts'
import { staffingOf } from '../policy/staffing-of.ts'
import { annualMean } from './annual-mean.ts'
import { checklistOn, dueDay, measureState } from './checklist.ts'
import { deputyCoverage } from './deputy-coverage.ts'
import { compareAnswers, unanswered } from './evaluations.ts'
import { failingGrade, gradeNamed, gradeOf } from './grade.ts'
import { meanRubricOf, rubricOf } from './rubric.ts'
import { staffingState } from './staffing.ts'

const day = (text: string) => text as Day
const changji = inForce(await loadRegulation('changji'), day('2026-10-31'))
const { bands } = rubricOf(changji, 'monthly').value
const year = meanRubricOf(changji, 'annual')

test.each([
  ['110', '优秀'],
  ['90', '优秀'],
  ['89.99', '良好'],
  ['80', '良好'],
  ['79.5', '合格'],
  ['60', '合格'],
  ['59.99', '不合格'],
  ['0', '不合格'],
])('%s is %s (AMB-01)', (total, grade) => {
  expect(gradeOf(bands, exact(total))).toBe(grade)
})

test('不及格 is 不合格 (AMB-02), and a word that is no grade is none', () => {
  expect(gradeNamed(bands, '不及格')).toBe(failingGrade(bands))
  expect(gradeNamed(bands, '极好')).toBeNull()
})

describe('a year (AMB-32)', () => {
  const months = (totals: readonly (string | null)[]) =>
    totals.map((total, at) => ({
      month: `2026-${at + 1}`,
      total: total === null ? null : exact(total),
      forced: at === 1,
    }))
  test('is the mean of its months, not rounded before it is graded', () => {
    const { mean, grade, forced, because } = annualMean(year, months([...Array(11).fill('90'), '89']))
    expect(mean?.lt(90)).toBe(true)
    expect([grade, forced]).toEqual(['良好', ['2026-2']])
    expect(mean?.equals(because.points)).toBe(true)
    expect(because.parts[1]?.label).toBe('2026-2 90 分（当月直接定等次） ÷ 12')
  })
  test('leaves out months that are missing, and names them; nothing comes of none', () => {
    const result = annualMean(year, months(['90', null, '89']))
    expect([result.mean && exactText(result.mean), result.missing, result.months]).toEqual([
      '89.5',
      ['2026-2'],
      2,
    ])
    expect(annualMean(year, months([null]))).toMatchObject({ mean: null, grade: null })
  })
  test('is settled by the monthly rubric', () => {
    expect(meanRubricOf(changji, 'annual').monthly.key).toBe('monthly')
    expect(() => meanRubricOf(changji, 'monthly')).toThrow(/不是按月平均/)
    expect(() => rubricOf(changji, 'annual')).toThrow(/不逐项打分/)
    expect(() => rubricOf(changji, 'daily')).toThrow(/没有叫「daily」的考核，现有：/)
  })
})

describe('staffing (AMB-22)', () => {
  const state = (level: number, fullTime: number, partTime: number) => {
    const rule = staffingOf(changji).find((one) => one.level === level && one.post === 'supervisor')
    if (!rule) throw new Error(`no staffing at level ${level}`)
    const { errors, warnings } = staffingState(rule, { fullTime, partTime })
    return [...errors, ...warnings.map((words) => `${words}（提示）`)]
  }
  test.each([
    [3, 3, 0, []],
    [3, 3, 2, []],
    [3, 3, 3, ['总数超过5名（提示）']],
    [3, 2, 1, ['专职不足3名']],
    [3, 2, 4, ['专职不足3名', '总数超过5名（提示）']],
    [3, 0, 0, ['专职不足3名', '总数不足3名']],
    [4, 1, 2, []],
    [4, 9, 9, []],
    [4, 0, 3, ['专职不足1名']],
    [4, 2, 0, ['总数不足3名']],
  ] as const)('level %i with %i full-time and %i part-time: %j', (level, fullTime, partTime, wanted) => {
    expect(state(level, fullTime, partTime)).toEqual(wanted)
  })
})

test('deputies cover every town, each one or two', () => {
  const towns = ['A', 'B', 'C']
  const covered = (byDeputy: Record<string, string[]>) =>
    deputyCoverage(towns, new Map(Object.entries(byDeputy)), { min: 1, max: 2 })
  expect(covered({ 甲: ['A', 'B'], 乙: ['C'] })).toEqual({ uncovered: [], outOfRange: [], unknown: [] })
  expect(covered({ 甲: ['A', 'A', 'B'], 乙: [] })).toMatchObject({ uncovered: ['C'], outOfRange: ['乙'] })
  expect(covered({ 甲: ['A', 'B', 'C'], 乙: ['Z'] })).toMatchObject({ outOfRange: ['甲'], unknown: ['Z'] })
  expect(deputyCoverage([], new Map(), { min: 1, max: null }).uncovered).toEqual([])
})

describe('a measure of a checklist (AMB-65, AMB-66)', () => {
  const due = dueDay({ due: { year: 2022 } })
  test.each([
    ['2022-12-31', null, 'open'],
    ['2023-01-01', null, 'overdue'],
    ['2023-01-01', '2022-12-31', 'done'],
    ['2022-06-01', '2022-12-01', 'open'],
    ['2023-06-01', '2023-05-31', 'done'],
  ])('on %s, evidence of %s: %s', (today, doneOn, state) => {
    expect(measureState(due, day(today), doneOn === null ? null : day(doneOn))).toBe(state)
  })
  test('that goes on is never done', () => {
    expect(measureState(dueDay({ due: 'continuous' }), day('2030-01-01'), day('2029-01-01'))).toBe(
      'continuous',
    )
  })
  test('of the twelve: two are overdue on the day the document was issued', async () => {
    const yili = inForce(await loadRegulation('yili'), day('2022-11-26'))
    const measures = checklistOn(yili, day('2022-11-26'), new Map([[3, day('2022-10-01')]]))
    expect(measures.map(({ no }) => no)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
    expect(measures[0]).toMatchObject({ state: 'overdue', dueOn: '2021-12-31' })
    expect(measures.every(({ departments }) => departments.length > 0)).toBe(true)
    const states = measures.map(({ state }) => state)
    expect(
      Object.entries(Object.groupBy(states, (state) => state)).map(([state, all]) => [state, all?.length]),
    ).toEqual(
      expect.arrayContaining([
        ['overdue', 2],
        ['continuous', 2],
        ['open', 7],
        ['done', 1],
      ]),
    )
  })
})

test('an evaluation without points: what is missing, and where the two differ', async () => {
  const [rule] = ofKind(inForce(await loadRegulation('gaochang'), day('2026-10-31')), 'evaluation')
  if (!rule) throw new Error('no evaluation')
  const form = rule.value
  const [first, second, ...others] = form.criteria
  if (!first || !second) throw new Error('too few criteria')
  expect(unanswered(form, { [first.key]: '好' })).toEqual([second, ...others].map(({ name }) => name))
  expect(() => unanswered(form, { [first.key]: '满分' })).toThrow(/不能评为「满分」/)
  expect(() => unanswered(form, { weather: '好' })).toThrow(/没有「weather」/)
  const self = { [first.key]: '好', [second.key]: '较好' }
  expect(compareAnswers(form, self, self)).toEqual([])
  expect(compareAnswers(form, self, { [first.key]: '一般', [second.key]: '好' })).toEqual([
    { criterion: first.name, self: '好', superior: '一般', steps: 2 },
    { criterion: second.name, self: '较好', superior: '好', steps: -1 },
  ])
})
