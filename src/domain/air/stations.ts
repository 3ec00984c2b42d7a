/** To which unit a site belongs on a day: it may move from one to another, from a day on. */
import type { Day, GridCode } from '../names.ts'
import type { AirRow } from './facts.ts'

export interface Station {
  readonly site: string
  readonly name: string
  readonly unit: GridCode
  /** From this day on it belongs to the unit, until it is placed anew. */
  readonly from: Day
}

/** Out of the rows of the table of sites, the earliest first. */
export const stationsIn = (rows: readonly AirRow[]): readonly Station[] =>
  rows
    .map(({ on, place, words }) => ({
      site: place,
      name: words.name ?? place,
      unit: (words.unit ?? '') as GridCode,
      from: on as Day,
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** Where it stands on a day; undefined before its first. */
export const placedOn = (stations: readonly Station[], site: string, day: Day): Station | undefined =>
  stations.findLast((one) => one.site === site && one.from <= day)

/** The sites of a unit on a day. */
export function sitesOf(stations: readonly Station[], unit: GridCode, day: Day): readonly string[] {
  const sites = new Set(stations.map(({ site }) => site))
  return [...sites].filter((site) => placedOn(stations, site, day)?.unit === unit)
}

/** By code, or by name where it is no other's. */
export function siteNamed(stations: readonly Station[], name: string): string | null {
  const sites = new Set(
    stations.filter((one) => one.site === name || one.name === name).map((one) => one.site),
  )
  if (sites.has(name)) return name
  const [only] = sites
  return sites.size === 1 ? (only ?? null) : null
}
