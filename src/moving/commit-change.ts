/** A change of the tree is committed: its fact, its views, the sources that move, and who is told in which chat. */
import { type Desk, policyAt } from '../desk.ts'
import type { GridFact } from '../domain/grid/change-facts.ts'
import { askedIn } from '../domain/grid/scene.ts'
import type { GridCode, GroupId, Instant, TenantCode } from '../domain/names.ts'
import type { Append, View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { addressee } from '../notices/card.ts'
import type { GridNotice } from '../notices/grid-notice.ts'
import type { Destination, Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { adminBy, type MoveDesk } from './move.ts'

export type ChangeDesk = MoveDesk &
  Pick<Desk, 'packOf' | 'sources' | 'duties' | 'holidays'> &
  Pick<Outbox, 'home'>

export interface Change {
  readonly tenant: TenantCode
  readonly fact: Extract<GridFact, { type: 'grid-merged' | 'grid-divided' }>
  readonly views: readonly View[]
  /** Pollution sources as they lie from now on. */
  readonly beside: Extract<View, { kind: 'sources' }>['sources']
  readonly told: Omit<GridNotice, 'kind' | 'asked'>
  /** Where it is told: in these grids' chats as they are before. */
  readonly hear: readonly GridCode[]
  readonly chat: boolean
  readonly now: Instant
}

export async function commitChange(desk: ChangeDesk, wish: Change): Promise<void> {
  const { tenant, fact, views, beside, told, hear, now } = wish
  const scene = await desk.directory.scene(tenant, hear)
  const parents = hear.flatMap((code) => scene.grids.get(code)?.parent ?? [])
  const groups = scene.groups.filter(
    ({ grid, purpose }) => purpose === 'grid' && [...hear, ...parents].includes(grid),
  )
  const to = await Promise.all(groups.map(({ id }) => chatOf(desk, id)))
  const asked = fact.type === 'grid-merged' ? askedIn(scene, fact.into) : askedIn(scene, fact.grid)
  const dueAt = afterQuietHours(now, policyAt(desk, tenant, now).quietHours)
  const stream = `roster:${fact.grid}`
  for (let attempt = 0; attempt < limits.commitAttempts; attempt += 1) {
    const expectedVersion = (await desk.journal.read(stream)).length
    const happened = { by: adminBy, at: now }
    const done = await desk.journal.commit({
      appends: [
        { stream, expectedVersion, facts: [{ fact, ...happened }] },
        ...(await sourcesMoved(desk, tenant, beside, now)),
      ],
      views: [...views],
      notices: to.map(
        (place, at): Notice => ({
          key: `${stream}:${expectedVersion}:${fact.type}:${groups[at]?.id}`,
          ...{ to: place, about: null, priority: 'routine', dueAt },
          meaning: { kind: fact.type, ...told, asked: asked.map((post) => addressee(post, scene)) },
        }),
      ),
      ...{ handled: null, stamp: null, at: now },
    })
    if (done !== 'conflict') return
  }
  throw new Error('too many conflicts on one grid')
}

/** As a table of sources tells it: where each lies now. */
async function sourcesMoved(
  { journal }: ChangeDesk,
  tenant: TenantCode,
  moved: Change['beside'],
  now: Instant,
): Promise<Append[]> {
  if (moved.length === 0) return []
  const stream = `sources:${tenant}`
  const sources = moved.map(({ code, name, kind, grid, state }) => ({ code, name, kind, grid, state }))
  const fact = { type: 'sources-changed' as const, sources }
  return [
    { stream, expectedVersion: (await journal.read(stream)).length, facts: [{ fact, by: adminBy, at: now }] },
  ]
}

/** By its chat: a group that goes with the change could not be found by its name any more. */
async function chatOf(desk: ChangeDesk, group: GroupId): Promise<Destination> {
  const to: Destination = { kind: 'group', group }
  const home = await desk.home(to)
  return home ? { kind: 'chat', ...home, replyTo: null } : to
}
