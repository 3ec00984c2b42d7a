/** The daily and hourly air quality index against the tables of HJ 633. */
import { describe, expect, test } from 'vitest'
import { loadAirRules } from '../../policies/china/load-air-rules.ts'
import { exact } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { suggestAlert } from './heavy-pollution.ts'
import { pollutants } from './pollutant.ts'
import { airQualityIndex, individualIndex } from './quality-index.ts'
import { air } from './sample-air.ts'

const { standards, indexTables, alertRules } = await loadAirRules()
const tables = { 2012: indexTables.at('2020-01-01' as Day), 2026: indexTables.at('2026-03-01' as Day) }
const standard = standards.at('2026-03-01' as Day)
const ofDay = (values: Parameters<typeof air>[0], version: 2012 | 2026 = 2026) =>
  airQualityIndex({ over: 'day', values: air(values) }, tables[version], standard)

describe.each([2012, 2026] as const)('the table of %i', (version) => {
  const { daily, hourly, steps } = tables[version]

  test('gives every breakpoint exactly its step: nothing is rounded up by an error of counting', () => {
    for (const columns of [daily, hourly])
      for (const pollutant of pollutants)
        columns[pollutant].forEach((breakpoint, at) => {
          expect(individualIndex(breakpoint, columns[pollutant], steps)).toBe(steps[at]?.valueOf())
        })
  })

  test('ascends, and is never longer than the steps', () => {
    for (const columns of [daily, hourly])
      for (const column of Object.values(columns)) {
        expect(column.length).toBeLessThanOrEqual(steps.length)
        expect(column.every((one, at) => at === 0 || one.gt(column[at - 1] ?? one))).toBe(true)
      }
  })
})

test('rounds up whatever is left over', () => {
  // 50 + 50 × 1/25 = 52 exactly; a little more concentration is 53.
  const { daily, steps } = tables[2026]
  expect(individualIndex(exact(36), daily.PM25, steps)).toBe(52)
  expect(individualIndex(exact('36.001'), daily.PM25, steps)).toBe(53)
})

describe('the index of a day', () => {
  test('is good up to 50 and names nobody', () => {
    expect(ofDay({ PM25: 35, PM10: 50, SO2: 20, NO2: 30, CO: '0.5', O3: 80 })).toMatchObject({
      aqi: 50,
      category: '优',
      primary: [],
      tellable: true,
    })
  })
  test('changed with the standard: 75 of PM2.5 were 100 and are 114', () => {
    expect(ofDay({ PM25: 75 }, 2012)).toMatchObject({ aqi: 100, category: '良' })
    // 100 + 50 × 15/55 = 113.6
    expect(ofDay({ PM25: 75 })).toMatchObject({ aqi: 114, category: '轻度污染' })
  })
  test('names all that are highest', () => {
    expect(ofDay({ PM25: 75, PM10: 150 }, 2012)?.primary).toEqual(['PM10', 'PM25'])
  })
  test('of fewer than six is told only above 100, by the standard of 2026', () => {
    expect(ofDay({ PM25: 60 })).toMatchObject({ aqi: 100, tellable: false })
    expect(ofDay({ PM25: 61 })).toMatchObject({ aqi: 101, tellable: true })
    expect(ofDay({ PM25: 35 }, 2012)).toMatchObject({ tellable: true })
  })
  test('ends where the columns end', () => {
    expect(ofDay({ O3: 801 })?.individual.O3).toBe(300)
    expect(ofDay({ PM25: 900, CO: 61 })?.individual).toEqual({ PM25: 500, CO: 500 })
  })
  test('leaves out what cannot be, and is none of nothing', () => {
    expect(ofDay({ PM25: -3, PM10: 60 })).toMatchObject({
      individual: { PM10: 58 },
      impossible: [{ kind: 'negative', pollutant: 'PM25' }],
    })
    expect(ofDay({ PM25: null })).toBeNull()
    expect(ofDay({})).toBeNull()
  })
  test('is of clean air nought, and good', () => {
    expect(ofDay({ PM25: 0 })).toMatchObject({ aqi: 0, category: '优' })
  })
})

test('the index of an hour has columns of its own', () => {
  const values = air({ SO2: 500, NO2: 200, CO: 10, O3: 200, PM10: 120, PM25: 60 })
  const result = airQualityIndex({ over: 'hour', values }, tables[2026], standard)
  expect(Object.values(result?.individual ?? {})).toEqual([100, 100, 100, 100, 100, 100])
})

describe('heavy pollution suggests', () => {
  const rule = alertRules.at('2026-01-01' as Day)
  test.each([
    [[210, 120], '黄色'],
    [[160, 170], '黄色'],
    [[160, 120, 170], null],
    [[200, 200, 200], '橙色'],
    [[210, 230, 100], '橙色'],
    [[210, 230, 310], '红色'],
    [[310, 310], '橙色'],
    [[150, 150, 150], null],
    [[210, null, 210], '黄色'],
    [[], null],
  ] as const)('%j: %s', (days, level) => {
    expect(suggestAlert(days, rule)).toEqual({ level, rule: '2024', secondHand: true })
  })
})
