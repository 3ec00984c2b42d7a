/** The ladders of Changji: every rung, what is absorbed, runs over the year's end and over gaps, and the warnings. */
import { describe, expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import type { Day } from '../names.ts'
import { inForce, ruleOf } from '../policy/in-force.ts'
import { type Check, checkedSoFar, standingOfChecks } from './checks.ts'
import { type Climbed, climb } from './ladder.ts'
import { runOf } from './runs.ts'
import { reachesShare, standingOfShares } from './shares.ts'

const held = inForce(await loadRegulation('changji'), '2026-10-31' as Day)
const ladderOf = (key: string) => {
  const ladder = ruleOf(held, 'ladder', key)
  if (!ladder) throw new Error(`no ladder ${key}`)
  return ladder
}
const rule = { yearEnd: 'continues', missing: 'breaks' } as const
const months = (shares: readonly (readonly [number, number] | null)[]) =>
  shares.map((one, at) => ({
    month: `2026-0${at + 1}`,
    problems: one && { unit: one[0], total: one[1] },
  }))
const share = (shares: readonly (readonly [number, number] | null)[]) =>
  climb(ladderOf('share'), standingOfShares(ladderOf('share').value, months(shares), rule))
const level = ({ proposal }: Climbed) => proposal?.level ?? 0

describe('share of all problems', () => {
  test.each([
    [[[0, 0]], 0],
    [[[0, 50]], 0],
    [[[9_999, 100_000]], 0],
    [[[10_000, 100_000]], 1],
    [[[19_999, 100_000]], 1],
    [[[20_000, 100_000]], 2],
    [
      [
        [1, 10],
        [1, 10],
      ],
      2,
    ],
    [
      [
        [1, 10],
        [2, 10],
      ],
      2,
    ],
    [
      [
        [2, 10],
        [1, 10],
      ],
      2,
    ],
    [
      [
        [2, 10],
        [2, 10],
      ],
      3,
    ],
    [
      [
        [1, 10],
        [1, 10],
        [1, 10],
      ],
      3,
    ],
    [
      [
        [1, 10],
        [1, 10],
        [0, 10],
      ],
      0,
    ],
    [[[1, 10], null, [1, 10]], 1],
    [
      [
        [2, 10],
        [1, 10],
        [2, 10],
      ],
      3,
    ],
    [[], 0],
  ] as const)('%j: level %i', (shares, wanted) => {
    expect(level(share(shares))).toBe(wanted)
  })
  test('is never taken from rounded percentages', () => {
    expect(reachesShare(333, 3331, 10)).toBe(false)
    expect(reachesShare(1, 9, 11)).toBe(true)
  })
  test('proposes the highest alone, with its reason, and records the lower ones', () => {
    const { proposal } = share([
      [5, 50],
      [10, 50],
    ])
    expect(proposal?.because).toMatchObject({ article: '附件2第七条(三)', since: '2023-05-24' })
    expect(proposal?.absorbed).toEqual([{ level: 1, measures: ['通报批评'] }])
    expect(proposal?.reason).toBe(
      '问题占全州 10% 以上连续 2 个月（2026-01、2026-02），问题占全州 20% 以上 1 个月（2026-02），建议由州大气办对县市（园区）相关负责同志约谈，须经人确认。',
    )
  })
  test('says when there were too few to judge by (AMB-12)', () => {
    expect(share([[1, 9]]).warnings).toEqual(['样本过小，人工复核'])
    expect(share([[1, 10]]).warnings).toEqual([])
    expect(share([[0, 9]]).warnings).toEqual([])
  })
  test('refuses counts that cannot be', () => {
    expect(() => share([[6, 5]])).toThrow(/多于全部问题/)
    expect(() => share([[-1, 5]])).toThrow(/不小于 0 的整数/)
    expect(() => share([[0.5, 5]])).toThrow(/整数/)
  })
})

describe('runs of months (AMB-14)', () => {
  const run = (holding: Record<string, boolean | null>, rules: Parameters<typeof runOf>[1] = rule) =>
    runOf(
      Object.entries(holding).map(([month, holds]) => ({ month, holds })),
      rules,
    )
  const overNewYear = { '2026-11': true, '2026-12': true, '2027-01': true }
  test('go on over the year’s end, unless chosen otherwise', () => {
    expect(run(overNewYear).length).toBe(3)
    expect(run(overNewYear, { ...rule, yearEnd: 'resets' }).length).toBe(1)
  })
  test('break at a month that is missing or empty, and name it', () => {
    expect(run({ '2026-10': true, '2026-12': true })).toMatchObject({ length: 1, gaps: ['2026-11'] })
    expect(run({ '2026-10': true, '2026-11': null, '2026-12': true })).toMatchObject({
      length: 1,
      gaps: ['2026-11'],
    })
    expect(run({ '2026-10': true, '2026-12': true }, { ...rule, missing: 'passed-over' })).toMatchObject({
      length: 2,
      gaps: ['2026-11'],
    })
  })
  test('come in any order', () => {
    expect(run({ '2027-01': true, '2026-11': false, '2026-12': true })).toMatchObject({
      length: 2,
      months: ['2026-12', '2027-01'],
    })
    expect(run({})).toEqual({ length: 0, months: [], gaps: [] })
  })
})

describe('last place in improvement', () => {
  const last = (length: number, more: { inYear?: number; flags?: string[] } = {}) =>
    climb(ladderOf('last-place'), { runs: { last: length }, flags: [], ...more })
  test.each([
    [0, null],
    [1, '通报批评'],
    [2, '公开约谈（州政府分管负责同志）'],
    [3, '公开约谈（州政府主要负责同志）'],
    [4, '问责建议+组织处理'],
    [9, '问责建议+组织处理'],
  ])('%i in a row: %s (AMB-18)', (length, measure) => {
    expect(last(length).proposal?.measures.join('+') ?? null).toBe(measure)
  })
  test('or the year’s target missed (AMB-19)', () => {
    const { proposal } = last(0, { flags: ['annual-target-missed'] })
    expect(proposal).toMatchObject({ level: 4, absorbed: [] })
    expect(proposal?.reason).toMatch(/^未完成年度空气质量考核指标，/)
  })
  test('more than three in a year are only said', () => {
    expect(last(1, { inYear: 3 }).advisory).toBeNull()
    expect(last(0, { inYear: 4 })).toMatchObject({
      proposal: null,
      advisory: expect.stringMatching(/人工认定/),
    })
    expect(last(4, { inYear: 4 }).advisory).toBeNull()
  })
})

describe('weekly checks of one issue (AMB-20)', () => {
  const F: Check = 'failed'
  const climbed = (checks: readonly Check[]) =>
    climb(ladderOf('weekly-dispatch'), standingOfChecks(checkedSoFar(checks), 'failed'))
  test.each([
    [[], 0, false, 0],
    [[F], 1, false, 1],
    [[F, F], 2, false, 2],
    [[F, null, F], 2, false, 2],
    [[F, F, F], 3, false, 3],
    [[F, F, F, F, F], 5, false, 3],
    [[F, F, 'fixed'], 0, true, 0],
    [['fixed'], 0, true, 0],
    [[F, F, 'fixed', F], 1, false, 1],
  ] as const)('%j: %i fails, closed %s, level %i', (checks, fails, closed, wanted) => {
    expect(checkedSoFar(checks)).toMatchObject({ fails, closed })
    expect(level(climbed(checks))).toBe(wanted)
  })
  test('from the fourth on it goes to the ledger of interviews', () => {
    expect(climbed([F, F, F]).warnings).toEqual([])
    expect(climbed([F, F, F, F]).warnings).toEqual([expect.stringMatching(/约谈台账/)])
  })
  test('what comes back after a fix is a new issue', () => {
    expect(checkedSoFar([F, 'fixed', F, F]).reopened).toBe(1)
  })
})

test('three failing months, a failed year, and steps that only people take', () => {
  const failing = (length: number) =>
    climb(ladderOf('failing-months'), { runs: { failing: length }, flags: [] })
  expect([2, 3, 4].map((length) => failing(length).proposal?.measures ?? [])).toEqual([
    [],
    ['专项督查', '问责建议'],
    ['专项督查', '问责建议'],
  ])
  const year = (flags: string[]) => climb(ladderOf('failing-year'), { runs: {}, flags }).proposal
  expect(year([])).toBeNull()
  expect(year(['annual-failed'])?.measures).toEqual(['问责建议'])
})
