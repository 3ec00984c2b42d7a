/** 谁没弄, 改到周五, 石桥村不用了: said without a number by whoever has just given an order here, or watches one. */
import { addMinutes } from '../../domain/calendar/days.ts'
import type { Order } from '../../domain/order/order.ts'
import { refsIn } from '../../intent/numbers/case-ref.ts'
import { type Followed, followIn } from '../../intent/orders/follow-words.ts'
import { hurriedOrder } from '../../intent/orders/pressed-order.ts'
import type { Understanding } from '../../intent/wish.ts'
import type { Hands } from '../take-turn.ts'
import type { Consequence, Turn } from '../turn.ts'
import { orderAct } from './order-act.ts'
import { orderHeld } from './order-held.ts'
import { givingFor, issue } from './order-issue.ts'
import { partsCalled } from './order-reach.ts'
import { whomIn } from './order-whom.ts'
import { givenHere } from './which-order.ts'

/** Of the order that the speaker has in hands, or of one that he gave. Null for whatever is neither. */
export async function orderSpoken(
  turn: Turn,
  hands: Hands,
  meant: Understanding,
  text: string,
): Promise<Consequence | null> {
  if (saysWhich(meant, text)) return null
  return (
    (await orderHeld(turn, hands, text)) ??
    (await orderFollowed(turn, hands, text)) ??
    (saysElse(meant) ? null : hurriedBy(turn, text))
  )
}

/** A wish of its own, and no plain talk that would at most be about whatever waits. */
const saysElse = (meant: Understanding): boolean =>
  meant.kind === 'wish' && !meant.because.matched.includes('bare')

/** 北苇镇你们抓紧把国道垃圾清了, said by one who may order it. */
async function hurriedBy(turn: Turn, said: string): Promise<Consequence | null> {
  const text = hurriedOrder(said)
  if (text === null || turn.quoted !== null) return null
  const { giving } = await givingFor(turn)
  const wish = { wish: 'issue-order', text, campaign: null, joint: null, plain: true, presses: true } as const
  return giving && issue(turn, wish)
}

/** Null where the words say nothing of an order, or the speaker has given none here. */
async function orderFollowed(turn: Turn, hands: Hands, text: string): Promise<Consequence | null> {
  const { message, quoted, quotedOrder, speaker, chosen, now, policy } = turn
  if (message.kind !== 'said' || quoted !== null || quotedOrder !== null || chosen.case !== null) return null
  if (speaker.person === null || speaker.group === null) return null
  const followed = followIn(text)
  const given = followed === null ? [] : await givenHere(turn)
  if (followed === null || given.length === 0) return null
  const asks = followed.act === 'show' || followed.act === 'urge' || followed.act === 'return'
  // A change follows at once; later it may be about anything.
  const since = addMinutes(now, -policy.answerMinutes)
  const again = given.filter(({ repeats }) => repeats !== undefined)
  const meantOrders = asks
    ? given
    : followed.stops
      ? again.slice(0, 1)
      : given.filter(({ issuedAt }) => issuedAt >= since).slice(0, 1)
  const [order] = meantOrders
  if (!order || !(await fits(turn, order, followed))) return null
  const { act, words } = followed
  const ref = asks && act !== 'return' ? ({ given: 'one' } as const) : ({ no: order.no } as const)
  return orderAct(turn, { wish: 'order-act', ref, act, words }, hands.photos)
}

/** A case by its number, or an order: then it is about that. */
const saysWhich = (meant: Understanding, text: string): boolean =>
  refsIn(text).length > 0 || (meant.kind === 'wish' && orders.includes(meant.wish.wish))
const orders: readonly string[] = ['order-act', 'issue-order', 'tick-items']

/** Names must be names: 石桥村不用了 of an order that 石桥村 has. */
async function fits(turn: Turn, order: Order, { act, words }: Followed): Promise<boolean> {
  const { origin } = order
  switch (act) {
    case 'excuse':
      return (await partsCalled(turn, order, words)) !== null
    case 'return': {
      const finished = await turn.desk.orders.finished(order.id, 200)
      return finished.some(({ name }) => words.includes(name))
    }
    case 'widen': {
      const whom = await whomIn(turn, words, { origin, under: origin, parent: null, root: origin })
      return 'seeds' in whom && whom.rest.trim() === ''
    }
    default:
      return true
  }
}
