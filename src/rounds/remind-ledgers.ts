/** Reminds a grid's group of a talk or a joint meeting whose day has come: each once, by a derived stamp. */
import type { Desk } from '../desk.ts'
import { dayOf } from '../domain/calendar/days.ts'
import { askedIn, gridOf, groupOf, postsIn } from '../domain/grid/scene.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { type LedgerEntry, ledgerStream } from '../domain/supervision/ledger-entry.ts'
import { limits } from '../limits.ts'
import { addressee } from '../notices/card.ts'
import type { Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { clockBy } from './by-clock.ts'

export async function remindLedgers(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  now: Instant,
): Promise<void> {
  for (const entry of await desk.supervisions.followUpsDue(tenant, dayOf(now), limits.batch))
    await remind(desk, policy, entry, now)
}

async function remind(desk: Desk, policy: Policy, entry: LedgerEntry, now: Instant): Promise<void> {
  const { tenant, book, n, grid, day, who, text, decisions, followUpOn } = entry
  if (followUpOn === null) return
  const scene = await desk.directory.scene(tenant, [grid])
  const group = groupOf(scene, grid)
  const office = postsIn(scene, grid, ['office'])
  const asked = (office.length > 0 ? office : askedIn(scene, grid)).map((post) => addressee(post, scene))
  const stream = ledgerStream(tenant, book, n)
  const stamp = `follow-up:${stream}:${followUpOn}`
  const notices: Notice[] = group
    ? [
        {
          ...{ key: stamp, to: { kind: 'group', group: group.id }, about: null, priority: 'routine' },
          dueAt: afterQuietHours(now, policy.quietHours),
          meaning: {
            ...{ kind: 'follow-up-reminded', book, n, grid: gridOf(scene, grid).name, who, text, decisions },
            ...{ followUpOn, day, asked },
          },
        },
      ]
    : []
  const fact = { type: 'follow-up-reminded' as const, book, n, day: followUpOn }
  // A conflict is somebody settling it just now: the next minute sees what stands then.
  await desk.journal.commit({
    appends: [{ stream, expectedVersion: entry.version, facts: [{ fact, by: clockBy, at: now }] }],
    views: [{ kind: 'ledger-entry', entry: { ...entry, version: entry.version + 1, reminded: true } }],
    ...{ notices, handled: null, stamp, at: now },
  })
}
