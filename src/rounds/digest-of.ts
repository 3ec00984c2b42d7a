/** The datum of a digest, out of roll-ups, as of its period's end: nothing here reads all cases. */
import type { Desk } from '../desk.ts'
import { addDays, addMonths, at, dayOf, daysBetween, daysFrom, monthOf } from '../domain/calendar/days.ts'
import { type Digest, enteredSince, type Waiting } from '../domain/digest/digest.ts'
import { issueOf, type Period, periodBefore, strikesSince } from '../domain/digest/period.ts'
import type { DigestUnit } from '../domain/digest/unit.ts'
import type { Day, Instant } from '../domain/names.ts'
import type { DayCount } from '../journal/digests.ts'
import { holderName } from '../notices/card.ts'
import { besideCases } from './digest-beside.ts'
import type { Vantage } from './vantage.ts'

/** So many of what is open are named; who wants all asks for the ledger. */
const waitingNamed = 10
/** A table of more days cannot be read on a phone. */
const heatDays = 31

export async function digestOf(
  desk: Desk,
  unit: DigestUnit,
  period: Period,
  { now, late, past, until }: Vantage & { readonly now: Instant; readonly late: boolean },
): Promise<Digest> {
  const { kind, from, to } = period
  const earlier = periodBefore(period)
  const [figures, before, standing, last] = await Promise.all([
    desk.digests.figures(unit, from, to, until, past.at),
    desk.digests.figures(unit, earlier.from, earlier.to, until, past.at),
    desk.digests.standing(unit, at(from, '00:00'), waitingNamed, past),
    desk.digests.frozen({ tenant: unit.tenant, kind, from: earlier.from, grid: unit.code }),
  ])
  const anything = sum(before.total) > 0
  // Days to come have no noughts yet.
  const seen = dayOf(now) < to ? { ...period, to: dayOf(now) } : period
  const { tenant, code, name, level } = unit
  return {
    kind,
    from,
    to,
    unit: { tenant, grid: code, name, level, department: unit.department !== undefined },
    issue: issueOf(period),
    madeAt: now,
    late,
    total: figures.total,
    before: anything ? before.total : null,
    rows: [...figures.rows],
    trend: trendOf(seen, figures.days),
    heat: heatOf(seen, figures),
    open: standing.open,
    suspended: standing.suspended,
    overdue: standing.overdue,
    inherited: standing.inherited,
    waiting: await waitingOf(desk, unit, period, standing.oldest, past.at),
    ...(await besideCases(desk, unit, period, figures.total, { past, until })),
    amended: last?.state === 'sent' ? enteredSince(last.digest.total, before.total) : [],
    seal: kind === 'daily' && level === 1 ? await desk.digests.seal(tenant, addDays(from, -1)) : null,
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
  unit: DigestUnit,
  period: Period,
  oldest: Awaited<ReturnType<Desk['digests']['standing']>>['oldest'],
  now: Instant,
): Promise<Waiting[]> {
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
    strikes: strikesSince(dayOf(matter.reportedAt), period),
    overdue: matter.overdue,
  }))
}
