/** Digests that have fallen due: made once for every unit that is to hear one, frozen, and told or laid before who signs them off. */
import type { Desk } from '../desk.ts'
import { type DuePeriod, lastDue } from '../domain/digest/period.ts'
import { digestKinds } from '../domain/digest/plan.ts'
import type { Grid, Group } from '../domain/grid/grid.ts'
import { postsIn } from '../domain/grid/scene.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Frozen } from '../journal/digests.ts'
import { addressee } from '../notices/card.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { clockBy } from './by-clock.ts'
import { digestOf } from './digest-of.ts'
import { noticesOf, type Receivers, receiversOf } from './digest-receivers.ts'

/** Made late when more than an hour has passed since its time. */
const lateAfterMs = 3_600_000

/** `begun`: nothing is made for a time before the store began. */
export async function makeDigests(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
): Promise<void> {
  for (const kind of digestKinds) {
    const period = lastDue(kind, policy, now)
    // One stamp for the whole keeps a minute without digests cheap; one for each unit lets a broken round go on.
    const stamp = `digest:${tenant}:${kind}:${period.from}`
    if (period.dueAt < begun || (await desk.journal.stamped(stamp))) continue
    const receivers = await receiversOf(desk, tenant, policy, kind)
    for (const unit of receivers.units) await makeOne(desk, policy, unit, period, receivers, now)
    await desk.journal.commit({ appends: [], views: [], notices: [], handled: null, stamp, at: now })
  }
}

async function makeOne(
  desk: Desk,
  policy: Policy,
  unit: Grid,
  period: DuePeriod,
  receivers: Receivers,
  now: Instant,
): Promise<void> {
  const { kind, from, to, dueAt } = period
  const { tenant, code } = unit
  const stamp = streamOf({ tenant, kind, from, grid: code })
  if (await desk.journal.stamped(stamp)) return
  const digest = await digestOf(desk, unit, period, { now, late: now - dueAt > lateAfterMs })
  const hash = desk.digests.hashOf(digest)
  const draft = policy[kind].signedBy.length > 0
  const frozen: Frozen = {
    tenant,
    kind,
    from,
    grid: code,
    state: draft ? 'draft' : 'sent',
    hash,
    digest,
    outlook: '',
    signedBy: null,
  }
  const group = receivers.groups.get(code)?.[0] ?? null
  const fact = {
    type: 'digest-made',
    kind,
    from,
    to,
    grid: code,
    group: group?.id ?? null,
    hash,
    late: digest.late,
  } as const
  await desk.journal.commit({
    appends: [{ stream: stamp, expectedVersion: 0, facts: [{ fact, by: clockBy, at: now }] }],
    views: [{ kind: 'digest', frozen }],
    notices: draft
      ? await draftNotices(desk, policy, frozen, group, now)
      : noticesOf(policy, frozen, receivers, now),
    handled: null,
    stamp,
    at: now,
  })
}

export const streamOf = ({ tenant, kind, from, grid }: Pick<Frozen, 'tenant' | 'kind' | 'from' | 'grid'>) =>
  `digest:${tenant}:${kind}:${from}:${grid}`

/** Only the first level's is laid before who signs: with it the others go out, too. */
async function draftNotices(
  desk: Desk,
  policy: Policy,
  { tenant, kind, from, grid, digest }: Frozen,
  group: Group | null,
  now: Instant,
) {
  if (digest.unit.level !== 1 || group === null) return []
  const scene = await desk.directory.scene(tenant, [grid])
  const asked = postsIn(scene, grid, policy[kind].signedBy).map((post) => addressee(post, scene))
  return [
    {
      key: `${streamOf({ tenant, kind, from, grid })}:draft`,
      to: { kind: 'group' as const, group: group.id },
      about: null,
      meaning: {
        kind: 'digest-made' as const,
        digest,
        how: 'draft' as const,
        forms: policy[kind].forms,
        outlook: '',
        signedBy: null,
        since: [],
        asked,
      },
      priority: 'routine' as const,
      dueAt: afterQuietHours(now, policy.quietHours),
    },
  ]
}
