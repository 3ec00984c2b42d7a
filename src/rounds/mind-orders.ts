/** What the clock does for orders: reminders and ends of time, what is done below is done above, cards kept up to date. */
import { type Desk, policyAt } from '../desk.ts'
import { addMinutes } from '../domain/calendar/days.ts'
import type { Scene } from '../domain/grid/scene.ts'
import type { Instant } from '../domain/names.ts'
import type { OrderCommand } from '../domain/order/commands.ts'
import type { Order, Part } from '../domain/order/order.ts'
import type { Written } from '../handle-order.ts'
import { actOnParts } from '../handle-part.ts'
import { steerOrder, undone } from '../handle-steer.ts'
import type { OrderCardRow } from '../journal/orders.ts'
import { limits } from '../limits.ts'
import { orderCard, orderMeaning, orderNotice, toGroup } from '../notices/announce-order.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { standingOf } from '../order-standing.ts'
import type { Budget } from './budget.ts'
import { comesAgain, repeatOrder } from './repeat-orders.ts'

/** False: something is left for the next tick. */
export async function mindOrders(desk: Desk, now: Instant, budget: Budget): Promise<boolean> {
  if (!(await rollUp(desk, now, budget))) return false
  for (const order of await desk.orders.allDone(limits.batch)) {
    if (!budget.take()) return false
    const done = (await desk.orders.counts(order.id, order.origin))[0]?.done ?? 0
    await byClock(desk, order, { type: 'complete-order', done }, now)
  }
  for (const order of await desk.orders.due(now, limits.batch)) {
    if (!budget.take()) return false
    await (comesAgain(order, now) ? repeatOrder(desk, order, now) : mark(desk, order, now))
  }
  for (const card of await desk.orders.staleCards(limits.batch * 10)) {
    if (!budget.take()) return false
    await showCard(desk, card, now)
  }
  return true
}

/** Village after village, then their town, then the town's district: each round makes one tier ready for the next. */
async function rollUp(desk: Desk, now: Instant, budget: Budget): Promise<boolean> {
  for (let tier = 0; tier < tiers; tier += 1) {
    const ready = await desk.orders.rolledUp(limits.batch)
    if (ready.length === 0) return true
    for (const part of ready) {
      if (!budget.take()) return false
      await rollUpOne(desk, part, now)
    }
  }
  return true
}

/** A tree has five levels at most. */
const tiers = 5

async function rollUpOne(desk: Desk, part: Part, now: Instant): Promise<void> {
  const order = await desk.orders.get(part.order)
  if (!order || order.state === 'closed' || order.state === 'cancelled') return
  const { scene, policy } = await around(desk, order, part, now)
  const command = { type: 'roll-up-part' } as const
  const acting = { order, command, actor: { kind: 'clock' as const }, scene, policy, now, saidIn: null }
  const written = await actOnParts(desk, [part], acting)
  if (!('refusal' in written)) await commit(desk, written, now)
}

const around = async (desk: Desk, order: Order, part: Part | null, now: Instant) => ({
  scene: await desk.directory.scene(order.tenant, [order.origin, ...(part ? [part.grid] : [])]),
  policy: policyAt(desk, order.tenant, now),
})

/** Both may have come while the house was off: then only the end is told. */
async function mark(desk: Desk, order: Order, now: Instant): Promise<void> {
  const come = order.steps.filter(({ at }) => at <= now).map(({ kind }) => kind)
  const kind = come.includes('overdue') ? 'overdue' : 'due-soon'
  const open = await desk.orders.count(order.id, undone(null))
  await byClock(desk, order, { type: 'mark-order', kind, open }, now)
}

async function byClock(desk: Desk, order: Order, command: OrderCommand, now: Instant): Promise<void> {
  const { scene, policy } = await around(desk, order, null, now)
  const steering = { order, command, scene, policy, now, saidIn: null, scope: null }
  const written = await steerOrder(desk, { ...steering, actor: { kind: 'clock' } })
  if (!('refusal' in written) && written.appends.length > 0) await commit(desk, written, now)
}

/** Whoever was faster has done it already: the next minute looks again. */
const commit = (desk: Desk, { appends, views, notices }: Written, now: Instant) =>
  desk.journal.commit({ appends, views, notices, handled: null, stamp: null, at: now })

/**
 * Changed in place soon after something has happened; where a platform cannot do that, a new card comes only after
 * a while, and not at night.
 */
async function showCard(desk: Desk, card: OrderCardRow, now: Instant): Promise<void> {
  const order = await desk.orders.get(card.order)
  const scope = card.scope === null ? null : await desk.orders.part(card.order, card.scope)
  if (!order) return
  const { scene, policy } = await around(desk, order, scope, now)
  const { cardMinutes, editMinutes } = policy.orders
  const edits = await canEdit(desk, card)
  const ready = edits
    ? addMinutes(card.staleSince, editMinutes)
    : afterQuietHours(
        Math.max(addMinutes(card.shownAt, cardMinutes), card.staleSince) as Instant,
        policy.quietHours,
      )
  if (ready > now) return
  const ended = order.state === 'closed' || order.state === 'cancelled'
  // A card that stands above all the talk is put right; a new one for what is over would be noise.
  const over = scope?.state === 'excused' || (ended && !edits)
  const notices = over ? [] : [await cardNotice(desk, order, scope, card, { scene, now })]
  await desk.journal.commit({
    appends: [],
    views: [{ kind: 'order-card', order: order.id, scope: card.scope, group: card.group, shown: true }],
    notices,
    handled: null,
    stamp: null,
    at: now,
  })
}

async function cardNotice(
  desk: Desk,
  order: Order,
  scope: Part | null,
  card: OrderCardRow,
  { scene, now }: { readonly scene: Scene; readonly now: Instant },
) {
  const open = order.state === 'open' || order.state === 'completed'
  const meaning = orderMeaning({
    kind: 'order-standing',
    role: 'giver',
    card: orderCard(order, scene),
    standing: await standingOf(desk, order, scope),
    scope: card.scope ?? '',
    actions: open ? ['urge-order', 'show-order'] : [],
  })
  const policy = policyAt(desk, order.tenant, now)
  const more = { now, policy, tick: `${card.scope ?? ''}:${now}`, pressing: true }
  return orderNotice(order, toGroup(card.group), meaning, more)
}

async function canEdit({ channelOf, orders }: Desk, { group }: OrderCardRow): Promise<boolean> {
  const [home] = await orders.homesOf([group])
  return home ? (channelOf(home.platform, home.account)?.capabilities.edit ?? false) : false
}
