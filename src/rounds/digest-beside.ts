/** What a digest tells beside cases, section by section: which unit and which period has which. */
import type { Desk } from '../desk.ts'
import { policyAt } from '../desk.ts'
import type { Measure } from '../domain/assessment/measure.ts'
import { addMonths, at } from '../domain/calendar/days.ts'
import type { Digest, Tally } from '../domain/digest/digest.ts'
import type { Period } from '../domain/digest/period.ts'
import type { ExposuresTold } from '../domain/digest/sections.ts'
import type { DigestUnit } from '../domain/digest/unit.ts'
import { quarterOf } from '../domain/exposure/batch.ts'
import { type Exposure, evolveExposure, exposureStream } from '../domain/exposure/exposure.ts'
import type { ExposureFact } from '../domain/exposure/facts.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Happened } from '../domain/happened.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Past } from '../journal/past.ts'
import { absentIn, absentOn } from './digest-absent.ts'
import { airTold } from './digest-air.ts'
import { inspectionsTold, rechecksTold } from './digest-inspections.ts'
import { ordersTold } from './digest-orders.ts'
import { publishedResults } from './published-results.ts'
import type { Vantage } from './vantage.ts'

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
  { past, until }: Vantage,
): Promise<Sections> {
  const orders = await ordersTold(desk, unit, period, past)
  const grid = unit.department ? null : await desk.directory.grid(unit.code as GridCode)
  // To a department only what was given to it is told.
  if (grid === null) return { ...nothing, orders }
  const { kind, from } = period
  const [daily, monthly] = [kind === 'daily', kind === 'monthly']
  const long = kind === 'quarterly' || kind === 'halfYearly' || kind === 'yearly'
  return {
    orders,
    alarms: await alarmsTold(desk, grid, total, past),
    inspections: daily ? null : await inspectionsTold(desk, grid, period, { past, until }),
    rechecks: await rechecksTold(desk, grid, period, past),
    air: monthly ? await airTold(desk, grid, period, until) : null,
    exposures: long && grid.level === 1 ? await exposuresTold(desk, grid.tenant, period, until) : null,
    measures: grid.level === 1 ? await measuresWaiting(desk, grid.tenant, until) : 0,
    absent: daily
      ? await absentOn(desk, grid, from, { past, until })
      : await absentIn(desk, grid, period, { past, until }),
    results: await publishedResults(desk, grid, period, until, past.at),
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
  past: Past,
): Promise<Digest['alarms']> {
  const rules = policyAt(desk, unit.tenant, past.at).alarms
  return rules === null || unit.level > rules.level
    ? null
    : { raised, late, open: await desk.digests.alarmsOpen(unit, past) }
}

async function exposuresTold(
  { exposures, journal }: Desk,
  tenant: TenantCode,
  { from, to }: Period,
  until: Instant,
): Promise<ExposuresTold> {
  const quarters: string[] = []
  for (let day: Day = from; day <= to; day = addMonths(day, 3)) quarters.push(quarterOf(at(day, '12:00')))
  const all = (await Promise.all(quarters.map((quarter) => exposures.ofQuarter(tenant, quarter)))).flat()
  const then = await Promise.all(all.map((one) => (one.at < until ? one : stoodThen(journal, one, until))))
  const known = then.filter((one) => one !== null)
  const published = known.filter(({ state }) => state === 'published')
  return { published: published.map(({ title }) => title), waiting: known.length - published.length }
}

async function stoodThen(journal: Desk['journal'], { tenant, no }: Exposure, until: Instant) {
  const facts = await journal.read(exposureStream(tenant, no))
  return facts
    .filter(({ at: when }) => when < until)
    .reduce<Exposure | null>(
      (before, one) => evolveExposure(tenant, before, one as Happened<ExposureFact>),
      null,
    )
}

async function measuresWaiting({ assessments }: Desk, tenant: TenantCode, until: Instant): Promise<number> {
  const newest = await assessments.measures(tenant, null, measuresLooked)
  return newest.filter((one) => one.proposedAt < until && decidedAt(one) >= until).length
}

/** Never, as long as nobody has decided about it. */
function decidedAt(one: Measure): number {
  if (one.state === 'proposed') return Number.POSITIVE_INFINITY
  return one.state === 'declined' ? one.declinedAt : one.confirmedAt
}
