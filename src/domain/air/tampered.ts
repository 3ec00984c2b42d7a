/** Days on which measuring was tampered with do not count: each gets the site's highest valid value of its month. */
import type { Exact } from '../exact/exact.ts'
import type { DayValues } from './period.ts'
import { type Concentrations, type Pollutant, pollutants } from './pollutant.ts'

/**
 * One site's month (附件3第六条, AMB-29). Every pollutant of a tampered day is replaced by that pollutant's highest value
 * of the untouched days, before any statistics; days of which nothing is left are missing. Null when no valid value is left.
 */
export function replaceTampered(
  days: readonly DayValues[],
  isTampered: (day: DayValues) => boolean,
): readonly DayValues[] | null {
  const untouched = days.filter((day) => !isTampered(day))
  const worst = Object.fromEntries(pollutants.map((one) => [one, highest(untouched, one)]))
  if (pollutants.every((one) => worst[one] === null)) return null
  return days.map((day) => (isTampered(day) ? { day: day.day, values: worst as Concentrations } : day))
}

function highest(days: readonly DayValues[], pollutant: Pollutant): Exact | null {
  const values = days.flatMap(({ values }) => values[pollutant] ?? [])
  return values.reduce<Exact | null>((top, one) => (top === null || one.gt(top) ? one : top), null)
}
