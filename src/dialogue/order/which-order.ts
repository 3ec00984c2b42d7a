/** Which order is meant: by its number, by quoting its card, or the one that is open for this person. */
import { addMinutes } from '../../domain/calendar/days.ts'
import { decidesFor } from '../../domain/grid/may-order.ts'
import type { Order } from '../../domain/order/order.ts'
import type { OrderAct, OrderWish } from '../../intent/orders/order-words.ts'
import { orderNumber } from '../../render/text/tell-order.ts'
import { orderGap } from '../asking/answers.ts'
import { askWhich } from '../asking/ask-which.ts'
import { found, type Resolved, refusedWith, silence, stop, type Turn } from '../turn.ts'
import { holderOf } from './part-holder.ts'

type Act = Extract<OrderWish, { wish: 'order-act' }>

export async function whichOrder(turn: Turn, { ref, act, words }: Act): Promise<Resolved<Order>> {
  const { desk, speaker, quotedOrder, policy, now } = turn
  if (ref === null || 'quoted' in ref) {
    const quoted = quotedOrder === null ? null : await desk.orders.get(quotedOrder)
    if (quoted && quoted.tenant === speaker.tenant) return found(quoted)
    return oneOf(turn, await openWithMe(turn), '', { act, words })
  }
  if ('given' in ref) {
    const given = await givenHere(turn)
    if (given.length === 0) return stop(silence('order-not-given-here'))
    return oneOf(turn, ref.given === 'last' ? given.slice(0, 1) : given, '', { act, words })
  }
  if ('no' in ref) {
    const order = await desk.orders.byNo(speaker.tenant, ref.no)
    const sees = order !== null && (await concernsMe(turn, order))
    return sees ? found(order) : stop(refusedWith({ code: 'order-unknown', said: `编号${ref.no}` }))
  }
  const since = addMinutes(now, -policy.numberDays * 24 * 60)
  const all = await desk.orders.byShort(speaker.tenant, ref.short, since)
  const mine: Order[] = []
  for (const order of all) if (await concernsMe(turn, order)) mine.push(order)
  const open = mine.filter(({ state }) => state === 'open' || state === 'completed')
  // Numbers begin anew each day: of several the one that is not over, the newest first.
  return oneOf(turn, open.length > 0 ? open.slice(0, 1) : mine.slice(0, 1), `任务${ref.short}号`, {
    act,
    words,
  })
}

/** Given here, told here, or in the hands of this person. */
async function concernsMe({ desk, speaker }: Turn, order: Order): Promise<boolean> {
  const { person, group } = speaker
  if (group && (order.group === group.id || group.grid === order.origin)) return true
  if (person && order.giver.person === person.id) return true
  if (group && (await desk.orders.toldIn(order.id, group.id, 1)).length > 0) return true
  if (!person) return false
  const grids = person.posts.map(({ grid }) => grid)
  if (grids.includes(order.origin)) return true
  const held = await desk.orders.heldBy(order.id, holderOf({ speaker }))
  return held.length > 0
}

/** What the speaker gave and has not closed, the newest first; in a group what was given there or in its grid's name. */
export async function givenHere(turn: Turn): Promise<readonly Order[]> {
  const { desk, speaker, policy } = turn
  const { person, group, tenant, actor } = speaker
  if (!person) return []
  const own = await desk.orders.openGivenBy(tenant, person.id, 20)
  const here = group ? own.filter((one) => one.group === group.id || one.origin === group.grid) : own
  if (here.length > 0 || !group) return here
  // Whoever decides for the same grid speaks of what his colleague gave here.
  const shared = (await desk.orders.openIn(group.id, 20)).filter((one) => one.group === group.id)
  if (shared.length === 0) return []
  const scene = await desk.directory.scene(tenant, [group.grid, ...person.posts.map(({ grid }) => grid)])
  const decides = decidesFor(actor, scene, policy)
  return shared.filter(({ origin }) => decides.includes(origin))
}

/** Open orders that this person holds a part of, or gave himself; in a group only those of that group. */
export async function openWithMe({ desk, speaker }: Turn): Promise<readonly Order[]> {
  const { person, group } = speaker
  if (!person) return []
  const held = await desk.orders.openWith(speaker.tenant, holderOf({ speaker }), 20)
  const here = group ? await desk.orders.openIn(group.id, 20) : []
  const given = here.filter((order) => order.giver.person === person.id)
  const mine = group ? held.filter((order) => here.some(({ id }) => id === order.id)) : held
  return [...new Map([...mine, ...given].map((order) => [order.id, order])).values()]
}

function oneOf(
  turn: Turn,
  orders: readonly Order[],
  said: string,
  { act, words }: { readonly act: OrderAct; readonly words: string },
): Resolved<Order> {
  const [only] = orders
  if (only === undefined) return stop(refusedWith({ code: 'order-unknown', said }))
  if (orders.length === 1) return found(only)
  const options = orders.slice(0, 5).map((order) => ({
    label: `${orderNumber(order.no)} ${order.campaign?.name ?? order.text.slice(0, 14)}`,
    value: order.no,
  }))
  const text = `${orderGap} ${typedAct[act]} ${words}`.trim()
  return stop(askWhich(turn, { about: 'order', said: '', options, text }))
}

/** The word by which each act is read again. */
const typedAct: Readonly<Record<OrderAct, string>> = {
  take: '签收',
  report: '反馈',
  done: '已完成',
  refuse: '办不了',
  ask: '申请延期',
  pass: '转下去',
  return: '核查不通过',
  urge: '催办',
  cancel: '取消',
  amend: '更改',
  widen: '加上',
  excuse: '去掉',
  close: '销号',
  show: '进展',
}
