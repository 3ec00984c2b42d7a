/** A month or a year of daily values becomes one figure a pollutant: the mean, for CO and O3 a percentile. */
import { daysInMonth, monthOf } from '../calendar/days.ts'
import { type Exact, mean, roundHalfEven } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { percentile } from './percentile.ts'
import { type Concentrations, type Pollutant, pollutants } from './pollutant.ts'
import type { AirStandard } from './standard.ts'

export interface DayValues {
  readonly day: Day
  readonly values: Concentrations
}

export interface PeriodValue {
  /** Rounded half to even to the standard's places; null when nothing was measured. */
  readonly value: Exact | null
  readonly days: number
  /** Whether there are enough valid days for the value to count (GB 3095 table 4). */
  readonly enough: boolean
}

export type PeriodValues = Readonly<Record<Pollutant, PeriodValue>>

/** One figure out of a period's valid daily values, in any order, rounded; null of nothing. */
export function periodValue(
  pollutant: Pollutant,
  daily: readonly (Exact | null)[],
  { percentiles, places }: AirStandard,
): Exact | null {
  const valid = daily.filter((value) => value !== null)
  const percent = percentiles[pollutant]
  const value = percent ? percentile(valid, percent) : mean(valid)
  return value && roundHalfEven(value, places[pollutant])
}

/** The days a month needs: fewer in February, in leap years as well. */
export function daysNeeded(month: Day, { minimumDays }: AirStandard): number {
  return monthOf(month).endsWith('-02') ? minimumDays.february : minimumDays.month
}

export type MonthRefusal = 'day-outside' | 'day-twice' | 'no-data'

/** A month of one site or unit. `month` is any of its days; days outside it and days told twice are refused. */
export function monthValues(
  month: Day,
  days: readonly DayValues[],
  standard: AirStandard,
): PeriodValues | { readonly refusal: MonthRefusal } {
  if (days.some(({ day }) => monthOf(day) !== monthOf(month))) return { refusal: 'day-outside' }
  if (new Set(days.map(({ day }) => day)).size < days.length || days.length > daysInMonth(month))
    return { refusal: 'day-twice' }
  const values = valuesOf(days, daysNeeded(month, standard), standard)
  return pollutants.every((one) => values[one].days === 0) ? { refusal: 'no-data' } : values
}

/** A year: enough days in all, and no month below its own number. */
export function yearValues(days: readonly DayValues[], standard: AirStandard): PeriodValues {
  const months = Map.groupBy(days, ({ day }) => monthOf(day))
  const values = valuesOf(days, standard.minimumDays.year, standard)
  const everyMonth = (pollutant: Pollutant) =>
    months.size === 12 &&
    [...months.values()].every((month) => {
      const [first] = month
      return first && measured(pollutant, month).length >= daysNeeded(first.day, standard)
    })
  return forEach((one) => ({ ...values[one], enough: values[one].enough && everyMonth(one) }))
}

function valuesOf(days: readonly DayValues[], needed: number, standard: AirStandard): PeriodValues {
  return forEach((pollutant) => {
    const daily = measured(pollutant, days)
    return {
      value: periodValue(pollutant, daily, standard),
      days: daily.length,
      enough: daily.length >= needed,
    }
  })
}

const measured = (pollutant: Pollutant, days: readonly DayValues[]): readonly Exact[] =>
  days.flatMap(({ values }) => values[pollutant] ?? [])

const forEach = (value: (pollutant: Pollutant) => PeriodValue): PeriodValues =>
  Object.fromEntries(pollutants.map((one) => [one, value(one)])) as Record<Pollutant, PeriodValue>

/** What of a period counts: values with enough days, as the composite index wants them. */
export const countingOf = (values: PeriodValues): Concentrations =>
  Object.fromEntries(pollutants.map((one) => [one, values[one].enough ? values[one].value : null]))
