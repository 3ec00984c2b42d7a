/** Before the end of a period each group whose grid owes inspections is told which grids below were not visited: once a day named. */
import type { Desk } from '../desk.ts'
import { coverageOf } from '../dialogue/visits.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { Group } from '../domain/grid/grid.ts'
import { askedIn } from '../domain/grid/scene.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import { inForce } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { type InspectionRule, inspectionRules, reminderDue } from '../domain/supervision/coverage.ts'
import { addressee } from '../notices/card.ts'
import { tellOnce } from './tell-once.ts'

/** Reading the rules of a day takes longer than all else here: those of a period are the same. */
const known = new WeakMap<Policy, readonly InspectionRule[]>()

export async function tellCoverage(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
): Promise<void> {
  const day = dayOf(now)
  for (const rule of rulesOf(desk, tenant, policy, now)) {
    const due = reminderDue(rule, day, now)
    if (due === null || due.on < dayOf(begun)) continue
    const whole = `coverage:${tenant}:${rule.key}:${due.on}`
    if (await desk.journal.stamped(whole)) continue
    for (const group of await desk.directory.groups(tenant))
      if (group.purpose === 'grid') await tell(desk, policy, rule, due, group, now)
    await desk.journal.commit({ appends: [], views: [], notices: [], handled: null, stamp: whole, at: now })
  }
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
  { key, levels }: InspectionRule,
  due: NonNullable<ReturnType<typeof reminderDue>>,
  { id, grid: code, tenant }: Group,
  now: Instant,
): Promise<void> {
  const stamp = `coverage:${key}:${due.on}:${id}`
  const grid = await desk.directory.grid(code)
  if (grid === null || !levels.includes(grid.level) || (await desk.journal.stamped(stamp))) return
  const coverage = await coverageOf(desk, tenant, grid, due, [])
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
