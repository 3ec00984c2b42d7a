/** Digests that have fallen due: made once for every unit that is to hear one, frozen, and told or laid before who signs them off. */
import type { Desk } from '../desk.ts'
import { isQuiet } from '../domain/digest/digest.ts'
import { type DuePeriod, lastDue, periodBefore } from '../domain/digest/period.ts'
import { digestKinds } from '../domain/digest/plan.ts'
import type { DigestUnit } from '../domain/digest/unit.ts'
import type { Group } from '../domain/grid/grid.ts'
import { postsIn } from '../domain/grid/scene.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Frozen } from '../journal/digests.ts'
import type { Append } from '../journal/journal.ts'
import { addressee } from '../notices/card.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { clockBy } from './by-clock.ts'
import { noticesOf } from './digest-notices.ts'
import { digestOf } from './digest-of.ts'
import { type Receivers, receiversOf } from './digest-receivers.ts'

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
  unit: DigestUnit,
  period: DuePeriod,
  receivers: Receivers,
  now: Instant,
): Promise<void> {
  const { kind, from, to, dueAt } = period
  const { tenant, code } = unit
  const stamp = streamOf({ tenant, kind, from, grid: code })
  if (await desk.journal.stamped(stamp)) return
  const digest = await digestOf(desk, unit, period, { now, late: now - dueAt > lateAfterMs })
  // A department without anything given to it is left alone, unless somebody asked to be told.
  if (unit.department && isQuiet(digest) && !receivers.asked.has(code)) return
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
    outlook: await desk.digests.outlook(tenant, kind, from),
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
    appends: [
      { stream: stamp, expectedVersion: 0, facts: [{ fact, by: clockBy, at: now }] },
      ...(await amendment(desk, frozen, now)),
    ],
    views: [{ kind: 'digest', frozen }],
    notices: draft
      ? await draftNotices(desk, policy, frozen, group, now)
      : noticesOf(policy, frozen, receivers, now),
    handled: null,
    stamp,
    at: now,
  })
}

/** A closed period is corrected beside its frozen figures, and under their hash. */
async function amendment(
  desk: Desk,
  { tenant, kind, grid, digest }: Frozen,
  now: Instant,
): Promise<readonly Append[]> {
  if (digest.amended.length === 0) return []
  const { from, to } = periodBefore(digest)
  const before = await desk.digests.frozen({ tenant, kind, from, grid })
  if (!before) return []
  const stream = streamOf(before)
  const expectedVersion = (await desk.journal.read(stream)).length
  const fact = { type: 'digest-amended', kind, from, to, hash: before.hash, entered: digest.amended } as const
  return [{ stream, expectedVersion, facts: [{ fact, by: clockBy, at: now }] }]
}

export const streamOf = ({ tenant, kind, from, grid }: Pick<Frozen, 'tenant' | 'kind' | 'from' | 'grid'>) =>
  `digest:${tenant}:${kind}:${from}:${grid}`

/** Only the first level's is laid before who signs: with it the others go out, too. */
async function draftNotices(
  desk: Desk,
  policy: Policy,
  { tenant, kind, from, grid, digest, outlook }: Frozen,
  group: Group | null,
  now: Instant,
) {
  if (digest.unit.level !== 1 || group === null) return []
  const root = grid as GridCode
  const scene = await desk.directory.scene(tenant, [root])
  const asked = postsIn(scene, root, policy[kind].signedBy).map((post) => addressee(post, scene))
  return [
    {
      key: `${streamOf({ tenant, kind, from, grid })}:draft`,
      to: { kind: 'group' as const, group: group.id },
      about: null,
      meaning: {
        kind: 'digest-made' as const,
        digest,
        how: 'draft' as const,
        field: null,
        forms: policy[kind].forms,
        outlook,
        signedBy: null,
        since: [],
        later: null,
        asked,
      },
      priority: 'routine' as const,
      dueAt: afterQuietHours(now, policy.quietHours),
    },
  ]
}
