/** Two grids become one, or one becomes two: the tree first, then every open matter after it, each with its trail. */
import { type Desk, policyAt } from '../desk.ts'
import { dayOf } from '../domain/calendar/days.ts'
import { itemsOn } from '../domain/duty/items.ts'
import type { DoneSoFar, GridFact } from '../domain/grid/change-facts.ts'
import type { Post } from '../domain/grid/grid.ts'
import { askedIn, type Scene } from '../domain/grid/scene.ts'
import type { Day, GridCode, GroupId, Instant, TenantCode } from '../domain/names.ts'
import { inForce } from '../domain/policy/in-force.ts'
import { periodOf } from '../domain/policy/period.ts'
import { inspectionRules } from '../domain/supervision/coverage.ts'
import { countKey } from '../journal/duties.ts'
import type { Append, View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { addressee } from '../notices/card.ts'
import type { GridNotice } from '../notices/grid-notice.ts'
import type { Destination, Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { adminBy, type MoveDesk } from './move.ts'
import { moveMatters } from './move-matters.ts'
import { lookedAfter } from './move-supervision.ts'
import { moveWishes } from './move-wishes.ts'

export type ChangeDesk = MoveDesk &
  Pick<Desk, 'packOf' | 'sources' | 'duties' | 'holidays'> &
  Pick<Outbox, 'home'>
/** How much went along, or why nothing was done. */
export type Changed =
  | { readonly moved: number }
  | 'unknown-grid'
  | 'not-brothers'
  | 'code-taken'
  | 'not-below'

export async function mergeGrids(
  desk: ChangeDesk,
  { tenant, from, into }: { readonly tenant: TenantCode; readonly from: GridCode; readonly into: GridCode },
  now: Instant,
): Promise<Changed> {
  const [old, stays] = await Promise.all([desk.directory.grid(from), desk.directory.grid(into)])
  if (!old || !stays || old.tenant !== tenant || stays.tenant !== tenant) return 'unknown-grid'
  if (from === into || old.parent === null || old.parent !== stays.parent) return 'not-brothers'
  const open = await desk.cases.openAt(tenant, [from], limits.mattersOfGrid)
  const all = await desk.orders.openPartsAt(tenant, [from], limits.mattersOfGrid)
  const parts = all.filter(({ state }) => state !== 'done')
  const alarms = await desk.alarms.open(tenant, { grids: [from] })
  const stations = (await desk.alarms.stations(tenant)).filter(({ grid }) => grid === from)
  const sources = (await desk.sources.all(tenant)).filter(({ grid }) => grid === from)
  const groups = (await desk.directory.groups(tenant)).filter(({ purpose }) => purpose === 'grid')
  const chat = groups.some(({ grid }) => grid === from) && !groups.some(({ grid }) => grid === into)
  const duties = await doneBy(desk, tenant, from, now)
  const leavers = chiefsIn(await desk.directory.scene(tenant, [from]), from)
  const visitsSince = inspectedSince(desk, tenant, now)
  const moved = sources.map((source) => ({ ...source, grid: into }))
  await change(desk, {
    ...{ tenant, hear: [from, into], chat, now },
    fact: {
      ...{ type: 'grid-merged', grid: from, into, name: stays.name, chat, duties },
      stations: stations.map(({ code }) => code),
    },
    views: [
      { kind: 'grids-merged', tenant, from, into, at: now, chat, duties, visitsSince },
      ...(moved.length > 0 ? [{ kind: 'sources', sources: moved } as const] : []),
    ],
    beside: moved,
    told: {
      ...{ from: old.name, into: stays.name, open: open.length, orders: parts.length },
      ...{ alarms: alarms.length, stations: stations.length, sources: sources.length, chat },
      ...(await lookedAfter(desk, { tenant, from })),
    },
  })
  const matters = await moveMatters(desk, { tenant, from, into, gone: true, leavers, now })
  await moveWishes(desk, tenant, groups, { from, into }, now)
  return { moved: matters }
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
  const duties = await doneBy(desk, tenant, from, now)
  const grid = { code: into, tenant, name, level: old.level, parent: old.parent }
  await change(desk, {
    ...{ tenant, hear: [from], chat: false, now, beside: [] },
    fact: { type: 'grid-divided', grid: from, into, name, below: [...below], duties },
    views: [
      { kind: 'grid-divided', from, grid, below, duties, visitsSince: inspectedSince(desk, tenant, now) },
    ],
    told: {
      from: old.name,
      into: name,
      open: 0,
      orders: 0,
      alarms: 0,
      stations: 0,
      sources: 0,
      ...nothing,
      chat: false,
    },
  })
  return { moved: await moveMatters(desk, { tenant, from, into, gone: false, leavers: [], now }) }
}

const nothing = { given: 0, followUps: 0, campaigns: 0 }

/** Whose posts end with the grid; all others go along. */
const chiefsIn = ({ posts }: Scene, grid: GridCode): readonly Post[] =>
  posts.filter(
    ({ grid: own, kind, actingFor }) => own === grid && chiefKinds.has(kind) && actingFor === undefined,
  )
const chiefKinds: ReadonlySet<Post['kind']> = new Set(['chief', 'first-chief'])

/** Since when inspections are counted by the period that still runs. */
function inspectedSince({ packOf }: ChangeDesk, tenant: TenantCode, now: Instant): Day {
  const { regulation, overlay } = packOf(tenant)
  const today = dayOf(now)
  const rules = inspectionRules(inForce(regulation, today, overlay))
  const begun = rules.map(({ every }) => periodOf(today, every).from)
  // Where nobody owes any, they are shown by quarter all the same.
  return begun.toSorted()[0] ?? periodOf(today, 'quarter').from
}

/** What a grid has done of the periods that still run. */
async function doneBy(
  { duties, packOf, holidays }: ChangeDesk,
  tenant: TenantCode,
  grid: GridCode,
  now: Instant,
): Promise<DoneSoFar[]> {
  const today = dayOf(now)
  const items = itemsOn(policyAt({ packOf }, tenant, now), today, { holidays, alert: false })
  const asked = items.map(({ duty, period }) => ({ duty: duty.id, from: period.from }))
  const counts = await duties.counts(tenant, [grid], asked)
  return asked.flatMap(({ duty, from: day }) => {
    const n = counts.get(countKey(duty, day, grid)) ?? 0
    return n > 0 ? [{ duty, day, n }] : []
  })
}

interface Change {
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

async function change(desk: ChangeDesk, wish: Change): Promise<void> {
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
