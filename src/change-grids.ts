/** Two grids become one, or one becomes two: the tree first, then every open matter after it, each with its trail. */
import { type Desk, policyAt } from './desk.ts'
import { evolve } from './domain/case/evolve.ts'
import type { By } from './domain/grid/actor.ts'
import type { GridFact } from './domain/grid/change-facts.ts'
import { askedIn, type Scene } from './domain/grid/scene.ts'
import type { GridCode, GroupId, Instant, TenantCode } from './domain/names.ts'
import { appendTo } from './journal/append-to.ts'
import type { View } from './journal/journal.ts'
import { limits } from './limits.ts'
import { addressee } from './notices/card.ts'
import type { Destination, Notice } from './notices/notice.ts'
import { afterQuietHours } from './notices/quiet-hours.ts'
import type { Outbox } from './outbox/outbox.ts'

export type ChangeDesk = Pick<Desk, 'journal' | 'cases' | 'directory' | 'packOf'> & Pick<Outbox, 'home'>
/** How many open matters went along, or why nothing was done. */
export type Changed =
  | { readonly moved: number }
  | 'unknown-grid'
  | 'not-brothers'
  | 'code-taken'
  | 'not-below'

const by: By = { person: null, account: null, title: '管理员' }

export async function mergeGrids(
  desk: ChangeDesk,
  { tenant, from, into }: { readonly tenant: TenantCode; readonly from: GridCode; readonly into: GridCode },
  now: Instant,
): Promise<Changed> {
  const [old, stays] = await Promise.all([desk.directory.grid(from), desk.directory.grid(into)])
  if (!old || !stays || old.tenant !== tenant || stays.tenant !== tenant) return 'unknown-grid'
  if (from === into || old.parent === null || old.parent !== stays.parent) return 'not-brothers'
  const matters = await openFrom(desk, tenant, [from])
  const fact: GridFact = { type: 'grid-merged', grid: from, into, name: stays.name }
  const view: View = { kind: 'grids-merged', from, into, at: now }
  const told = { from: old.name, into: stays.name, open: matters.length }
  await change(desk, { tenant, fact, view, told, hear: [from, into], now })
  return { moved: await rehome(desk, tenant, from, () => into, now) }
}

export async function divideGrid(
  desk: ChangeDesk,
  wish: {
    readonly tenant: TenantCode
    readonly from: GridCode
    readonly into: GridCode
    readonly name: string
    readonly below: readonly GridCode[]
  },
  now: Instant,
): Promise<Changed> {
  const { tenant, from, into, name, below } = wish
  const old = await desk.directory.grid(from)
  if (!old || old.tenant !== tenant || old.parent === null) return 'unknown-grid'
  if (await desk.directory.grid(into)) return 'code-taken'
  const children = await Promise.all(below.map((code) => desk.directory.grid(code)))
  if (below.length === 0 || children.some((child) => child?.parent !== from)) return 'not-below'
  const fact: GridFact = { type: 'grid-divided', grid: from, into, name, below: [...below] }
  const grid = { code: into, tenant, name, level: old.level, parent: old.parent }
  const view: View = { kind: 'grid-divided', from, grid, below }
  const went = (matters: Scene, origin: GridCode) => matters.grids.get(origin)?.path.includes(into) ?? false
  await change(desk, { tenant, fact, view, told: { from: old.name, into: name, open: 0 }, hear: [from], now })
  return {
    moved: await rehome(desk, tenant, from, (scene, origin) => (went(scene, origin) ? into : null), now),
  }
}

interface Change {
  readonly tenant: TenantCode
  readonly fact: GridFact
  readonly view: View
  readonly told: { readonly from: string; readonly into: string; readonly open: number }
  /** Where it is told: in these grids' chats as they are before. */
  readonly hear: readonly GridCode[]
  readonly now: Instant
}

async function change(desk: ChangeDesk, { tenant, fact, view, told, hear, now }: Change): Promise<void> {
  const scene = await desk.directory.scene(tenant, hear)
  const parents = hear.flatMap((code) => scene.grids.get(code)?.parent ?? [])
  const groups = scene.groups.filter(
    ({ grid, purpose }) => purpose === 'grid' && [...hear, ...parents].includes(grid),
  )
  const to = await Promise.all(groups.map(({ id }) => chatOf(desk, id)))
  const asked = fact.type === 'grid-merged' ? askedIn(scene, fact.into) : askedIn(scene, fact.grid)
  const dueAt = afterQuietHours(now, policyAt(desk, tenant, now).quietHours)
  const stream = `roster:${fact.grid}`
  await appendTo(desk.journal, stream, (expectedVersion) => ({
    appends: [{ stream, expectedVersion, facts: [{ fact, by, at: now }] }],
    views: [view],
    notices: to.map(
      (place, at): Notice => ({
        key: `${stream}:${expectedVersion}:${fact.type}:${groups[at]?.id}`,
        to: place,
        about: null,
        meaning: { kind: fact.type, ...told, asked: asked.map((post) => addressee(post, scene)) },
        priority: 'routine',
        dueAt,
      }),
    ),
    handled: null,
    stamp: null,
    at: now,
  }))
}

/** By its chat: a group that goes with the change could not be found by its name any more. */
async function chatOf(desk: ChangeDesk, group: GroupId): Promise<Destination> {
  const to: Destination = { kind: 'group', group }
  const home = await desk.home(to)
  return home ? { kind: 'chat', ...home, replyTo: null } : to
}

const openFrom = ({ cases }: ChangeDesk, tenant: TenantCode, grids: readonly GridCode[]) =>
  cases.openAt(tenant, grids, limits.mattersOfGrid)

/** `goesTo` null: it stays. A case that somebody works on at this moment is moved after him. */
async function rehome(
  desk: ChangeDesk,
  tenant: TenantCode,
  from: GridCode,
  goesTo: (scene: Scene, origin: GridCode) => GridCode | null,
  now: Instant,
): Promise<number> {
  let moved = 0
  for (const { id, origin } of await openFrom(desk, tenant, [from])) {
    const scene = await desk.directory.scene(tenant, [origin])
    const to = goesTo(scene, origin)
    if (to === null) continue
    const { path } = (await desk.directory.grid(origin === from ? to : origin)) ?? { path: [to] }
    const stream = `case:${id}`
    const fact = { type: 'case-rehomed' as const, from, to }
    for (let attempt = 0; attempt < limits.commitAttempts; attempt += 1) {
      const matter = await desk.cases.get(id)
      if (!matter) break
      const happened = { fact, by, at: now }
      const done = await desk.journal.commit({
        appends: [{ stream, expectedVersion: matter.version, facts: [happened] }],
        views: [{ kind: 'case', case: evolve(matter, happened), path, at: now }],
        notices: [],
        handled: null,
        stamp: null,
        at: now,
      })
      if (done === 'conflict') continue
      moved += 1
      break
    }
  }
  return moved
}
