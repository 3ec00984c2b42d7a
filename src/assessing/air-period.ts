/** The air of a month as it is assessed: both rankings, and what last places over months and the year's target call for. */
import type { Desk } from '../desk.ts'
import type { AirRow } from '../domain/air/facts.ts'
import { stationsIn } from '../domain/air/stations.ts'
import type { UnitMonth } from '../domain/air/unit-months.ts'
import { airOverMonths } from '../domain/assessment/air-over-months.ts'
import { judgeTargets, type TargetResult } from '../domain/assessment/air-targets.ts'
import type { OverMonths } from '../domain/assessment/measures-over-months.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import { type AirRankings, type AirRecord, rankAir } from '../domain/assessment/rank-air.ts'
import { addDays, addMonths, monthOf } from '../domain/calendar/days.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Day, TenantCode } from '../domain/names.ts'
import { type InForce, ofKind } from '../domain/policy/in-force.ts'
import { limits } from '../limits.ts'

export interface AirOfPeriod {
  readonly period: NamedPeriod
  /** Null: nothing is known of the month. */
  readonly rankings: AirRankings | null
  readonly overMonths: OverMonths
  /** Judged once, with the year's last month. */
  readonly targets: readonly TargetResult[]
}

type AirDesk = Pick<Desk, 'air' | 'airRules'>
type Unit = Pick<Grid, 'code' | 'name'>

/** Null where the regulation ranks nobody by the air, and of periods that are no months. */
export async function airOfPeriod(
  desk: AirDesk,
  tenant: TenantCode,
  period: NamedPeriod,
  held: InForce,
  units: readonly Unit[],
): Promise<AirOfPeriod | null> {
  const isMonth = period.name === monthOf(period.from) && period.name.length === 7
  if (!isMonth || !ofKind(held, 'ranking').some(({ key }) => key.startsWith('air-'))) return null
  const ranked = await rankedMonths(desk, tenant, period, held, units)
  const targets = await targetsIn(desk, tenant, period, units)
  const missed = new Set(targets.flatMap((one) => (one.missed ? [one.unit] : [])))
  const months = ranked.map(({ month, rankings }) => ({ month, ranking: rankings?.improvement ?? null }))
  return {
    period,
    rankings: ranked.at(-1)?.rankings ?? null,
    overMonths: airOverMonths(held, months, units, missed),
    targets,
  }
}

/** The air of one month by itself, ranked where the regulation ranks. Null: nothing is known of it. */
export async function airOfMonth(
  { air, airRules }: AirDesk,
  tenant: TenantCode,
  month: string,
  held: InForce,
  units: readonly Unit[],
): Promise<AirRankings | null> {
  const both = [month, monthOf(addMonths(`${month}-01` as Day, -yearBefore))]
  const months = await Promise.all(both.map((one) => air.months(tenant, one, one)))
  const rows = await Promise.all(both.map((one) => air.rows(tenant, 'published', one, one)))
  const known = Map.groupBy(months.flat(), keyOfMonth)
  const published = Map.groupBy(rows.flat(), keyOfRow)
  return rankedMonth(airRules, held, units, month, (one, { code }) => ({
    month: known.get(`${one} ${code}`)?.[0] ?? null,
    published: published.get(`${one} ${code}`)?.[0] ?? null,
  }))
}

function rankedMonth(
  { standards }: Desk['airRules'],
  held: InForce,
  units: readonly Unit[],
  month: string,
  recordOf: (month: string, unit: Unit) => AirRecord,
): AirRankings | null {
  const before = monthOf(addMonths(`${month}-01` as Day, -yearBefore))
  const records = units.map((unit) => ({
    unit: unit.code,
    name: unit.name,
    now: recordOf(month, unit),
    before: recordOf(before, unit),
  }))
  const anything = records.some(({ now }) => now.month !== null || now.published !== null)
  return anything ? rankAir(held, standards.at(lastDayOf(month)), records) : null
}

/** The months since the first of which something is known, as far back as ladders look; the one assessed is the last. */
async function rankedMonths(
  { air, airRules }: AirDesk,
  tenant: TenantCode,
  period: NamedPeriod,
  held: InForce,
  units: readonly Unit[],
) {
  const from = monthOf(addMonths(period.from, -limits.ladderMonths - yearBefore))
  const known = Map.groupBy(await air.months(tenant, from, period.name), keyOfMonth)
  const published = Map.groupBy(await air.rows(tenant, 'published', from, period.name), keyOfRow)
  const recordOf = (month: string, { code }: Unit) => ({
    month: known.get(`${month} ${code}`)?.[0] ?? null,
    published: published.get(`${month} ${code}`)?.[0] ?? null,
  })
  const earliest = monthOf(addMonths(period.from, -limits.ladderMonths))
  const some = [...known.keys(), ...published.keys()]
    .map((key) => key.slice(0, 7))
    .filter((one) => one >= earliest)
  const months = monthsFrom([...some, period.name].toSorted()[0] ?? period.name, period.name)
  return months.map((month) => ({ month, rankings: rankedMonth(airRules, held, units, month, recordOf) }))
}

/** Its limits hold for the whole month. */
const lastDayOf = (month: string): Day => addDays(addMonths(`${month}-01` as Day, 1), -1)

/** 同比: the same month of the year before. */
const yearBefore = 12
const keyOfMonth = ({ month, unit }: UnitMonth) => `${month} ${unit}`
const keyOfRow = ({ on, place }: AirRow) => `${on} ${place}`

function monthsFrom(first: string, last: string): readonly string[] {
  const months = [first]
  for (let month = first; month < last; months.push(month))
    month = monthOf(addMonths(`${month}-01` as Day, 1))
  return months
}

async function targetsIn(
  { air, airRules }: AirDesk,
  tenant: TenantCode,
  { name, from, to }: NamedPeriod,
  units: readonly Unit[],
): Promise<readonly TargetResult[]> {
  if (!name.endsWith('-12')) return []
  const year = from.slice(0, 4)
  const targets = await air.rows(tenant, 'targets', year, year)
  if (targets.length === 0) return []
  const [first, last] = [`${year}-01`, `${year}-12`]
  const daily = Map.groupBy(await air.rows(tenant, 'daily', first, last), ({ on }) => on.slice(0, 7))
  const tampered = Map.groupBy(await air.rows(tenant, 'tampered', first, last), ({ on }) => on.slice(0, 7))
  const months = [...daily].map(([month, own]) => ({
    month,
    daily: own,
    tampered: tampered.get(month) ?? [],
  }))
  const published = await air.rows(tenant, 'published', year, year)
  const stations = stationsIn(await air.rows(tenant, 'stations', 'stations', 'stations'))
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name ?? ''
  return judgeTargets({ targets, published, months }, stations, airRules.standards.at(to), nameOf)
}
