/** Rankings: which way round, ties, nobody last when all are equal; and total and stable whatever the order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import { exact } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { type Held, inForce } from '../policy/in-force.ts'
import { type Contestant, rankingOf, rankUnits } from './rank.ts'

const held = inForce(await loadRegulation('changji'), '2026-10-31' as Day)
const ranking = (key: string): Held<'ranking'> => {
  const rule = rankingOf(held, key)
  if (!rule) throw new Error(`no ranking ${key}`)
  return rule
}
const unit = (name: string, figures: Record<string, string | null>): Contestant => ({
  unit: name,
  figures: Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, value === null ? null : exact(value)]),
  ),
})
const placed = ({ places }: ReturnType<typeof rankUnits>) => places.map((one) => `${one.rank} ${one.unit}`)

describe('by total', () => {
  const totals = (all: Record<string, string | null>) =>
    rankUnits(
      ranking('monthly'),
      Object.entries(all).map(([name, total]) => unit(name, { total })),
    )
  test('the highest first, equals sharing their rank', () => {
    const result = totals({ 丙: '89.5', 甲: '90', 丁: '70', 乙: '90.0' })
    expect(placed(result)).toEqual(['1 乙', '1 甲', '3 丙', '4 丁'])
    expect(result).toMatchObject({ last: ['丁'], unranked: [], warnings: [] })
  })
  test('without a figure there is no rank', () => {
    expect(totals({ 甲: '90', 乙: null, 丙: '80' })).toMatchObject({ unranked: ['乙'], last: ['丙'] })
    expect(totals({ 甲: '90', 乙: null })).toMatchObject({ unranked: ['乙'], last: [] })
  })
  test('several last are left to a person, all equal have no last, one alone is no ranking', () => {
    expect(totals({ 甲: '90', 乙: '80', 丙: '80' })).toMatchObject({
      last: ['丙', '乙'],
      warnings: [expect.stringMatching(/并列最后，由人认定/)],
    })
    expect(totals({ 甲: '90', 乙: '90' })).toMatchObject({ last: [], warnings: ['全部并列，没有最后一名。'] })
    expect(totals({ 甲: '90' }).warnings).toEqual(['只有一个单位，排名没有意义。'])
    expect(totals({})).toMatchObject({ places: [], last: [], unranked: [], warnings: [] })
  })
})

test('by improvement: of equal rates the worse air is last, then the dirtier in each pollutant (AMB-17)', () => {
  const rows = (pm: string) => [
    unit('甲', { 'improvement-rate': '5', index: '3.8', PM25: '30' }),
    unit('乙', { 'improvement-rate': '5', index: '4.75', PM25: '30' }),
    unit('丙', { 'improvement-rate': '5', index: '4.75', PM25: pm }),
  ]
  expect(rankUnits(ranking('air-improvement'), rows('31')).last).toEqual(['丙'])
  expect(rankUnits(ranking('air-improvement'), rows('29')).last).toEqual(['乙'])
  expect(rankUnits(ranking('air-improvement'), rows('30')).last).toEqual(['丙', '乙'])
})

test('by the index: the lowest first', () => {
  const rows = [unit('甲', { index: '4' }), unit('乙', { index: '3' })]
  expect(placed(rankUnits(ranking('air-index'), rows))).toEqual(['1 乙', '2 甲'])
})

test('a ranking is total and stable', () => {
  const figure = fc.option(fc.integer({ min: 0, max: 3 }).map(String), { nil: null, freq: 5 })
  const rows = fc.uniqueArray(
    fc.record({ name: fc.string({ minLength: 1, maxLength: 3 }), rate: figure, index: figure }),
    {
      selector: ({ name }) => name,
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (some, weights) => {
      const units = some.map(({ name, rate, index }) => unit(name, { 'improvement-rate': rate, index }))
      const shuffled = units
        .map((one) => [weights.next().value as number, one] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, one]) => one)
      const [result, again] = [
        rankUnits(ranking('air-improvement'), units),
        rankUnits(ranking('air-improvement'), shuffled),
      ]
      expect(again.places).toEqual(result.places)
      expect(result.places.length + result.unranked.length).toBe(units.length)
      for (const [at, place] of result.places.entries()) expect(place.rank).toBeLessThanOrEqual(at + 1)
    }),
  )
})
