/** A county's days out of its sites': the mean of the sites that are its own that day; too few valid ones make none. */
import { type Exact, mean } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import type { DayValues } from './period.ts'
import { type Pollutant, pollutants } from './pollutant.ts'
import type { AirStandard } from './standard.ts'

export interface SiteDay extends DayValues {
  readonly site: string
}

/**
 * `sitesOn`: which sites a unit has on a day, for a site may move to another unit between two days. Values of other
 * sites, and a site told twice for a day, are not this function's to settle: the first counts. Not rounded.
 */
export function unitDays(
  siteDays: readonly SiteDay[],
  sitesOn: (day: Day) => readonly string[],
  { minimumSites }: AirStandard,
): readonly DayValues[] {
  const byDay = Map.groupBy(siteDays, ({ day }) => day)
  return [...byDay].map(([day, told]) => {
    const sites = sitesOn(day)
    const value = (pollutant: Pollutant): Exact | null => {
      const valid = sites.flatMap((site) => told.find((one) => one.site === site)?.values[pollutant] ?? [])
      return minimumSites.mul(sites.length).lte(valid.length * 100) ? mean(valid) : null
    }
    return { day, values: Object.fromEntries(pollutants.map((one) => [one, value(one)])) }
  })
}
