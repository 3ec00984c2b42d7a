/** The rules that hold on a day, read once for each state of the regulation: reading them takes longer than a digest's queries. */
import { type Desk, policyAt } from '../desk.ts'
import { at } from '../domain/calendar/days.ts'
import type { Day, TenantCode } from '../domain/names.ts'
import { type InForce, inForce } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'

const known = new WeakMap<Policy, InForce>()

/** Null for a day before the regulation's commencement. */
export function heldOn(desk: Pick<Desk, 'packOf'>, tenant: TenantCode, day: Day): InForce | null {
  const { regulation, overlay } = desk.packOf(tenant)
  if (day < regulation.from) return null
  const policy = policyAt(desk, tenant, at(day, '12:00'))
  const held = known.get(policy) ?? inForce(regulation, day, overlay)
  known.set(policy, held)
  return held
}
