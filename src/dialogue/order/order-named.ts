/** 任务1号 加上桃坪村, 任务1号 可以: what is said on a named order, by who says it. */
import { decidesFor } from '../../domain/grid/may-order.ts'
import type { Order } from '../../domain/order/order.ts'
import { clean } from '../../intent/clean.ts'
import { followNamed } from '../../intent/orders/follow-words.ts'
import { heldIn } from '../../intent/orders/held-words.ts'
import { type OrderWish, orderRefIn } from '../../intent/orders/order-words.ts'
import type { Turn } from '../turn.ts'
import { around } from './order-steer.ts'
import { holderOf } from './part-holder.ts'

type Act = Extract<OrderWish, { wish: 'order-act' }>

/** Whoever gave it and has no part of it speaks of the whole; whoever has one may share it out, or ask what it says. */
export async function asSaid(turn: Turn, order: Order, wish: Act): Promise<Act> {
  const named = orderRefIn(clean(turn.message.text))
  // 什么时候要, 要照片吗: the card says it.
  if (named !== null && asksBack.test(named.rest)) return { ...wish, act: 'show', words: '' }
  const followed = named === null ? null : followNamed(named.rest)
  const shared = wish.act === 'report' && named !== null ? heldIn(named.rest) : null
  if (shared?.act === 'pass') return { ...wish, act: 'pass', words: shared.words }
  if (followed === null || turn.message.kind === 'pressed') return wish
  if (!(await steers(turn, order))) return wish
  const own = await turn.desk.orders.heldBy(order.id, holderOf(turn))
  return own.length === 0 ? { ...wish, ...followed } : wish
}

/** Whoever gave it, and whoever decides for the grid in whose name it was given. */
export async function steers(turn: Turn, order: Order): Promise<boolean> {
  const { giver, origin } = order
  if (giver.person !== null && giver.person === turn.speaker.person?.id) return true
  const scene = await around(turn, order)
  return decidesFor(turn.speaker.actor, scene, turn.policy).includes(origin)
}

const asksBack =
  /^(?:什么时候|啥时候|几点|哪天|几号|期限)[^，,。]{0,8}[要交报完前？?]*$|^(?:要|用|需要)[^，,。]{0,6}[吗么？?]$/u
