/** Reminds each group of a duty that its grids still owe: once, and silent where all is done. */
import type { Desk } from '../desk.ts'
import type { DutyRound } from '../domain/duty/due.ts'
import type { Group } from '../domain/grid/grid.ts'
import { askedIn } from '../domain/grid/scene.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { addressee } from '../notices/card.ts'
import { doneEnough } from './done-enough.ts'
import { speakingIn } from './owed-by.ts'
import { type Round, tellOnce } from './tell-once.ts'

/** One stamp for the whole round keeps a minute without duties cheap; one per group makes a broken round go on where it stopped. */
export async function remind(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  { duty, day, time }: DutyRound,
  now: Instant,
): Promise<void> {
  const round = `duty:${tenant}:${duty.id}:${day}:${time}`
  if (await desk.journal.stamped(round)) return
  const groups = await desk.directory.groups(tenant)
  for (const group of groups) {
    if (group.purpose !== 'grid') continue
    const grids = speakingIn(group, await desk.directory.gridsAt(tenant, group.grid, duty.level), groups)
    if (grids.length === 0) continue
    await remindGroup(
      desk,
      tenant,
      policy,
      { duty, day, time },
      group,
      grids.map((grid) => grid.code),
      now,
    )
  }
  await desk.journal.commit({ appends: [], views: [], notices: [], handled: null, stamp: round, at: now })
}

async function remindGroup(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  { duty, day, time }: DutyRound,
  group: Group,
  codes: readonly Group['grid'][],
  now: Instant,
) {
  const stamp = `duty:${tenant}:${duty.id}:${day}:${time}:${group.id}`
  const done = await doneEnough(desk, tenant, duty, day, codes)
  const missing = codes.filter((code) => !done.has(code))
  if (missing.length === 0) return
  const scene = await desk.directory.scene(tenant, missing)
  const grids = missing.map((code) => ({
    name: scene.grids.get(code)?.name ?? '',
    asked: askedIn(scene, code).map((post) => addressee(post, scene)),
  }))
  const round: Round = {
    stream: `duty:${tenant}:${group.id}:${day}`,
    stamp,
    fact: { type: 'duty-reminded', duty: duty.id, day, time, group: group.id, grids: missing },
    group: group.id,
    meaning: { kind: 'duty-reminded', duty: duty.name, dutyKind: duty.kind, photo: duty.photo, grids },
  }
  await tellOnce(desk, policy, round, now)
}
