/** 清单 1 3 完成: items of an order's checklist, ticked off for the grid that speaks here. */
import { runningIn } from '../../domain/alert/alert.ts'
import type { EvidenceId } from '../../domain/names.ts'
import type { Order, Part } from '../../domain/order/order.ts'
import { actOnParts } from '../../handle-part.ts'
import type { OrderWish } from '../../intent/orders/order-words.ts'
import { type Consequence, found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'
import { around, done } from './order-steer.ts'
import { holderOf } from './part-holder.ts'
import { openWithMe, whichOrder } from './which-order.ts'

type Tick = Extract<OrderWish, { wish: 'tick-items' }>

export async function tickItems(
  turn: Turn,
  { items, words, ref }: Tick,
  photos: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence> {
  const which = await listMeant(turn, ref)
  if ('consequence' in which) return which.consequence
  const order = which.value
  const { desk, speaker, policy, now } = turn
  const all = order.checklist.map((_, at) => at + 1)
  const wanted = items.length === 0 ? all : [...new Set(items)]
  if (wanted.some((item) => !all.includes(item)))
    return refusedWith({ code: 'order-no-such-item', no: order.no, of: all.length })
  const own = partHere(turn, await desk.orders.heldBy(order.id, holderOf(turn)))
  if (!own) return refusedWith({ code: 'order-not-yours', no: order.no })
  const written = await actOnParts(desk, [own], {
    order,
    command: { type: 'tick-part', items: wanted, text: words, photos: [...(await photos())] },
    actor: speaker.actor,
    scene: await around(turn, order, [own.grid]),
    policy,
    now,
    saidIn: speaker.here,
  })
  return 'refusal' in written ? refusedWith(written.refusal) : done(turn, order, written, 'tick')
}

/** Named or quoted; else that of the alert that runs; else the one that is open for this person. */
async function listMeant(turn: Turn, ref: Tick['ref']): Promise<Resolved<Order>> {
  const { desk, speaker } = turn
  if (ref !== null) return whichOrder(turn, { wish: 'order-act', act: 'done', ref, words: '' })
  const alert = runningIn(await desk.alerts.latest(speaker.tenant))
  const sent = alert?.order ? await desk.orders.get(alert.order) : null
  if (sent) return found(sent)
  const [only] = (await openWithMe(turn)).filter(({ checklist }) => checklist.length > 0)
  return only ? found(only) : stop(refusedWith({ code: 'no-alert' }))
}

/** Of several posts the one that speaks in this group. */
const partHere = ({ speaker }: Turn, own: readonly Part[]): Part | undefined =>
  own.find(({ grid }) => grid === speaker.group?.grid) ??
  own.find(({ group }) => group === speaker.group?.id) ??
  own[0]
