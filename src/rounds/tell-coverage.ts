/** Before the end of a period each group whose grid owes inspections is told which grids below were not visited: once a day named. */
import type { Desk } from '../desk.ts'
import { below, coverageOf } from '../dialogue/duty/visits.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { Group } from '../domain/grid/grid.ts'
import { askedIn } from '../domain/grid/scene.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import { inForce } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { type InspectionRule, inspectionRules, reminderDue } from '../domain/supervision/coverage.ts'
import { addressee } from '../notices/card.ts'
import type { Budget } from './budget.ts'
import { isStamped, settle } from './known-stamp.ts'
import { tellOnce } from './tell-once.ts'

/** Reading the rules of a day takes longer than all else here: those of a period are the same. */
const known = new WeakMap<Policy, readonly InspectionRule[]>()

export async function tellCoverage(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
  budget: Budget,
): Promise<boolean> {
  const day = dayOf(now)
  for (const rule of rulesOf(desk, tenant, policy, now)) {
    const due = reminderDue(rule, day, now)
    if (due === null || due.on < dayOf(begun)) continue
    const whole = `coverage:${tenant}:${rule.key}:${due.on}`
    if (await desk.journal.stamped(whole)) continue
    for (const group of await desk.directory.groups(tenant)) {
      const stamp = `coverage:${rule.key}:${due.on}:${group.id}`
      if (group.purpose !== 'grid' || (await isStamped(desk.journal, stamp))) continue
      if (!budget.take()) return false
      await tell(desk, policy, rule, due, group, stamp, now)
      settle(desk.journal, stamp)
    }
    await desk.journal.commit({ appends: [], views: [], notices: [], handled: null, stamp: whole, at: now })
  }
  return true
}

function rulesOf(desk: Desk, tenant: TenantCode, policy: Policy, now: Instant): readonly InspectionRule[] {
  const { regulation, overlay } = desk.packOf(tenant)
  const rules = known.get(policy) ?? inspectionRules(inForce(regulation, dayOf(now), overlay))
  known.set(policy, rules)
  return rules
}

async function tell(
  desk: Desk,
  policy: Policy,
  { levels }: InspectionRule,
  due: NonNullable<ReturnType<typeof reminderDue>>,
  { id, grid: code, tenant }: Group,
  stamp: string,
  now: Instant,
): Promise<void> {
  const grid = await desk.directory.grid(code)
  if (grid === null || !levels.includes(grid.level)) return
  const coverage = await coverageOf(desk, grid, due, await below(desk, grid))
  if (coverage.missing.length === 0) return
  const scene = await desk.directory.scene(tenant, [code])
  const { covered, of } = coverage
  await tellOnce(
    desk,
    policy,
    {
      stream: `visits:${code}:${due.from}`,
      stamp,
      group: id,
      fact: { type: 'coverage-reminded', grid: code, day: due.on, covered, of },
      meaning: {
        kind: 'coverage-reminded',
        ...coverage,
        asked: askedIn(scene, code).map((post) => addressee(post, scene)),
      },
    },
    now,
  )
}
