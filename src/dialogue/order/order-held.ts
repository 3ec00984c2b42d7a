/** 转给柳湾村, 台账报上去了, 能不能延到周五: said without a number by somebody who has exactly one order in hands here. */
import { sharedPairs } from '../../domain/case/likeness.ts'
import { refsIn } from '../../intent/numbers/case-ref.ts'
import { heldIn } from '../../intent/orders/held-words.ts'
import type { Hands } from '../take-turn.ts'
import type { Consequence, Turn } from '../turn.ts'
import { orderAct } from './order-act.ts'
import { holderOf } from './part-holder.ts'
import { openWithMe } from './which-order.ts'

/** Null where the words say nothing of an order, or no single one is open with the speaker. */
export async function orderHeld(turn: Turn, hands: Hands, text: string): Promise<Consequence | null> {
  const { desk, message, quoted, quotedOrder, speaker, chosen } = turn
  if (message.kind !== 'said' || quoted !== null || quotedOrder !== null || chosen.case !== null) return null
  if (speaker.person === null || refsIn(text).length > 0) return null
  const held = heldIn(text)
  if (held === null) return null
  const orders = await openWithMe(turn)
  const mine = []
  for (const order of orders) {
    const parts = await desk.orders.heldBy(order.id, holderOf(turn))
    if (parts.some(({ state }) => state === 'told' || state === 'acknowledged')) mine.push(order)
  }
  const [order, second] = mine
  if (!order || second) return null
  const reports = /报|送|交|统计|排查|摸排|检查|自查|反馈/u.test(order.text)
  if (held.act === 'done' && !(held.about ? sharedPairs(text, order.text) > 0 : reports)) return null
  const wish = { wish: 'order-act', act: held.act, ref: { quoted: true }, words: held.words } as const
  return orderAct({ ...turn, quotedOrder: order.id }, wish, hands.photos)
}
