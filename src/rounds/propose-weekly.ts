/** Each week's checks of open issues call for their measures on the pack's day, not only when the month is published. */
import { unitsOf } from '../assessing/assessed-units.ts'
import { rubricFor } from '../assessing/period-rules.ts'
import { proposeAll } from '../assessing/propose-measures.ts'
import type { Desk } from '../desk.ts'
import { checksOverWeeks } from '../domain/assessment/checks-over-weeks.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import { addDays, at, dayOf, monthOf, weekdayOf } from '../domain/calendar/days.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import { type InForce, ofKind } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { isStamped } from './known-stamp.ts'

/** Once for each week that has ended; the same rung of the same issue is never proposed twice. */
export async function proposeWeekly(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
): Promise<void> {
  const today = dayOf(now)
  const held = desk.packOf(tenant).rulesAt(today)
  const looked = lookedAt(held)
  if (looked === null) return
  const monday = addDays(today, 1 - weekdayOf(today))
  const dueAt = at(addDays(monday, looked.weekday - 1), looked.at)
  if (dueAt > now || dueAt < begun) return
  const week = addDays(monday, -7)
  const stamp = `propose-weekly:${tenant}:${week}`
  if (await isStamped(desk.journal, stamp)) return
  const period = knownPeriod(monthOf(week))
  const rubric = rubricFor(held, period)
  if (rubric === null) return
  const units = (await unitsOf(desk, tenant, rubric.value.level)).map(({ code }) => code)
  const checked = await desk.assessments.checked({ tenant, units, from: week, to: addDays(week, 6) })
  const about = { tenant, period: period.name, rubric: rubric.key }
  const called = await proposeAll(desk, checksOverWeeks(held, checked), about, policy, now)
  await desk.journal.commit({ ...called, handled: null, stamp, at: now })
}

interface Looked {
  readonly weekday: number
  readonly at: string
}
/** The clock asks every minute. */
const known = new WeakMap<InForce, Looked | null>()

/** When the pack has open issues looked at every week; null where no ladder counts such checks. */
function lookedAt(held: InForce): Looked | null {
  const before = known.get(held)
  if (before !== undefined) return before
  const counted = ofKind(held, 'ladder').some(({ value }) => value.of === 'checks')
  const weekly = ofKind(held, 'duty').flatMap(({ value }) =>
    value.what === 'inspection' && value.every === 'week' ? value.remind : [],
  )
  const [first] = weekly.flatMap((one) => ('weekday' in one ? [one] : []))
  const found = counted ? (first ?? null) : null
  known.set(held, found)
  return found
}
