/** What besides cases belongs to whoever holds a post: tasks he has by name, orders he gave in it, second looks that wait for him. */

import type { HandOver } from './domain/grid/appoint.ts'
import { gridOf } from './domain/grid/scene.ts'
import type { PersonId } from './domain/names.ts'
import { evolveOrder, evolvePart } from './domain/order/evolve.ts'
import { changeOf } from './domain/order/order.ts'
import { recheckStream } from './domain/supervision/recheck.ts'
import type { HandDesk, Handed, HandingOver } from './hand-over.ts'
import type { Append, View } from './journal/journal.ts'
import { limits } from './limits.ts'

type Asked = Pick<HandingOver, 'tenant' | 'by' | 'now' | 'names'>

export interface HandedBeside extends Pick<Handed, 'appends' | 'views'> {
  readonly counts: { readonly tasks: number; readonly given: number; readonly rechecks: number }
}

/** `taken`: what went along already with another post of the same person. */
export async function besideCases(
  desk: HandDesk,
  asked: Asked,
  post: HandOver,
  taken: Set<string>,
): Promise<HandedBeside> {
  const { from } = post
  if (from === null) return { appends: [], views: [], counts: { tasks: 0, given: 0, rechecks: 0 } }
  const fresh = (key: string) => !taken.has(key) && taken.add(key).has(key)
  const leaving = { ...post, from }
  const tasks = await tasksOf(desk, asked, leaving, fresh)
  const given = await givenBy(desk, asked, leaving, fresh)
  const rechecks = await rechecksOf(desk, asked, leaving, fresh)
  const all = [...tasks, ...given, ...rechecks]
  return {
    appends: all.map(({ append }) => append),
    views: all.map(({ view }) => view),
    counts: { tasks: tasks.length, given: given.length, rechecks: rechecks.length },
  }
}

type Leaving = HandOver & { readonly from: PersonId }
type Fresh = (key: string) => boolean
type Handing = { readonly append: Append; readonly view: View }

async function tasksOf(
  desk: HandDesk,
  { tenant, by, now, names }: Asked,
  { grid, from, to }: Leaving,
  fresh: Fresh,
): Promise<Handing[]> {
  const parts = await desk.orders.openPartsOf(tenant, from, limits.mattersOfGrid)
  const open = parts.filter((part) => part.grid === grid && part.state !== 'done')
  const place = await desk.directory.grid(grid)
  const heir = to === null ? null : (names.get(to) ?? (await desk.directory.person(to))?.name ?? null)
  return open.flatMap((part) => {
    const stream = `order-part:${part.order}/${part.key}`
    if (!fresh(stream)) return []
    const name = heir ?? `${place?.name ?? ''}（原${part.name}）`
    const happened = { fact: { type: 'order-part-inherited' as const, from, to, name }, by, at: now }
    const after = evolvePart(part, happened)
    return {
      append: { stream, expectedVersion: part.version, facts: [happened] },
      view: { kind: 'order-part', part: after, change: changeOf(part, after) },
    }
  })
}

/** Whoever follows in the post is asked to close what was given in it. */
async function givenBy(
  desk: HandDesk,
  { tenant, by, now }: Asked,
  { grid, title, from, to }: Leaving,
  fresh: Fresh,
): Promise<Handing[]> {
  const orders = await desk.orders.openGivenBy(tenant, from, limits.mattersOfGrid)
  const scene = await desk.directory.scene(tenant, [grid])
  const whole = `${gridOf(scene, grid).name}${title}`
  return orders.flatMap((order) => {
    const stream = `order:${order.id}`
    if (order.origin !== grid || !fresh(stream)) return []
    const happened = { fact: { type: 'order-inherited' as const, from, to, title: whole }, by, at: now }
    return {
      append: { stream, expectedVersion: order.version, facts: [happened] },
      view: { kind: 'order', order: evolveOrder(order, happened) },
    }
  })
}

/** Only where he was asked in this very post: it lies above what is looked at again. */
async function rechecksOf(
  desk: HandDesk,
  { tenant, by, now }: Asked,
  { grid, from, to }: Leaving,
  fresh: Fresh,
): Promise<Handing[]> {
  const found: Handing[] = []
  for (const recheck of await desk.supervisions.rechecksAskedOf(tenant, from)) {
    const { draw, case: matter, no, origin } = recheck
    const path = (await desk.directory.grid(origin))?.path ?? []
    if (!path.includes(grid) || !fresh(`${recheckStream(tenant, draw)}/${no}`)) continue
    const stream = recheckStream(tenant, draw)
    const fact = { type: 'recheck-inherited' as const, draw, case: matter, no, from, to }
    found.push({
      append: {
        stream,
        expectedVersion: (await desk.journal.read(stream)).length,
        facts: [{ fact, by, at: now }],
      },
      view: { kind: 'recheck', recheck: { ...recheck, checker: to } },
    })
  }
  return found
}
