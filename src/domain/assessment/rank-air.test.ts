/** Air rankings and what follows over months: published values win, sums add up, ties, gaps, lone units, targets of a year. */
import { describe, expect, test } from 'vitest'
import { loadAirRules } from '../../policies/china/load-air-rules.ts'
import { loadRegulation } from '../../policies/load.ts'
import type { AirRow } from '../air/facts.ts'
import type { UnitMonth } from '../air/unit-months.ts'
import { exactText, sum } from '../exact/exact.ts'
import type { Day, GridCode } from '../names.ts'
import { inForce } from '../policy/in-force.ts'
import { airOverMonths, type RankedMonth } from './air-over-months.ts'
import { judgeTargets } from './air-targets.ts'
import { type AirRecord, rankAir } from './rank-air.ts'
import { leavesOf } from './reason.ts'

const held = inForce(await loadRegulation('changji'), '2026-10-31' as Day)
const { standards } = await loadAirRules()
const standard = standards.at('2026-10-31' as Day)
const code = (name: string) => name as GridCode

const six = (PM25: string, more: UnitMonth['values'] = {}): UnitMonth['values'] => ({
  ...{ SO2: '6', NO2: '20', PM10: '60', PM25, CO: '0.4', O3: '64' },
  ...more,
})
const month = (values: UnitMonth['values'] | null): UnitMonth | null =>
  values && {
    ...{ unit: code('甲'), month: '2026-10', from: 'daily', values, days: { PM25: 20 }, needed: 27 },
    ...{ sites: [], tampered: [], unsettled: [], doubts: [], moved: [] },
  }
const record = (values: UnitMonth['values'] | null, index?: string): AirRecord => ({
  month: month(values),
  published: index === undefined ? null : { on: '2026-10', place: '甲', figures: { index }, words: {} },
})
const unit = (name: string, now: AirRecord, before: AirRecord) => ({ unit: code(name), name, now, before })
const rank = (...units: ReturnType<typeof unit>[]) => rankAir(held, standard, units)

test('both years by the limits of the month assessed; the reasons add up to the index', () => {
  const result = rank(
    unit('甲', record(six('30')), record(six('36'))),
    unit('乙', record(six('36')), record(six('30'))),
  )
  expect(result.improvement?.places.map((one) => [one.unit, one.rank])).toEqual([
    ['甲', 1],
    ['乙', 2],
  ])
  expect(result.improvement?.last).toEqual(['乙'])
  for (const { because, comparison } of result.units) {
    if (!because || !comparison.now) throw new Error('no index')
    expect(sum(leavesOf(because).map(({ points }) => points)).equals(comparison.now.index)).toBe(true)
  }
})

test('the published index wins over the computed one, the difference is part of the reasons and is said', () => {
  const [one] = rank(unit('甲', record(six('30'), '3.25'), record(six('36')))).units
  expect(one?.comparison.now).toMatchObject({ source: 'published' })
  expect(one?.because && exactText(one.because.points)).toBe('3.25')
  expect(one?.because?.parts.at(-1)?.label).toMatch(/以公布值为准/)
  expect(one?.notes.join('；')).toMatch(/自算 3.1，与公布值不一致.*请人工核对/)
})

test.each([
  ['no data at all', record(null), record(six('30')), /本月没有数据/],
  [
    'too few valid days',
    record(six('30', { PM25: undefined as never })),
    record(six('30')),
    /有效数据不足：PM2.5 20\/27 天/,
  ],
  ['no year before', record(six('30')), record(null), /上年同期没有数据，不排改善率/],
])('%s: not ranked, and said', (_what, now, before, words) => {
  const result = rank(unit('甲', now, before), unit('乙', record(six('30')), record(six('36'))))
  expect(result.improvement?.unranked).toEqual(['甲'])
  expect(result.units[0]?.notes.join('；')).toMatch(words)
})

test('one county only has nobody to stand behind; all tied have no last one', () => {
  const one = unit('甲', record(six('30')), record(six('36')))
  expect(rank(one).improvement).toMatchObject({ last: [], warnings: ['只有一个单位，排名没有意义。'] })
  const tied = rank(one, unit('乙', one.now, one.before), unit('丙', one.now, one.before))
  expect(tied.improvement).toMatchObject({ last: [], warnings: ['全部并列，没有最后一名。'] })
})

describe('last places over months', () => {
  const units = ['甲', '乙'].map((name) => ({ code: code(name), name }))
  const ranked = (...lasts: (string | null)[]): RankedMonth[] =>
    lasts.map((last, at) => ({
      month: `${at < 2 ? 2025 : 2026}-${String(((at + 10) % 12) + 1).padStart(2, '0')}`,
      ranking:
        last === null
          ? null
          : { last: [...last], places: units.map(({ name }) => ({ unit: name }) as never) },
    }))
  const climbs = (months: RankedMonth[], missed: string[] = []) =>
    airOverMonths(held, months, units, new Set(missed.map(code))).climbs.map(
      ({ unit: who, proposal, advisory, warnings }) => [
        who,
        proposal?.level ?? 0,
        advisory !== null,
        warnings.length,
      ],
    )
  test('climb month by month, over the year’s end', () => {
    expect(climbs(ranked('甲'))).toEqual([['甲', 1, false, 0]])
    expect(climbs(ranked('甲', '甲', '甲'))).toEqual([['甲', 3, false, 0]])
    expect(climbs(ranked('甲', '甲', '甲', '甲', '甲'))).toEqual([['甲', 4, false, 0]])
  })
  test('a month without a ranking, and one whose last place is undecided, break the run', () => {
    expect(climbs(ranked('甲', null, '甲'))).toEqual([['甲', 1, false, 1]])
    expect(climbs(ranked('甲', '甲乙', '甲'))).toEqual([['甲', 1, false, 1]])
    expect(climbs(ranked('甲', '甲乙'))).toEqual([])
  })
  test('more than three in a year without a run are only said', () => {
    expect(
      climbs(ranked('乙', '乙', '甲', '乙', '甲', '乙', '甲', '乙', '甲')).find(([who]) => who === '甲'),
    ).toEqual(['甲', 1, true, 0])
  })
  test('a missed target of the year alone reaches the highest rung (AMB-19)', () => {
    expect(climbs(ranked('甲'), ['乙'])).toEqual([
      ['甲', 1, false, 0],
      ['乙', 4, false, 0],
    ])
  })
})

test('targets of a year: the published value decides, without one a person', () => {
  const row = (place: string, figures: AirRow['figures']): AirRow => ({
    on: '2026',
    place,
    figures,
    words: {},
  })
  const judged = judgeTargets(
    {
      targets: [row('甲', { PM25: '32' }), row('乙', { PM25: '32' }), row('丙', { index: '3.5' })],
      published: [row('甲', { PM25: '33' }), row('丙', { index: '3.5' })],
      months: [],
    },
    [],
    standard,
    (unit) => `${unit}县`,
  )
  expect(judged.map(({ unit, missed, reached }) => [unit, missed, reached && exactText(reached)])).toEqual([
    ['甲', true, '33'],
    ['乙', false, null],
    ['丙', false, '3.5'],
  ])
  expect(judged[0]?.words).toBe('甲县2026年PM2.5目标 32，实际 33，未完成')
  expect(judged[1]?.words).toMatch(/由人认定/)
})
