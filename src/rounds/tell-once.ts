/** One fact of the clock and the notice that tells it to a group: once and for all by its stamp. */
import type { Desk } from '../desk.ts'
import type { Fact } from '../domain/happened.ts'
import type { GroupId, Instant } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { appendTo } from '../journal/append-to.ts'
import type { Meaning } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { clockBy } from './by-clock.ts'

export interface Round {
  readonly stream: string
  /** Derived from what is told and for when: another process, a restart or a rewound clock finds it set. */
  readonly stamp: string
  readonly fact: Fact
  readonly group: GroupId
  readonly meaning: Meaning
}

export async function tellOnce(
  desk: Desk,
  policy: Policy,
  { stream, stamp, fact, group, meaning }: Round,
  now: Instant,
): Promise<void> {
  const dueAt = afterQuietHours(now, policy.quietHours)
  await appendTo(desk.journal, stream, (expectedVersion) => ({
    appends: [{ stream, expectedVersion, facts: [{ fact, by: clockBy, at: now }] }],
    views: [],
    notices: [{ key: stamp, to: { kind: 'group', group }, about: null, meaning, priority: 'routine', dueAt }],
    handled: null,
    stamp,
    at: now,
  }))
}
