/** The datum of a digest, out of roll-ups: nothing here reads all cases. */
import { type Desk, policyAt } from '../desk.ts'
import { addDays, addMonths, dayOf, daysBetween, daysFrom, monthOf } from '../domain/calendar/days.ts'
import type { Digest, Waiting } from '../domain/digest/digest.ts'
import { issueOf, type Period, periodBefore } from '../domain/digest/period.ts'
import { itemsOn } from '../domain/duty/items.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Day, Instant } from '../domain/names.ts'
import type { DayCount } from '../journal/digests.ts'
import { holderName } from '../notices/card.ts'
import { askedOf } from './asked-of.ts'
import { publishedResults } from './published-results.ts'

/** So many of what is open are named; who wants all asks for the ledger. */
const waitingNamed = 10
const absentNamed = 20
/** A table of more days cannot be read on a phone. */
const heatDays = 31

export async function digestOf(
  desk: Desk,
  unit: Grid,
  period: Period,
  { now, late }: { readonly now: Instant; readonly late: boolean },
): Promise<Digest> {
  const { kind, from, to } = period
  const earlier = periodBefore(period)
  const [figures, before, standing, last] = await Promise.all([
    desk.digests.figures(unit, from, to),
    desk.digests.figures(unit, earlier.from, earlier.to),
    desk.digests.standing(unit, waitingNamed),
    desk.digests.frozen({ tenant: unit.tenant, kind, from: earlier.from, grid: unit.code }),
  ])
  const anything = before.rows.length > 0 && sum(before.total) > 0
  return {
    kind,
    from,
    to,
    unit: { grid: unit.code, name: unit.name, level: unit.level },
    issue: issueOf(period),
    madeAt: now,
    late,
    total: figures.total,
    before: anything ? before.total : null,
    rows: [...figures.rows],
    trend: trendOf(period, figures.days),
    heat: heatOf(period, figures),
    open: standing.open,
    suspended: standing.suspended,
    overdue: standing.overdue,
    waiting: await waitingOf(desk, unit, standing.oldest, last?.digest.waiting ?? [], now),
    absent: kind === 'daily' ? await absentOn(desk, unit, from, now) : [],
    results: await publishedResults(desk, unit, period),
    seal:
      kind === 'daily' && unit.level === 1 ? await desk.digests.seal(unit.tenant, addDays(from, -1)) : null,
  }
}

const sum = ({ grid: _, name: _name, ...counts }: Digest['total']): number =>
  Object.values(counts).reduce((all, n) => all + n, 0)

/** By day within a month, by month beyond it. */
function trendOf({ from, to }: Period, counts: readonly DayCount[]): Digest['trend'] {
  const byDay = daysBetween(from, to) < heatDays
  const steps = byDay ? daysFrom(from, to) : monthsFrom(from, to)
  const at = new Map(steps.map((step, n) => [byDay ? step : monthOf(step), n]))
  const reported = steps.map(() => 0)
  const closed = steps.map(() => 0)
  for (const one of counts) {
    const n = at.get(byDay ? one.day : monthOf(one.day))
    if (n === undefined) continue
    reported[n] = (reported[n] ?? 0) + one.reported
    closed[n] = (closed[n] ?? 0) + one.closed
  }
  const labels = steps.map((step) => (byDay ? `${Number(step.slice(8))}日` : `${Number(step.slice(5, 7))}月`))
  return { labels, reported, closed }
}

function monthsFrom(from: Day, to: Day): readonly Day[] {
  const months: Day[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

function heatOf(
  { from, to }: Period,
  { rows, days }: { rows: Digest['rows'] | readonly Digest['total'][]; days: readonly DayCount[] },
): Digest['heat'] {
  const steps = daysFrom(from, to)
  if (steps.length < 2 || steps.length > heatDays) return []
  const counts = new Map(days.map(({ branch, day, reported }) => [`${branch} ${day}`, reported]))
  return rows.map(({ grid, name }) => ({
    name,
    values: steps.map((day) => counts.get(`${grid} ${day}`) ?? 0),
  }))
}

async function waitingOf(
  desk: Desk,
  unit: Grid,
  oldest: Awaited<ReturnType<Desk['digests']['standing']>>['oldest'],
  last: readonly Waiting[],
  now: Instant,
): Promise<Waiting[]> {
  const strikesOf = new Map(last.map(({ no, strikes }) => [no, strikes]))
  const scene = await desk.directory.scene(
    unit.tenant,
    oldest.flatMap(({ origin, holder }) => [origin, holder.grid]),
  )
  return oldest.map((matter) => ({
    no: matter.no,
    place: matter.place,
    text: matter.text,
    holder: matter.outsideParty ?? holderName(matter.holder, scene),
    days: daysBetween(dayOf(matter.reportedAt), dayOf(now)),
    strikes: (strikesOf.get(matter.no) ?? 0) + 1,
    overdue: matter.overdue,
  }))
}

/** Who has not done what was owed that day and is not excused, by duty, in the unit and below. */
async function absentOn(desk: Desk, unit: Grid, day: Day, now: Instant): Promise<Digest['absent']> {
  const policy = policyAt(desk, unit.tenant, now)
  const around = { holidays: desk.holidays, alert: await desk.alertOf(unit.tenant, day) }
  const owed = itemsOn(policy, day, around).filter(
    ({ duty }) => duty.every === 'day' && duty.body === null && duty.level >= unit.level,
  )
  const absent = await desk.duties.absent(unit, owed.map(askedOf), absentNamed)
  return owed.flatMap(({ duty }, at): Digest['absent'] => {
    const { of = 0, missing = 0, names = [] } = absent[at] ?? {}
    const level = policy.levels.find((one) => one.level === duty.level)?.name ?? ''
    return of === 0 ? [] : [{ duty: `${level}${duty.name}`, names: [...names], missing, of }]
  })
}
