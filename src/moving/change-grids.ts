/** Two grids become one, or one becomes two: the tree first, then every open matter after it, each with its trail. */
import { policyAt } from '../desk.ts'
import { dayOf } from '../domain/calendar/days.ts'
import { itemsOn } from '../domain/duty/items.ts'
import type { DoneSoFar } from '../domain/grid/change-facts.ts'
import type { Post } from '../domain/grid/grid.ts'
import type { Scene } from '../domain/grid/scene.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'
import { inForce } from '../domain/policy/in-force.ts'
import { periodOf } from '../domain/policy/period.ts'
import { inspectionRules } from '../domain/supervision/coverage.ts'
import { countKey } from '../journal/duties.ts'
import { limits } from '../limits.ts'
import { type ChangeDesk, commitChange } from './commit-change.ts'
import { moveMatters } from './move-matters.ts'
import { lookedAfter } from './move-supervision.ts'
import { moveWishes } from './move-wishes.ts'

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
  const { open, parts, alarms, stations, sources, groups } = await lyingIn(desk, tenant, from)
  const chat = groups.some(({ grid }) => grid === from) && !groups.some(({ grid }) => grid === into)
  const duties = await doneBy(desk, tenant, from, now)
  const leavers = chiefsIn(await desk.directory.scene(tenant, [from]), from)
  const visitsSince = inspectedSince(desk, tenant, now)
  const moved = sources.map((source) => ({ ...source, grid: into }))
  await commitChange(desk, {
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
  await commitChange(desk, {
    ...{ tenant, hear: [from], chat: false, now, beside: [] },
    fact: { type: 'grid-divided', grid: from, into, name, below: [...below], duties },
    views: [
      {
        ...{ kind: 'grid-divided', from, grid, below, at: now, duties },
        visitsSince: inspectedSince(desk, tenant, now),
      },
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

/** What is open in a grid and what stands in it, and the chats of its tenant. */
async function lyingIn(desk: ChangeDesk, tenant: TenantCode, grid: GridCode) {
  const open = await desk.cases.openAt(tenant, [grid], limits.mattersOfGrid)
  const parts = await desk.orders.openPartsAt(tenant, [grid], limits.mattersOfGrid)
  const stations = await desk.alarms.stations(tenant)
  const sources = await desk.sources.all(tenant)
  const groups = await desk.directory.groups(tenant)
  return {
    open,
    parts: parts.filter(({ state }) => state !== 'done'),
    alarms: await desk.alarms.open(tenant, { grids: [grid] }),
    stations: stations.filter((station) => station.grid === grid),
    sources: sources.filter((source) => source.grid === grid),
    groups: groups.filter(({ purpose }) => purpose === 'grid'),
  }
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
