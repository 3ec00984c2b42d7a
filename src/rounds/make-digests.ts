/** Digests that have fallen due: made once for every unit that is to hear one, frozen, and told or laid before who signs them off. */
import type { Desk } from '../desk.ts'
import { dayOf } from '../domain/calendar/days.ts'
import { type Digest, enteredSince, isQuiet } from '../domain/digest/digest.ts'
import { type DuePeriod, type Period, periodBefore } from '../domain/digest/period.ts'
import { digestKinds } from '../domain/digest/plan.ts'
import type { DigestUnit } from '../domain/digest/unit.ts'
import type { Group } from '../domain/grid/grid.ts'
import { postsIn } from '../domain/grid/scene.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Frozen } from '../journal/digests.ts'
import type { Append } from '../journal/journal.ts'
import { addressee } from '../notices/card.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import type { Budget } from './budget.ts'
import { clockBy } from './by-clock.ts'
import { laterThan } from './digest-later.ts'
import { type Beside, noticesOf, toldBeside } from './digest-notices.ts'
import { digestOf } from './digest-of.ts'
import { type Receivers, receiversOf } from './digest-receivers.ts'
import { isStamped, settle } from './known-stamp.ts'
import { madeInSilence, missedPeriods, stampOf } from './missed-digests.ts'
import { lookedAt, type Vantage, vantageOf } from './vantage.ts'

/** Made late when more than an hour has passed since its time. */
const lateAfterMs = 3_600_000

/**
 * `begun`: nothing is made for a time before the store began. After a standstill every missed period is frozen, and of each
 * kind only the newest is sent: it names those before it. False: something is left for the next tick.
 */
export async function makeDigests(
  desk: Desk,
  tenant: TenantCode,
  policyOn: (day: Day) => Policy,
  begun: Instant,
  now: Instant,
  budget: Budget,
): Promise<boolean> {
  const policy = policyOn(dayOf(now))
  for (const kind of digestKinds) {
    const missed = await missedPeriods(desk, tenant, kind, policyOn, begun, now)
    const [newest] = missed
    if (!newest) continue
    const receivers = await receiversOf(desk, tenant, policy, kind)
    for (const period of missed.toReversed()) {
      // Reading what has changed since takes long after a standstill: not before one is made.
      let vantage: Vantage | null = null
      const silent = period !== newest
      for (const unit of receivers.units) {
        const stamp = streamOf({ ...period, tenant, grid: unit.code })
        if (await isStamped(desk.journal, stamp)) continue
        if (!budget.take()) return false
        vantage ??= await vantageOf(desk, tenant, period, period.dueAt, now)
        const earlier = silent ? [] : await madeInSilence(desk, unit, period, policyOn, begun)
        await makeOne(desk, policy, unit, period, { receivers, vantage, silent, earlier }, now)
        settle(desk.journal, stamp)
      }
      const stamp = stampOf(tenant, period)
      await desk.journal.commit({ appends: [], views: [], notices: [], handled: null, stamp, at: now })
    }
  }
  return true
}

interface Making {
  readonly receivers: Receivers
  readonly vantage: Vantage
  /** Frozen and not sent. */
  readonly silent: boolean
  readonly earlier: readonly Period[]
}

async function makeOne(
  desk: Desk,
  policy: Policy,
  unit: DigestUnit,
  period: DuePeriod,
  { receivers, vantage, silent, earlier }: Making,
  now: Instant,
): Promise<void> {
  const { kind, from, to, dueAt } = period
  const { tenant, code } = unit
  const stamp = streamOf({ tenant, kind, from, grid: code })
  const late = now - dueAt > lateAfterMs
  const digest = await digestOf(desk, unit, period, { now, late, ...vantage })
  // A department without anything given to it is left alone, unless somebody asked to be told.
  if (unit.department && isQuiet(digest) && !receivers.asked.has(code)) return
  const hash = desk.digests.hashOf(digest)
  const draft = policy[kind].signedBy.length > 0
  const outlook = await desk.digests.outlook(tenant, kind, from)
  const state = draft ? 'draft' : 'sent'
  const frozen: Frozen = { tenant, kind, from, grid: code, state, hash, digest, outlook, signedBy: null }
  const group = receivers.groups.get(code)?.[0] ?? null
  const about = { kind, from, to, grid: code, group: group?.id ?? null }
  const fact = { type: 'digest-made', ...about, hash, late } as const
  const beside = silent ? null : { ...(await cameSince(desk, unit, digest, late)), earlier }
  await desk.journal.commit({
    appends: [
      { stream: stamp, expectedVersion: 0, facts: [{ fact, by: clockBy, at: now }] },
      ...(await amendment(desk, frozen, now)),
    ],
    views: [{ kind: 'digest', frozen }],
    notices:
      beside === null
        ? []
        : draft
          ? await draftNotices(desk, policy, frozen, group, beside, now)
          : noticesOf(policy, frozen, receivers, beside, now),
    handled: null,
    stamp,
    at: now,
  })
}

/** What a digest that is made in time cannot lack yet. */
async function cameSince(desk: Desk, unit: DigestUnit, digest: Digest, late: boolean) {
  if (!late) return { since: [], later: null }
  const { total } = await desk.digests.figures(unit, digest.from, digest.to, null, lookedAt(digest))
  return { since: enteredSince(digest.total, total), later: await laterThan(desk, unit, digest) }
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
  beside: Beside,
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
        ...toldBeside(beside),
        asked,
      },
      priority: 'routine' as const,
      dueAt: afterQuietHours(now, policy.quietHours),
    },
  ]
}
