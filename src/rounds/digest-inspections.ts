/** Inspections, their coverage, and second looks at closed cases, as a digest tells them. */
import { type Desk, policyAt } from '../desk.ts'
import { coverageOf } from '../dialogue/visits.ts'
import { addDays } from '../domain/calendar/days.ts'
import type { InspectionsTold, RechecksTold } from '../domain/digest/sections.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Instant } from '../domain/names.ts'
import { type Period, periodOf } from '../domain/policy/period.ts'
import { countKey } from '../journal/duties.ts'

/** Second looks that are counted as waiting, at most. */
const waitingLooked = 50

/** In the stretch in which the regulation counts them: a week tells how far its quarter has come. Null where none are owed. */
export async function inspectionsTold(
  desk: Desk,
  unit: Grid,
  period: Period,
  now: Instant,
): Promise<InspectionsTold | null> {
  const duty = policyAt(desk, unit.tenant, now).duties.find(
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
  const done = stretches.reduce((all, one) => all + (counts.get(countKey(id, one.from, unit.code)) ?? 0), 0)
  const span = { from, to: last.to }
  const { of, covered, missing } = await coverageOf(desk, unit.tenant, unit, span, [])
  return { ...span, done, min: min * stretches.length, of, covered, missing: [...missing] }
}

export async function rechecksTold(
  { supervisions }: Desk,
  { tenant, code }: Grid,
  { from, to }: Period,
): Promise<RechecksTold | null> {
  const { passed, failed } = await supervisions.rechecksCounted(tenant, code, from, to)
  const waiting = (await supervisions.rechecksOpen(tenant, code, waitingLooked)).length
  return passed + failed + waiting === 0 ? null : { passed, failed, waiting }
}
