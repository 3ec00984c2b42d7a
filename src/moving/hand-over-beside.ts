/** What besides cases belongs to whoever holds a post: tasks he has by name, orders he gave in it, second looks that wait for him. */

import { dayOf } from '../domain/calendar/days.ts'
import type { HandOver } from '../domain/grid/appoint.ts'
import { gridOf } from '../domain/grid/scene.ts'
import type { Instant, PersonId } from '../domain/names.ts'
import { evolveOrder, evolvePart } from '../domain/order/evolve.ts'
import { changeOf } from '../domain/order/order.ts'
import { type Recheck, recheckStream } from '../domain/supervision/recheck.ts'
import type { Append, View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import type { Notice } from '../notices/notice.ts'
import type { HandDesk, Handed, HandingOver } from './hand-over.ts'

type Asked = Pick<HandingOver, 'tenant' | 'by' | 'now' | 'names'>

export interface HandedBeside extends Pick<Handed, 'appends' | 'views'> {
  readonly counts: { readonly tasks: number; readonly given: number }
  /** What the heir alone is told: second looks are unannounced. */
  readonly notices: readonly Notice[]
}

/** `taken`: what went along already with another post of the same person. */
export async function besideCases(
  desk: HandDesk,
  asked: Asked,
  post: HandOver,
  taken: Set<string>,
): Promise<HandedBeside> {
  const { from } = post
  if (from === null) return { appends: [], views: [], counts: { tasks: 0, given: 0 }, notices: [] }
  const fresh = (key: string) => !taken.has(key) && taken.add(key).has(key)
  const leaving = { ...post, from }
  const tasks = await tasksOf(desk, asked, leaving, fresh)
  const given = await givenBy(desk, asked, leaving, fresh)
  const rechecks = await rechecksOf(desk, asked, leaving, fresh)
  const all = [...tasks, ...given, ...rechecks]
  return {
    appends: all.map(({ append }) => append),
    views: all.map(({ view }) => view),
    counts: { tasks: tasks.length, given: given.length },
    notices: rechecks.flatMap(({ notice }) => notice),
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
): Promise<(Handing & { readonly notice: readonly Notice[] })[]> {
  const found: Awaited<ReturnType<typeof rechecksOf>> = []
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
      notice: to === null ? [] : await asking(desk, recheck, to, now),
    })
  }
  return found
}

/** As whoever was drawn first was asked, and in private like him. */
async function asking(desk: HandDesk, recheck: Recheck, to: PersonId, now: Instant): Promise<Notice[]> {
  const { tenant, draw, case: id, no, origin, base, drawnBy } = recheck
  const matter = await desk.cases.get(id)
  if (!matter) return []
  const [from, place] = [await desk.directory.grid(base), await desk.directory.grid(origin)]
  const who = drawnBy === null ? null : await desk.directory.person(drawnBy)
  return [
    {
      ...{
        key: `${recheckStream(tenant, draw)}:asked:${no}:${to}`,
        about: id,
        priority: 'urgent',
        dueAt: now,
      },
      to: { kind: 'person', person: to },
      meaning: {
        ...{ kind: 'recheck-asked', no, words: matter.text, place: matter.place },
        ...{ origin: place?.name ?? '', closedOn: dayOf(matter.endedAt ?? now) },
        by: `${from?.name ?? ''} ${who?.name ?? ''}`.trim(),
      },
    },
  ]
}
