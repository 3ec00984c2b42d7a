/** Orders in a digest: how many run, how many are over their time, who has not; out of the counts kept with the facts. */
import type { Desk } from '../desk.ts'
import { addDays, at } from '../domain/calendar/days.ts'
import type { OrdersTold } from '../domain/digest/sections.ts'
import type { DigestUnit } from '../domain/digest/unit.ts'
import type { Instant } from '../domain/names.ts'
import type { Order } from '../domain/order/order.ts'
import type { Period } from '../domain/policy/period.ts'
import type { OrderReach } from '../journal/digests.ts'
import type { Past } from '../journal/past.ts'

/** So many orders and names are told; who wants all asks for the order's list. */
const ordersNamed = 6
const waitingNamed = 8
/** An order that ended in the period was given no longer ago than this before it. */
const givenDaysBefore = 92

export async function ordersTold(
  { digests }: Pick<Desk, 'digests'>,
  unit: DigestUnit,
  { from, to }: Period,
  past: Past,
): Promise<OrdersTold | null> {
  const all = await digests.orders(unit, at(addDays(from, -givenDaysBefore), '00:00'), past)
  const [first, end] = [at(from, '00:00'), at(addDays(to, 1), '00:00')]
  const ended = all.filter(
    ({ order }) => order.endedAt !== null && order.endedAt >= first && order.endedAt < end,
  )
  const open = all.filter((reach) => isOpen(reach))
  if (open.length + ended.length === 0) return null
  const overdue = open.filter(({ order }) => isOver(order, past.at))
  // What is over its time comes first, then what ends first; what has no end comes last.
  const pressing = open.toSorted((a, b) => endOf(a) - endOf(b)).slice(0, ordersNamed)
  const list = pressing.map(async ({ order, tier, told, done }) => ({
    no: order.no,
    text: order.text,
    until: order.until,
    overdue: isOver(order, past.at),
    told,
    done,
    waiting: done < told ? [...(await digests.orderWaiting(unit, order, tier, waitingNamed, past))] : [],
  }))
  return {
    ...{ open: open.length, overdue: overdue.length, ended: ended.length },
    own: overdue.filter(({ tier }) => tier === 0).length,
    list: await Promise.all(list),
  }
}

/** Below, what has been done there runs no longer, though elsewhere it does. */
const isOpen = ({ order, told, done }: OrderReach): boolean =>
  (order.state === 'open' || order.state === 'completed') && done < told

const endOf = ({ order }: OrderReach): number => order.until ?? Number.POSITIVE_INFINITY
const isOver = ({ until }: Order, now: Instant): boolean => until !== null && until < now
