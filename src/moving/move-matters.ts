/** What is open goes along when the tree changes: cases, alarms, orders and their parts, each by a fact in its own stream. */
import { evolveAlarm } from '../domain/alarm/alarm.ts'
import { deepestLevel } from '../domain/assessment/sighting.ts'
import type { Case } from '../domain/case/case.ts'
import { evolve } from '../domain/case/evolve.ts'
import type { Grid } from '../domain/grid/grid.ts'
import { askedIn, groupOf } from '../domain/grid/scene.ts'
import type { Fact } from '../domain/happened.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import { evolveOrder, evolvePart } from '../domain/order/evolve.ts'
import { changeOf } from '../domain/order/order.ts'
import type { View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { namedMatters } from './hand-over.ts'
import { adminBy, type Move, type MoveDesk } from './move.ts'
import { moveSupervision } from './move-supervision.ts'

/** The tree has changed already. How many cases went along. */
export async function moveMatters(desk: MoveDesk, move: Move): Promise<number> {
  const into = await desk.directory.grid(move.into)
  if (!into) return 0
  const below = await allUnder(desk, move.tenant, into)
  const moved = await moveCases(desk, move, below)
  if (move.gone) await moveAlarms(desk, move)
  await moveParts(desk, move, into, below)
  if (move.gone) await moveOrders(desk, move)
  if (move.gone) await moveSupervision(desk, move)
  await moveNamed(desk, move)
  const recounted = { kind: 'orders-recounted' as const, tenant: move.tenant, grids: [move.from, move.into] }
  const nothing = { appends: [], notices: [], handled: null, stamp: null, at: move.now }
  await desk.journal.commit({ ...nothing, views: [recounted] })
  return moved
}

/** The grid and every one below it: those of a county at most. */
async function allUnder({ directory }: MoveDesk, tenant: TenantCode, top: Grid): Promise<GridCode[]> {
  const found: GridCode[] = [top.code]
  for (let level = top.level + 1; level <= deepestLevel; level += 1)
    found.push(...(await directory.gridsAt(tenant, top.code, level)).map(({ code }) => code))
  return found
}

/** Whatever names the old grid for what is still to be done, where it lies below the other now. */
async function moveCases(
  desk: MoveDesk,
  { tenant, from, into, gone, now }: Move,
  below: readonly GridCode[],
) {
  const places = [...new Set([from, ...below])]
  const fact = { type: 'case-rehomed' as const, from, to: into }
  let moved = 0
  for (const { id, origin } of await desk.cases.openAt(tenant, places, limits.mattersOfGrid)) {
    if (!gone && !below.includes(origin)) continue
    const { path } = (await desk.directory.grid(origin === from ? into : origin)) ?? { path: [into] }
    const done = await again(desk, `case:${id}`, fact, now, async () => {
      const matter = await desk.cases.get(id)
      if (!matter || !names(matter, from)) return null
      const after = evolve(matter, { fact, by: adminBy, at: now })
      return { version: matter.version, view: { kind: 'case', case: after, path, at: now } }
    })
    if (done) moved += 1
  }
  return moved
}

/** For what is still to be done: who has it or gave it, who is told when it is late, who supervises. */
const names = ({ origin, holder, custody, deadlines, supervision }: Case, grid: GridCode): boolean =>
  origin === grid ||
  holder.grid === grid ||
  custody.some((one) => one.grid === grid) ||
  deadlines.some(({ steps }) => steps.some(({ tell }) => tell === grid)) ||
  supervision?.office === grid

async function moveAlarms(desk: MoveDesk, { tenant, from, into, now }: Move): Promise<void> {
  const fact = { type: 'alarm-rehomed' as const, from, to: into }
  for (const { id } of await desk.alarms.open(tenant, { grids: [from] }))
    await again(desk, `alarm:${id}`, fact, now, async () => {
      const alarm = await desk.alarms.get(id)
      const after = alarm && evolveAlarm(id, tenant, alarm, { fact, by: adminBy, at: now })
      return alarm && after && alarm.grid === from
        ? { version: alarm.version, view: { kind: 'alarm', alarm: after } }
        : null
    })
}

/** A part of the old grid is the other's beside its own; those below are told in the chat that is theirs now. */
async function moveParts(desk: MoveDesk, move: Move, into: Grid, below: readonly GridCode[]): Promise<void> {
  const { tenant, from, gone, now } = move
  const places = gone ? [...new Set([from, ...below])] : below
  const open = await desk.orders.openPartsAt(tenant, places, limits.mattersOfGrid)
  const scene = await desk.directory.scene(tenant, [...new Set([into.code, ...open.map(({ grid }) => grid)])])
  for (const { order, key, grid, name, group: told } of open) {
    const own = gone && grid === from
    const to = own ? into.code : grid
    const group = groupOf(scene, to)?.id ?? null
    if (!own && group === told) continue
    const said = own ? `${into.name}（原${name}）` : name
    const fact = { type: 'order-part-rehomed' as const, from: grid, to, name: said, group }
    await again(desk, `order-part:${order}/${key}`, fact, now, async () => {
      const part = await desk.orders.part(order, key)
      if (part?.grid !== grid) return null
      const after = evolvePart(part, { fact, by: adminBy, at: now })
      return {
        version: part.version,
        view: { kind: 'order-part', part: after, change: changeOf(part, after) },
      }
    })
  }
}

async function moveOrders(desk: MoveDesk, { tenant, from, into, now }: Move): Promise<void> {
  const group = groupOf(await desk.directory.scene(tenant, [into]), into)?.id ?? null
  const fact = { type: 'order-rehomed' as const, from, to: into, group }
  for (const { id } of await desk.orders.openFrom(tenant, from, limits.mattersOfGrid))
    await again(desk, `order:${id}`, fact, now, async () => {
      const order = await desk.orders.get(id)
      if (order?.origin !== from) return null
      const after = evolveOrder(order, { fact, by: adminBy, at: now })
      return { version: order.version, view: { kind: 'order', order: after } }
    })
}

/** Chiefs are appointed, not inherited: what they had by name is for the first of those who lead the other. */
async function moveNamed(desk: MoveDesk, { tenant, into, leavers, now }: Move): Promise<void> {
  if (leavers.length === 0) return
  const [heir] = askedIn(await desk.directory.scene(tenant, [into]), into)
  const to = heir?.person ?? null
  const posts = leavers.map(({ kind, title, person }) => ({ grid: into, kind, title, from: person, to }))
  const names = new Map(heir ? [[heir.person as string, heir.name]] : [])
  const named = await namedMatters(desk, { tenant, by: adminBy, now, names }, posts)
  await desk.journal.commit({ ...named, handled: null, stamp: null, at: now })
}

/** What somebody works on at this moment is moved after him. False: there was nothing to move any more. */
async function again(
  { journal }: MoveDesk,
  stream: string,
  fact: Fact,
  now: Instant,
  stand: () => Promise<{ readonly version: number; readonly view: View } | null>,
): Promise<boolean> {
  for (let attempt = 0; attempt < limits.commitAttempts; attempt += 1) {
    const stands = await stand()
    if (!stands) return false
    const done = await journal.commit({
      appends: [{ stream, expectedVersion: stands.version, facts: [{ fact, by: adminBy, at: now }] }],
      ...{ views: [stands.view], notices: [], handled: null, stamp: null, at: now },
    })
    if (done !== 'conflict') return true
  }
  return false
}
