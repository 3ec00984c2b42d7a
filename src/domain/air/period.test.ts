/** Months, years, days and hours of air values: statistics, validity, and tampered days. */
import { describe, expect, test } from 'vitest'
import { loadAirRules } from '../../policies/china/load-air-rules.ts'
import { addDays, daysFrom } from '../calendar/days.ts'
import { decimalText, exact, exactText } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { dayValue, type Hours } from './hours.ts'
import { percentile } from './percentile.ts'
import { countingOf, type DayValues, monthValues, yearValues } from './period.ts'
import { air } from './sample-air.ts'
import { replaceTampered } from './tampered.ts'
import { unitDays } from './unit-days.ts'

const standard = (await loadAirRules()).standards.at('2026-03-01' as Day)
const numbers = (...all: (string | number)[]) => all.map(exact)

test('the percentile lies between its neighbours', () => {
  const of = (values: readonly (string | number)[], p: number) =>
    exactText(percentile(numbers(...values), exact(p)) ?? exact(-1))
  expect(of(['0.4', '0.6', '0.8', '1.0', '1.2'], 95)).toBe('1.16')
  expect(of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)).toBe('9.1')
  expect(of([3, 1, 2], 0)).toBe('1')
  expect(of([3, 1, 2], 100)).toBe('3')
  expect(of([7], 90)).toBe('7')
  expect(percentile([], exact(90))).toBeNull()
})

const october = (count: number, values: (at: number) => Parameters<typeof air>[0]): DayValues[] =>
  Array.from({ length: count }, (_, at) => ({
    day: addDays('2026-10-01' as Day, at),
    values: air(values(at)),
  }))

describe('a month', () => {
  test('has means, and percentiles for CO and O3, rounded to their places', () => {
    // 1 … 30: the mean 15.5 goes to the even 16; O3 k = 1 + 29 × 0.9 = 27.1; CO in tenths k = 1 + 29 × 0.95 = 28.55.
    const days = october(30, (at) => ({ PM25: at + 1, O3: at + 1, CO: `${(at + 1) / 10}` }))
    const values = monthValues('2026-10-31' as Day, days, standard)
    if ('refusal' in values) throw new Error(values.refusal)
    expect(values.PM25).toMatchObject({ days: 30, enough: true })
    expect(decimalText(values.PM25.value ?? exact(0), 3)).toBe('16.000')
    expect(decimalText(values.O3.value ?? exact(0), 3)).toBe('27.000')
    expect(decimalText(values.CO.value ?? exact(0), 3)).toBe('2.900')
    expect(values.SO2).toEqual({ value: null, days: 0, enough: false })
    expect(countingOf(values).SO2).toBeNull()
  })
  test.each([
    ['2026-10-01', 27, true],
    ['2026-10-01', 26, false],
    ['2026-02-01', 25, true],
    ['2026-02-01', 24, false],
    ['2028-02-01', 25, true],
  ] as const)('%s with %i valid days: enough is %s', (first, count, enough) => {
    const days = Array.from({ length: count }, (_, at) => ({
      day: addDays(first as Day, at),
      values: air({ PM25: 20 }),
    }))
    const values = monthValues(first as Day, days, standard)
    expect('refusal' in values ? values : values.PM25.enough).toBe(enough)
  })
  test('is refused without data, with a day of another month, or with a day told twice', () => {
    const month = '2026-10-01' as Day
    const days = october(3, () => ({ PM25: 20 }))
    expect(monthValues(month, [], standard)).toEqual({ refusal: 'no-data' })
    expect(
      monthValues(
        month,
        october(3, () => ({ PM25: null })),
        standard,
      ),
    ).toEqual({ refusal: 'no-data' })
    expect(monthValues('2026-11-01' as Day, days, standard)).toEqual({ refusal: 'day-outside' })
    expect(monthValues(month, [...days, ...days], standard)).toEqual({ refusal: 'day-twice' })
  })
})

test('a year needs enough days in all and in every month', () => {
  const days = daysFrom('2026-01-01' as Day, '2026-12-31' as Day).map((day) => ({
    day,
    values: air({ PM25: 20 }),
  }))
  expect(yearValues(days, standard).PM25).toMatchObject({ days: 365, enough: true })
  const holes = days.filter(({ day }) => !day.startsWith('2026-05-0'))
  expect(yearValues(holes, standard).PM25).toMatchObject({ days: 356, enough: false })
})

describe('hours', () => {
  const flat = (value: number, count = 24): Hours =>
    Array.from({ length: 24 }, (_, at) => (at < count ? exact(value) : null))
  test('make a day from twenty on', () => {
    expect(dayValue('PM25', flat(30, 20), standard)?.equals(30)).toBe(true)
    expect(dayValue('PM25', flat(30, 19), standard)).toBeNull()
    expect(dayValue('PM25', flat(30).slice(1), standard)).toBeNull()
  })
  test('of ozone: the highest eight on end', () => {
    const afternoon = flat(40).map((hour, at) => (at >= 10 && at < 18 ? exact(120) : hour))
    expect(dayValue('O3', afternoon, standard)?.equals(120)).toBe(true)
  })
  test('of ozone with too few windows count only above the limit', () => {
    // Twelve hours give windows ending at 08:00 to 14:00 with six valid hours or more: seven windows.
    expect(dayValue('O3', flat(160, 12), standard)).toBeNull()
    expect(dayValue('O3', flat(161, 12), standard)?.equals(161)).toBe(true)
  })
})

describe('tampered days', () => {
  const days = october(4, (at) => ({ PM25: [90, 30, 44, 20][at] ?? 0, O3: [200, 90, null, 100][at] ?? null }))
  const first = ({ day }: DayValues) => day === '2026-10-01'
  test('get the highest valid value of each pollutant, never their own', () => {
    const replaced = replaceTampered(days, first)
    expect(replaced?.[0]?.values).toMatchObject(air({ PM25: 44, O3: 100 }))
    expect(replaced?.slice(1)).toEqual(days.slice(1))
  })
  test('without any valid value left are for a person to settle', () => {
    expect(replaceTampered(days, () => true)).toBeNull()
    expect(replaceTampered([], first)).toBeNull()
  })
})

describe('a county of four sites', () => {
  const day = '2026-10-01' as Day
  const told = (values: readonly (number | null)[]) =>
    values.map((PM25, at) => ({ site: `s${at + 1}`, day, values: air({ PM25 }) }))
  const four = () => ['s1', 's2', 's3', 's4']
  const PM25 = (values: readonly (number | null)[], sites = four) =>
    unitDays(told(values), sites, standard)[0]?.values.PM25
  test('has their mean, from three valid ones on', () => {
    expect(PM25([10, 20, 30, 41])?.equals(exact('25.25'))).toBe(true)
    expect(PM25([10, 20, 30, null])?.equals(20)).toBe(true)
    expect(PM25([10, 20, null, null])).toBeNull()
    expect(PM25([10, 20, 30])?.equals(20)).toBe(true)
  })
  test('counts a site only while it is its own', () => {
    expect(PM25([10, 20, 30, 100], () => ['s1', 's2', 's3'])?.equals(20)).toBe(true)
    expect(PM25([10], () => [])).toBeNull()
  })
})
