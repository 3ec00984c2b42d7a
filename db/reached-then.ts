/** How far an order had come in a unit at a time that is over, out of how far it has come now. */
import type { DigestUnit } from '../src/domain/digest/unit.ts'
import type { Order } from '../src/domain/order/order.ts'
import type { OrderReach } from '../src/journal/digests.ts'
import type { Past, TurnedPart } from '../src/journal/past.ts'

/** None where it had not reached the unit yet. */
export function reachedThen(reach: OrderReach, unit: DigestUnit, past: Past): readonly OrderReach[] {
  const turned = past.orders.get(reach.order.id)
  const order = turned ? turned.was : reach.order
  if (order === null) return []
  const own = (part: TurnedPart) => part.key === (unit.department ? `d:${unit.department}` : unit.code)
  const parts = past.parts.filter(
    (part) =>
      part.order === order.id &&
      (reach.tier === 0 ? own(part) : part.tier === reach.tier && countsIn(part, unit, order)),
  )
  const change = (is: (part: TurnedPart) => number) => parts.reduce((all, part) => all + is(part), 0)
  const told = reach.told - change(({ wasTold }) => Number(!wasTold))
  const done =
    reach.done + change(({ wasTold, wasDone, isDone }) => Number(wasTold && wasDone) - Number(isDone))
  return told <= 0 ? [] : [{ ...reach, order, told, done }]
}

/** A part is counted by the grids above its own; by the order's origin always. */
export const countsIn = (part: TurnedPart, unit: DigestUnit, order: Order): boolean =>
  order.origin === unit.code || (part.within.has(unit.code) && part.grid !== unit.code)
