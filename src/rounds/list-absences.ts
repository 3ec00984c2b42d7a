/** At the end of the day one list for each group: who has not met and not patrolled, of its own level and the one below. */
import type { Desk } from '../desk.ts'
import { at } from '../domain/calendar/days.ts'
import { isOwedOn } from '../domain/duty/due.ts'
import type { Grid, Group } from '../domain/grid/grid.ts'
import type { Day, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { doneEnough } from './done-enough.ts'
import { speakingIn } from './owed-by.ts'
import { type Round, tellOnce } from './tell-once.ts'

/** `begun`: nothing is listed for a day that ended before the tenant began. */
export async function listAbsences(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  day: Day,
  begun: Instant,
  now: Instant,
): Promise<void> {
  const round = `absence:${tenant}:${day}`
  if (at(day, policy.absenceAt) < begun || (await desk.journal.stamped(round))) return
  const groups = await desk.directory.groups(tenant)
  for (const group of groups)
    if (group.purpose === 'grid') await listGroup(desk, tenant, policy, day, group, groups, now)
  await desk.journal.commit({ appends: [], views: [], notices: [], handled: null, stamp: round, at: now })
}

async function listGroup(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  day: Day,
  group: Group,
  groups: readonly Group[],
  now: Instant,
) {
  const home = await desk.directory.grid(group.grid)
  if (!home) return
  const missing: { duty: string; name: string; grids: readonly Grid[]; of: number }[] = []
  for (const duty of policy.duties) {
    if (!isOwedOn(duty, day, desk.holidays)) continue
    const all = await desk.directory.gridsAt(tenant, group.grid, duty.level)
    const grids = duty.level === home.level + 1 ? all : speakingIn(group, all, groups)
    if (grids.length === 0) continue
    const codes = grids.map((grid) => grid.code)
    const done = await doneEnough(desk, tenant, duty, day, codes)
    missing.push({
      duty: duty.id,
      // 镇（办）碰头会 and 村（社区）碰头会 are two duties in one list.
      name: `${policy.levels.find(({ level }) => level === duty.level)?.name ?? ''}${duty.name}`,
      grids: grids.filter((grid) => !done.has(grid.code)),
      of: grids.length,
    })
  }
  if (missing.length === 0) return
  const listed = missing.map(({ duty, grids, of }) => ({ duty, grids: grids.map((grid) => grid.code), of }))
  const rows = missing.map(({ name, grids, of }) => ({
    duty: name,
    missing: grids.map((grid) => grid.name),
    of,
  }))
  const round: Round = {
    stream: `duty:${tenant}:${group.id}:${day}`,
    stamp: `absence:${tenant}:${day}:${group.id}`,
    fact: { type: 'absence-listed', day, group: group.id, missing: listed },
    group: group.id,
    meaning: { kind: 'absence-listed', day, rows },
  }
  await tellOnce(desk, policy, round, now)
}
