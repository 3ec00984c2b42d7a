/** 订阅, 退订: in a private chat for oneself, in a group by whoever decides there for the group. */
import { kindWords } from '../../domain/digest/titles.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { Wish } from '../../intent/wish.ts'
import { readableUnit } from '../grid/readable-unit.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { digestUnit } from './digest-unit.ts'

export async function subscribeDigest(
  turn: Turn,
  { digest, wanted }: Extract<Wish, { wish: 'subscribe-digest' }>,
): Promise<Consequence> {
  const { desk, now, policy, speaker } = turn
  const { group, person, tenant } = speaker
  if (person === null) return refusedWith({ code: 'unknown-person' })
  const wished = () => (wanted ? '订阅' : '退订')
  const unit = group
    ? await readableUnit(turn, null, policy.rights.deciding, wished)
    : await digestUnit(turn, null, wished)
  if ('consequence' in unit) return unit.consequence
  const whose = group?.id ?? person.id
  const stream = `digest:${tenant}:wishes:${whose}`
  const scene = await desk.directory.scene(tenant, [
    ...(group ? [group.grid] : []),
    ...person.posts.map(({ grid }) => grid),
  ])
  const version = (await desk.journal.read(stream)).length
  const fact = {
    type: 'digest-subscribed',
    kind: digest,
    person: group ? null : person.id,
    group: group?.id ?? null,
    wanted,
  } as const
  return {
    kind: 'write',
    appends: [
      { stream, expectedVersion: version, facts: [{ fact, by: byOf(speaker.actor, scene, null), at: now }] },
    ],
    views: [{ kind: 'subscription', tenant, digest, whose, wanted }],
    notices: [
      {
        key: `${stream}:${version}`,
        to: speaker.answer,
        about: null,
        meaning: { kind: 'digest-subscribed', digest: kindWords[digest], wanted, group: group?.name ?? null },
        priority: 'urgent',
        dueAt: now,
      },
    ],
    outcome: 'subscribed',
  }
}
