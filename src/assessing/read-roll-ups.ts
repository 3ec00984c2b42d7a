/** Reads what is known of each unit's period: a handful of questions to the roll-ups, none to the facts. */
import type { Desk } from '../desk.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import { emptyRollUp, type RollUp, type Shortfall } from '../domain/assessment/roll-up.ts'
import type { Rubric } from '../domain/assessment/rubric.ts'
import { addDays, addMonths, at, dayOf, daysFrom, monthOf } from '../domain/calendar/days.ts'
import { isOwedOn } from '../domain/duty/items.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'
import { isDaily } from '../domain/policy/house-duty.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { ByUnit, Span } from '../journal/assessments.ts'

type Question = Pick<Desk, 'assessments' | 'holidays'>

/** By the unit's code. Of a period that is not over only the days before today count. */
export async function readRollUps(
  desk: Question,
  tenant: TenantCode,
  period: NamedPeriod,
  units: readonly Pick<Grid, 'code' | 'name' | 'level'>[],
  { policy, rubric }: { readonly policy: Policy; readonly rubric: Rubric },
  now: Instant,
): Promise<ReadonlyMap<GridCode, RollUp>> {
  const { assessments } = desk
  const span: Span = { tenant, units: units.map(({ code }) => code), from: period.from, to: period.to }
  const end = Math.min(now, at(addDays(period.to, 1), '00:00') - 1) as Instant
  const sightings = await assessments.sightings(span)
  const staffed = await assessments.staffed(span, end)
  const shortfalls = await shortfallsIn(desk, span, policy, addDays(dayOf(now), -1))
  const complained = await complainedIn(desk, span, rubric)
  return new Map(
    units.map((unit) => [
      unit.code,
      {
        ...emptyRollUp({ code: unit.code, name: unit.name, level: unit.level }),
        sightings: sightings.get(unit.code) ?? [],
        staffed: staffed.get(unit.code) ?? [],
        shortfalls: shortfalls.flatMap((one) => one.get(unit.code) ?? []),
        complained: complained?.get(unit.code) ?? [],
      },
    ]),
  )
}

/** One question for each daily duty and month; days of rest are asked of only where the duty is not owed on them. */
async function shortfallsIn(
  { assessments, holidays }: Question,
  span: Span,
  policy: Policy,
  last: Day,
): Promise<readonly ByUnit<Shortfall>[]> {
  const days = daysFrom(span.from, span.to < last ? span.to : last)
  const found: ByUnit<Shortfall>[] = []
  for (const some of Map.groupBy(days, monthOf).values())
    for (const duty of policy.duties.filter(isDaily)) {
      const owed = some.filter((day) => isOwedOn(duty, day, holidays)).length
      const rest = some.filter((day) => !isOwedOn(duty, day, holidays))
      const [from = span.from] = some
      const level = policy.levels.find((one) => one.level === duty.level)?.name ?? ''
      const named = { id: duty.id, name: `${level}${duty.name}`, kind: duty.kind, level: duty.level }
      if (owed > 0)
        found.push(
          await assessments.shortfalls({ ...span, from, to: some.at(-1) ?? from }, named, owed, rest),
        )
    }
  return found
}

/** Only where a clause weighs complaints: from how many on, and within how many months (AMB-33). */
async function complainedIn({ assessments }: Question, span: Span, { items }: Rubric) {
  const weighed = items.flatMap(({ value }) => value.clauses.flatMap(({ when }) => when ?? []))
  const [first] = weighed.filter(({ figure }) => figure === 'complaints')
  if (!first) return null
  const since = addDays(addMonths(span.to, -first.withinMonths), 1)
  return assessments.complained(span, since, first.atLeast)
}
