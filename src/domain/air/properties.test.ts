/** What holds of air figures whatever they are: order does not matter, worse air never looks better. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadAirRules } from '../../policies/china/load-air-rules.ts'
import { exact, sum } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { compositeIndex } from './composite-index.ts'
import { periodValue } from './period.ts'
import { type Concentrations, pollutants } from './pollutant.ts'
import { airQualityIndex } from './quality-index.ts'

const { standards, indexTables } = await loadAirRules()
const day = fc.constantFrom('2020-01-01', '2026-03-01', '2031-01-01').map((one) => one as Day)
const tenths = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((n) => exact(n).div(10))
const pollutant = fc.constantFrom(...pollutants)
const six = fc.record({
  SO2: tenths(2_000),
  NO2: tenths(2_000),
  PM10: tenths(2_000),
  PM25: tenths(2_000),
  CO: tenths(100),
  O3: tenths(1_500),
})

test('the index is the sum of its parts, and its six parts are all there', () => {
  fc.assert(
    fc.property(six, day, (values, on) => {
      const result = compositeIndex(values, standards.at(on))
      if (!('index' in result)) throw new Error('no index')
      expect(Object.keys(result.parts)).toEqual([...pollutants])
      expect(sum(Object.values(result.parts)).equals(result.index)).toBe(true)
    }),
  )
})

test('more of a pollutant never lowers the composite index or the AQI', () => {
  fc.assert(
    fc.property(six, pollutant, tenths(40), day, (values, which, more, on) => {
      const worse: Concentrations = { ...values, [which]: values[which].add(more) }
      const composite = (all: Concentrations) => {
        const result = compositeIndex(all, standards.at(on))
        return 'index' in result ? result.index : exact(-1)
      }
      expect(composite(worse).gte(composite(values))).toBe(true)
      const aqi = (over: 'day' | 'hour', all: Concentrations) =>
        airQualityIndex({ over, values: all }, indexTables.at(on), standards.at(on))?.aqi ?? -1
      for (const over of ['day', 'hour'] as const)
        expect(aqi(over, worse)).toBeGreaterThanOrEqual(aqi(over, values))
    }),
  )
})

test('the order of daily values does not matter', () => {
  const list = fc.array(tenths(500), { minLength: 1, maxLength: 31 })
  const twice = list.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )
  fc.assert(
    fc.property(twice, pollutant, ([one, other], which) => {
      const [a, b] = [one, other].map((all) => periodValue(which, all, standards.at('2026-03-01' as Day)))
      expect(a && b && a.equals(b)).toBe(true)
    }),
  )
})
