/** Hourly values become the day's: the mean, for O3 the highest mean of eight hours; too few hours make none. */
import { type Exact, mean } from '../exact/exact.ts'
import type { Pollutant } from './pollutant.ts'
import type { AirStandard } from './standard.ts'

/** The 24 hours of a day, the first ending at 01:00; null: not measured. */
export type Hours = readonly (Exact | null)[]

const windowHours = 8

/** Not rounded. Null when fewer hours are valid than GB 3095 table 4 asks for, or when there are not 24 places. */
export function dayValue(pollutant: Pollutant, hours: Hours, standard: AirStandard): Exact | null {
  if (hours.length !== 24) return null
  if (pollutant === 'O3') return highestEightHours(hours, standard)
  return meanOf(hours, standard.minimumHours.day)
}

/**
 * Windows lie within the day and end at 08:00 to 24:00. With too few valid windows the value counts only when it is
 * above the limit all the same (HJ 663-2013).
 */
function highestEightHours(hours: Hours, { minimumHours, dailyLimits }: AirStandard): Exact | null {
  const windows = hours
    .flatMap((_, at) => (at + windowHours <= hours.length ? [hours.slice(at, at + windowHours)] : []))
    .flatMap((window) => meanOf(window, minimumHours.eightHours) ?? [])
  const highest = windows.toSorted((a, b) => b.compare(a))[0] ?? null
  const enough = windows.length >= minimumHours.windows
  return enough || highest?.gt(dailyLimits.O3) ? highest : null
}

function meanOf(hours: Hours, least: number): Exact | null {
  const valid = hours.filter((hour) => hour !== null)
  return valid.length >= least ? mean(valid) : null
}
