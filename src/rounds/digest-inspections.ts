/** Inspections, their coverage, and second looks at closed cases, as a digest tells them. */
import { type Desk, policyAt } from '../desk.ts'
import { coverageOf } from '../dialogue/duty/visits.ts'
import { addDays } from '../domain/calendar/days.ts'
import type { InspectionsTold, RechecksTold } from '../domain/digest/sections.ts'
import type { Grid } from '../domain/grid/grid.ts'
import { type Period, periodOf } from '../domain/policy/period.ts'
import type { RecheckState } from '../domain/supervision/recheck.ts'
import { countKey } from '../journal/duties.ts'
import type { Past } from '../journal/past.ts'
import type { Vantage } from './vantage.ts'

/** Second looks that are counted as waiting, at most. */
const waitingLooked = 50

/** In the stretch in which the regulation counts them: a week tells how far its quarter has come. Null where none are owed. */
export async function inspectionsTold(
  desk: Desk,
  unit: Grid,
  period: Period,
  { past, until }: Vantage,
): Promise<InspectionsTold | null> {
  const duty = policyAt(desk, unit.tenant, past.at).duties.find(
    ({ kind, level, body, every }) =>
      kind === 'inspection' &&
      level === unit.level &&
      body === null &&
      every !== 'occasion' &&
      every !== 'dates',
  )
  if (!duty || duty.every === 'occasion' || duty.every === 'dates') return null
  const { every, id, min } = duty
  const last = periodOf(period.to, every)
  const from = last.from < period.from ? last.from : periodOf(period.from, every).from
  const stretches: Period[] = []
  for (let one = periodOf(from, every); one.from <= period.to; one = periodOf(addDays(one.to, 1), every))
    stretches.push(one)
  const counts = await desk.duties.counts(
    unit.tenant,
    [unit.code],
    stretches.map((one) => ({ duty: id, from: one.from })),
  )
  let done = 0
  for (const one of stretches) {
    // Of a stretch that ran on, what was entered after the period belongs to a later one.
    const since = one.to > period.to ? past.at : until
    const later = await desk.digests.enteredSince(unit.tenant, id, [one.from], since)
    const all = counts.get(countKey(id, one.from, unit.code)) ?? 0
    done += all - (later.get(`${one.from} ${unit.code}`) ?? 0)
  }
  const span = { from, to: last.to }
  const seen = { from, to: last.to < period.to ? last.to : period.to }
  const below = await desk.digests.below(unit.code, past.at)
  const { of, covered, missing } = await coverageOf(desk, unit, seen, below)
  return { ...span, done, min: min * stretches.length, of, covered, missing: [...missing] }
}

export async function rechecksTold(
  { supervisions }: Desk,
  { tenant, code }: Grid,
  { from, to }: Period,
  past: Past,
): Promise<RechecksTold | null> {
  const now = await supervisions.rechecksCounted(tenant, code, from, to)
  const open = (await supervisions.rechecksOpen(tenant, code, waitingLooked)).length
  const here = past.rechecks.filter((one) => one.lies.has(code) || one.lay.has(code))
  const drawnIn = here.filter(({ now: { day } }) => day >= from && day <= to)
  const change = (some: typeof here, state: RecheckState) =>
    some.filter(({ was }) => was?.state === state).length -
    some.filter((one) => one.now.state === state).length
  const passed = now.passed + change(drawnIn, 'passed')
  const failed = now.failed + change(drawnIn, 'failed')
  const waiting = open + change(here, 'asked')
  return passed + failed + waiting === 0 ? null : { passed, failed, waiting }
}
