/** What a digest tells beside cases, section by section: which unit and which period has which. */
import type { Desk } from '../desk.ts'
import { policyAt } from '../desk.ts'
import { addMonths, at } from '../domain/calendar/days.ts'
import type { Digest, Tally } from '../domain/digest/digest.ts'
import type { Period } from '../domain/digest/period.ts'
import type { ExposuresTold } from '../domain/digest/sections.ts'
import type { DigestUnit } from '../domain/digest/unit.ts'
import { quarterOf } from '../domain/exposure/batch.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'
import { absentIn, absentOn } from './digest-absent.ts'
import { airTold } from './digest-air.ts'
import { inspectionsTold, rechecksTold } from './digest-inspections.ts'
import { ordersTold } from './digest-orders.ts'
import { publishedResults } from './published-results.ts'

type Sections = Pick<
  Digest,
  'orders' | 'alarms' | 'inspections' | 'rechecks' | 'air' | 'exposures' | 'measures' | 'absent' | 'results'
>

/** Proposed measures are looked for among so many of the newest. */
const measuresLooked = 200

export async function besideCases(
  desk: Desk,
  unit: DigestUnit,
  period: Period,
  total: Tally,
  now: Instant,
): Promise<Sections> {
  const orders = await ordersTold(desk, unit, period, now)
  const grid = unit.department ? null : await desk.directory.grid(unit.code as GridCode)
  // To a department only what was given to it is told.
  if (grid === null) return { ...nothing, orders }
  const { kind, from } = period
  const [daily, monthly] = [kind === 'daily', kind === 'monthly']
  const long = kind === 'quarterly' || kind === 'halfYearly' || kind === 'yearly'
  return {
    orders,
    alarms: await alarmsTold(desk, grid, total, now),
    inspections: daily ? null : await inspectionsTold(desk, grid, period, now),
    rechecks: await rechecksTold(desk, grid, period),
    air: monthly ? await airTold(desk, grid, period) : null,
    exposures: long && grid.level === 1 ? await exposuresTold(desk, grid.tenant, period) : null,
    measures: grid.level === 1 ? await measuresWaiting(desk, grid.tenant) : 0,
    absent: daily ? await absentOn(desk, grid, from, now) : await absentIn(desk, grid, period, now),
    results: await publishedResults(desk, grid, period),
  }
}

const nothing: Omit<Sections, 'orders'> = {
  ...{ alarms: null, inspections: null, rechecks: null, air: null, exposures: null },
  ...{ measures: 0, absent: [], results: null },
}

/** Null where the regulation knows no stations. */
async function alarmsTold(
  desk: Desk,
  unit: Grid,
  { alarms: raised, alarmsLate: late }: Tally,
  now: Instant,
): Promise<Digest['alarms']> {
  const rules = policyAt(desk, unit.tenant, now).alarms
  return rules === null || unit.level > rules.level
    ? null
    : { raised, late, open: await desk.digests.alarmsOpen(unit) }
}

async function exposuresTold(
  { exposures }: Desk,
  tenant: TenantCode,
  { from, to }: Period,
): Promise<ExposuresTold> {
  const quarters: string[] = []
  for (let day: Day = from; day <= to; day = addMonths(day, 3)) quarters.push(quarterOf(at(day, '12:00')))
  const all = (await Promise.all(quarters.map((quarter) => exposures.ofQuarter(tenant, quarter)))).flat()
  const published = all.filter(({ state }) => state === 'published')
  return { published: published.map(({ title }) => title), waiting: all.length - published.length }
}

async function measuresWaiting({ assessments }: Desk, tenant: TenantCode): Promise<number> {
  const newest = await assessments.measures(tenant, null, measuresLooked)
  return newest.filter(({ state }) => state === 'proposed').length
}
