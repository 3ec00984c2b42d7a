/** What ladders call for beside the grades: last places by the air over months, missed targets, weekly checks of an issue. */
import type { Desk } from '../desk.ts'
import { checksOverWeeks } from '../domain/assessment/checks-over-weeks.ts'
import type { Climb } from '../domain/assessment/measures-over-months.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { TenantCode } from '../domain/names.ts'
import { type InForce, ofKind } from '../domain/policy/in-force.ts'
import { type AirOfPeriod, airOfPeriod } from './air-period.ts'

export interface Beside {
  /** Null where the regulation does not rank by the air, and of periods that are no months. */
  readonly air: AirOfPeriod | null
  readonly climbs: readonly Climb[]
}

export async function climbsBeside(
  desk: Pick<Desk, 'air' | 'airRules' | 'assessments'>,
  tenant: TenantCode,
  period: NamedPeriod,
  held: InForce,
  units: readonly Grid[],
): Promise<Beside> {
  const air = await airOfPeriod(desk, tenant, period, held, units)
  // Not read where no ladder counts them.
  const counted = ofKind(held, 'ladder').some(({ value }) => value.of === 'checks')
  const span = { tenant, units: units.map(({ code }) => code), from: period.from, to: period.to }
  const checks = checksOverWeeks(held, counted ? await desk.assessments.checked(span) : new Map())
  return { air, climbs: [...(air?.overMonths.climbs ?? []), ...checks] }
}
