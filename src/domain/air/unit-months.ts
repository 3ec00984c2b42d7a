/** A month of each unit out of its sites' values: written beside the values, so that years of months are read at once. */
import { addDays, addMonths } from '../calendar/days.ts'
import { type Exact, exact, exactText, mean, roundHalfEven } from '../exact/exact.ts'
import type { Day, GridCode } from '../names.ts'
import { doubtsIn } from './check-concentrations.ts'
import type { AirRow } from './facts.ts'
import { countingOf, type DayValues, daysNeeded, monthValues } from './period.ts'
import { type Concentrations, type Pollutant, pollutants } from './pollutant.ts'
import type { AirStandard } from './standard.ts'
import { placedOn, type Station, sitesOf } from './stations.ts'
import { replaceTampered } from './tampered.ts'
import { type SiteDay, unitDays } from './unit-days.ts'

/** One month of one unit, without the index: that depends on which year it is compared with. */
export interface UnitMonth {
  readonly unit: GridCode
  /** `2026-10` */
  readonly month: string
  readonly from: 'daily' | 'monthly'
  /** What counts, in text: a pollutant without enough valid days is missing. */
  readonly values: Readonly<Partial<Record<Pollutant, string>>>
  /** Valid days of each pollutant, and how many are needed; of monthly values none. */
  readonly days: Readonly<Partial<Record<Pollutant, number>>>
  readonly needed: number
  readonly sites: readonly string[]
  /** Days whose values were replaced by the month's highest valid ones of the site (AMB-29). */
  readonly tampered: readonly string[]
  /** Sites of which tampering has left no valid day: a person settles what counts. */
  readonly unsettled: readonly string[]
  /** Days on which PM2.5 was above PM10. */
  readonly doubts: readonly string[]
  /** Sites that came or went within the month. */
  readonly moved: readonly string[]
}

/** Rows of one month: daily ones count, monthly ones stand in for them where a unit has none. */
export interface MonthRows {
  readonly month: string
  readonly daily: readonly AirRow[]
  readonly monthly: readonly AirRow[]
  readonly tampered: readonly AirRow[]
}

export const valuesIn = (figures: AirRow['figures']): Concentrations =>
  Object.fromEntries(
    pollutants.flatMap((one) => (figures[one] === undefined ? [] : [[one, exact(figures[one])]])),
  )

/** Units of which nothing is known are left out. */
export function unitMonths(
  rows: MonthRows,
  stations: readonly Station[],
  standard: AirStandard,
): readonly UnitMonth[] {
  const settled = settledDays(rows)
  const daysOf = Map.groupBy(settled.days, ({ site, day }) => placedOn(stations, site, day)?.unit)
  const bySite = Map.groupBy(stations, ({ site }) => site)
  const byUnit = Map.groupBy(stations, ({ unit }) => unit)
  return [...byUnit]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([unit, placed]) => {
      // Wherever its sites stood before and stand after: all that this unit's month depends on.
      const own = [...new Set(placed.map(({ site }) => site))].flatMap((site) => bySite.get(site) ?? [])
      const days = daysOf.get(unit) ?? []
      const month =
        fromDays(unit, rows, { ...settled, days }, own, standard) ?? fromMonths(unit, rows, own, standard)
      return month ?? []
    })
}

interface Settled {
  readonly days: readonly SiteDay[]
  readonly tampered: ReadonlySet<string>
  readonly unsettled: readonly string[]
}

/** Every site's month with its tampered days replaced, which is done before anything is averaged. */
export function settledDays({ daily, tampered }: Omit<MonthRows, 'month' | 'monthly'>): Settled {
  const touched = new Set(tampered.map(({ place, on }) => `${place} ${on}`))
  const unsettled: string[] = []
  const days = [...Map.groupBy([...daily, ...tampered], ({ place }) => place)].flatMap(([site, own]) => {
    const all = new Map<string, DayValues>()
    for (const { on, figures } of own)
      if (!all.has(on)) all.set(on, { day: on as Day, values: valuesIn(figures) })
    const isTampered = ({ day }: DayValues) => touched.has(`${site} ${day}`)
    const kept = [...all.values()].some(isTampered)
      ? replaceTampered([...all.values()], isTampered)
      : [...all.values()]
    if (kept === null) unsettled.push(site)
    return (kept ?? []).map((day) => ({ ...day, site }))
  })
  return { days, tampered: touched, unsettled }
}

function fromDays(
  unit: GridCode,
  { month, daily }: MonthRows,
  { days: mine, tampered, unsettled }: Settled,
  stations: readonly Station[],
  standard: AirStandard,
): UnitMonth | null {
  const own = sitesDuring(stations, unit, month)
  const lost = unsettled.filter((site) => own.sites.includes(site))
  if (mine.length === 0 && lost.length === 0) return null
  const first = `${month}-01` as Day
  const byDay = unitDays(mine, (day) => sitesOf(stations, unit, day), standard)
  const values = monthValues(first, byDay, standard)
  const known = 'refusal' in values ? null : values
  return {
    ...{ unit, month, from: 'daily', needed: daysNeeded(first, standard), ...own },
    values: known ? textsOf(countingOf(known)) : {},
    days: known ? Object.fromEntries(pollutants.map((one) => [one, known[one].days])) : {},
    tampered: [...tampered]
      .filter((one) => mine.some(({ site, day }) => one === `${site} ${day}`))
      .toSorted(),
    unsettled: lost,
    doubts: daily
      .filter(({ place, figures }) => own.sites.includes(place) && doubtsIn(valuesIn(figures)).length > 0)
      .map(({ place, on }) => `${place} ${on}`),
  }
}

/** The mean of its sites' monthly values: an approximation where percentiles are concerned, and said so. */
function fromMonths(
  unit: GridCode,
  { month, monthly }: MonthRows,
  stations: readonly Station[],
  standard: AirStandard,
): UnitMonth | null {
  const last = addDays(addMonths(`${month}-01` as Day, 1), -1)
  const sites = sitesOf(stations, unit, last)
  const told = monthly.filter(({ place }) => sites.includes(place))
  if (told.length === 0) return null
  const value = (pollutant: Pollutant): Exact | null => {
    const own = told.flatMap(({ figures }) => valuesIn(figures)[pollutant] ?? [])
    const enough = standard.minimumSites.mul(sites.length).lte(own.length * 100)
    const average = enough ? mean(own) : null
    return average && roundHalfEven(average, standard.places[pollutant])
  }
  return {
    ...{ unit, month, from: 'monthly', needed: 0, days: {}, tampered: [], unsettled: [] },
    ...sitesDuring(stations, unit, month),
    values: textsOf(Object.fromEntries(pollutants.map((one) => [one, value(one)]))),
    doubts: told.filter(({ figures }) => doubtsIn(valuesIn(figures)).length > 0).map(({ place }) => place),
  }
}

/** Its sites on any day of the month, and those that were not its own all the time. */
function sitesDuring(stations: readonly Station[], unit: GridCode, month: string) {
  const first = `${month}-01` as Day
  const next = addMonths(first, 1)
  const begun = sitesOf(stations, unit, first)
  const changed = stations.filter(({ from }) => from > first && from < next)
  const came = changed.filter((one) => one.unit === unit).map(({ site }) => site)
  const sites = [...new Set([...begun, ...came])].toSorted()
  const moved = sites.filter((site) => changed.some((one) => one.site === site))
  return { sites, moved }
}

const textsOf = (values: Concentrations): UnitMonth['values'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value ? [[key, exactText(value)]] : [])),
  )
