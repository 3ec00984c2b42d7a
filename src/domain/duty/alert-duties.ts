/** What is owed while an alert lasts: other days, more often, and duties that only an alert brings (AMB-37). */
import type { Duty, Policy } from '../policy/policy.ts'

const changed = new WeakMap<Policy, Policy>()

/** The figures of an alert day; the same object for the same figures. */
export function policyOnAlert(policy: Policy): Policy {
  const known = changed.get(policy)
  if (known) return known
  const { alert } = policy
  const made = alert ? { ...policy, duties: [...policy.duties.map(alertDuty), ...alert.duties] } : policy
  changed.set(policy, made)
  return made

  function alertDuty(duty: Duty): Duty {
    // A duty of several levels bears its level behind its key.
    const change = alert?.changes.find(
      ({ duty: key }) => duty.id === key || duty.id === `${key}-${duty.level}`,
    )
    if (!change) return duty
    const { days = duty.days, min = duty.min ?? 1 } = change
    const name = min > 1 ? `${duty.name}（预警期间每天${min}次）` : duty.name
    return { ...duty, days, min, name }
  }
}
