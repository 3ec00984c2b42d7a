/** The composite index by each version of the limits, what makes none, and improvement over a year. */
import { describe, expect, test } from 'vitest'
import { loadAirRules } from '../../policies/china/load-air-rules.ts'
import { decimalText, exact } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { compositeIndex } from './composite-index.ts'
import { compareYears, improvementRate, settleIndex } from './improvement.ts'
import { air } from './sample-air.ts'

const { standards } = await loadAirRules()
const on = (day: string) => standards.at(day as Day)
const [before, transition, final] = [on('2020-04-30'), on('2026-03-01'), on('2031-01-01')]

const indexOf = (values: ReturnType<typeof air>, standard = before) => {
  const result = compositeIndex(values, standard)
  return 'index' in result ? decimalText(result.index, 2) : result
}

const month = air({ SO2: 12, NO2: 30, PM10: 66, PM25: 33, CO: '1.1', O3: 144 })

describe('the index', () => {
  test('of one month under three versions of the limits', () => {
    // 2012: 0.20 + 0.75 + 0.94 + 0.94 + 0.28 + 0.90
    expect(indexOf(month)).toBe('4.01')
    // 2026, transition: 0.20 + 0.75 + 1.10 + 1.10 + 0.28 + 0.90
    expect(indexOf(month, transition)).toBe('4.33')
    // 2031: 0.60 + 1.00 + 1.32 + 1.32 + 0.28 + 0.90
    expect(indexOf(month, final)).toBe('5.42')
  })

  test('rounds the concentrations first: 1.15 mg/m³ of CO are 1.2, and 0.30 of the limit, not 0.29', () => {
    const result = compositeIndex({ ...month, CO: exact('1.15') }, transition)
    expect('index' in result && decimalText(result.parts.CO, 2)).toBe('0.30')
  })

  test('names the largest parts, ties together, and doubts more PM2.5 than PM10', () => {
    expect(compositeIndex(month, transition)).toMatchObject({ primary: ['PM10', 'PM25'], doubts: [] })
    const odd = compositeIndex({ ...month, PM25: exact(67) }, transition)
    expect(odd).toMatchObject({ primary: ['PM25'], doubts: [{ kind: 'fine-above-coarse' }] })
  })
})

describe('there is no index', () => {
  test('without all six, and what is missing is named', () => {
    expect(indexOf(air({ SO2: 12, NO2: null, PM10: 66, CO: '1.1' }))).toEqual({
      missing: ['NO2', 'PM25', 'O3'],
      impossible: [],
    })
  })
  test('of values that cannot be', () => {
    expect(indexOf({ ...month, SO2: exact(-1), CO: exact(1100) })).toEqual({
      missing: [],
      impossible: [
        { kind: 'negative', pollutant: 'SO2' },
        { kind: 'other-unit', pollutant: 'CO' },
      ],
    })
  })
})

describe('improvement', () => {
  const rate = (then: string | null, now: string | null) => {
    const value = improvementRate(then === null ? null : exact(then), now === null ? null : exact(now))
    return value && decimalText(value, 1)
  }
  test.each([
    ['3.60', '3.78', '-5.0'],
    ['4.00', '3.80', '5.0'],
    ['3.00', '2.00', '33.3'],
    ['3.00', '3.00', '0.0'],
    ['0.00', '3.78', null],
    [null, '3.78', null],
    ['3.78', null, null],
  ])('from %s to %s is %s', (then, now, expected) => {
    expect(rate(then, now)).toBe(expected)
  })

  test('the published index wins, and a difference is told', () => {
    const settled = settleIndex({ published: exact('4.35'), values: month }, transition)
    expect(settled).toMatchObject({ source: 'published' })
    expect(settled?.difference && decimalText(settled.difference, 2)).toBe('0.02')
    expect(settleIndex({ published: exact('4.33'), values: month }, transition)?.difference).toBeNull()
    expect(settleIndex({ published: exact('4.35'), values: {} }, transition)?.source).toBe('published')
    expect(settleIndex({ published: null, values: {} }, transition)).toBeNull()
  })

  test('of two computed years is by the same limits: unchanged air is unchanged (AMB-16)', () => {
    const known = { published: null, values: month }
    const { rate: same, mixed } = compareYears(known, known, transition)
    expect(same?.equals(0)).toBe(true)
    expect(mixed).toBe(false)
    expect(compareYears({ ...known, published: exact('4.01') }, known, transition).mixed).toBe(true)
  })
})
