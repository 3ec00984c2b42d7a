/** 现在AQI多少: the last day on record of the nearest unit with sites, at or above the group's grid. */
import { pollutants } from '../../domain/air/pollutant.ts'
import { airQualityIndex } from '../../domain/air/quality-index.ts'
import type { AirRules } from '../../domain/air/standard.ts'
import { type Station, sitesOf, stationsIn } from '../../domain/air/stations.ts'
import { type SiteDay, unitDays } from '../../domain/air/unit-days.ts'
import { valuesIn } from '../../domain/air/unit-months.ts'
import { addMonths, dayOf } from '../../domain/calendar/days.ts'
import { exactText, roundHalfEven } from '../../domain/exact/exact.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import type { Day, GridCode } from '../../domain/names.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { highest } from '../../rounds/digest-receivers.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

type Latest = MeaningOf<'air-shown'>['latest']

/** Older values say nothing of the air of now. */
const monthsBack = 2

export async function askAir(turn: Turn): Promise<Consequence> {
  const { desk, speaker } = turn
  const grid = speaker.group
    ? await desk.directory.grid(speaker.group.grid)
    : await highest(desk, speaker.person?.posts.map((post) => post.grid) ?? [])
  if (grid === null) return refusedWith({ code: 'no-grid-here', level: null, kinds: [] })
  const stations = stationsIn(await desk.air.rows(speaker.tenant, 'stations', 'stations', 'stations'))
  const unit = await unitWithSites(turn, grid, stations)
  const latest = unit === null ? null : await latestOf(turn, unit.code, stations)
  return {
    kind: 'tell',
    meaning: { kind: 'air-shown', name: (unit ?? grid).name, latest },
    outcome: 'answered',
    question: null,
  }
}

async function unitWithSites(
  { desk, now }: Turn,
  { path }: Grid,
  stations: readonly Station[],
): Promise<Grid | null> {
  const code = path.toReversed().find((one) => sitesOf(stations, one, dayOf(now)).length > 0)
  return code === undefined ? null : desk.directory.grid(code)
}

async function latestOf({ desk, speaker, now }: Turn, unit: GridCode, stations: readonly Station[]) {
  const since = addMonths(dayOf(now), -monthsBack).slice(0, 7)
  const months = await desk.air.monthsWithValues(speaker.tenant, since)
  for (const month of months.toSorted().reverse()) {
    const rows = await desk.air.rows(speaker.tenant, 'daily', month, month)
    const sites = new Set(stations.filter((one) => one.unit === unit).map(({ site }) => site))
    const own = rows.filter(({ place }) => sites.has(place))
    const day = own
      .map(({ on }) => on as Day)
      .toSorted()
      .at(-1)
    if (day === undefined) continue
    const siteDays = own
      .filter(({ on }) => on === day)
      .map(({ place, figures }) => ({ site: place, day, values: valuesIn(figures) }))
    return indexOf(desk.airRules, day, siteDays, sitesOf(stations, unit, day))
  }
  return null
}

function indexOf(rules: AirRules, day: Day, siteDays: readonly SiteDay[], sites: readonly string[]): Latest {
  const standard = rules.standards.at(day)
  const [known] = unitDays(siteDays, () => sites, standard)
  const found =
    known && airQualityIndex({ over: 'day', values: known.values }, rules.indexTables.at(day), standard)
  if (!known || !found?.tellable) return null
  const values = pollutants.flatMap((one) => {
    const value = known.values[one] ?? null
    if (value === null) return []
    return [{ pollutant: one, value: exactText(roundHalfEven(value, standard.places[one])) }]
  })
  return { day, index: found.aqi, category: found.category, values }
}
