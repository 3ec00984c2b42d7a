/** An order is for more than before, or for fewer: those who are added get it, those who are left out hear that they are. */
import type { Desk } from './desk.ts'
import { isRefused } from './domain/decision.ts'
import { mayOnOrder, whoseOrder } from './domain/grid/may-order.ts'
import type { Happened } from './domain/happened.ts'
import type { OrderCommand } from './domain/order/commands.ts'
import { decideOrder } from './domain/order/decide-order.ts'
import { decidePart } from './domain/order/decide-part.ts'
import { evolveOrder, evolvePart } from './domain/order/evolve.ts'
import type { OrderFact, PartFact } from './domain/order/facts.ts'
import { changeOf, type Order, type Part, type PartSeed } from './domain/order/order.ts'
import { askNotices, type Ordered } from './handle-order.ts'
import { byOn, whoActed } from './handle-part.ts'
import type { Steering } from './handle-steer.ts'
import type { Append, View } from './journal/journal.ts'
import {
  bundled,
  hereOf,
  namesShown,
  orderCard,
  orderMeaning,
  orderNotice,
  toGroup,
} from './notices/announce-order.ts'
import { type Destination, destinationKey, type Notice } from './notices/notice.ts'
import { cardGroup } from './order-standing.ts'

type Reaching = Omit<Steering, 'command' | 'scope' | 'withCase'>

/** 加上桃坪村. `seeds`: only those who do not have it yet. */
export async function widenOrder(
  desk: Desk,
  reaching: Reaching,
  seeds: readonly PartSeed[],
  said: string,
): Promise<Ordered> {
  const { order, scene, policy, now } = reaching
  const command = {
    type: 'widen-order',
    parts: seeds.map(({ key }) => key),
    whom: `${order.whom}、${said}`,
  } as const
  const decided = decide(command, reaching)
  if ('refusal' in decided) return decided
  const { after, append } = decided
  const tick = `${after.version}`
  const asking = { scene, policy, now, who: '', words: '', tick }
  return {
    order: after,
    appends: [append],
    views: [
      { kind: 'order', order: after },
      { kind: 'order-parts', order: order.id, seeds },
      { kind: 'order-cards-stale', order: order.id, scopes: [null] },
    ],
    notices: [
      ...toGiver('order-widened', after, reaching, seeds),
      ...(await askNotices(desk, after, seeds, asking)),
    ],
  }
}

/** 石桥村不用了: `parts` with everything that they have passed on; `named` are those that were named. */
export function narrowOrder(reaching: Reaching, parts: readonly Part[], named: readonly Part[]): Ordered {
  const { order, actor, scene, policy, now } = reaching
  const names = named.map(({ name }) => name).join('、')
  const command = {
    type: 'narrow-order',
    removed: named.length,
    whom: `${order.whom}（${names}除外）`,
  } as const
  const decided = decide(command, reaching)
  if ('refusal' in decided) return decided
  const { after, append } = decided
  const appends: Append[] = [append]
  const views: View[] = [{ kind: 'order', order: after }]
  for (const part of parts) {
    const decision = decidePart({ type: 'excuse-part' }, part, { order, now, may: true, seeds: [] })
    if (isRefused(decision)) continue
    const by = byOn(actor, scene, [order.origin])
    const facts = decision.facts.map((fact): Happened<PartFact> => ({ fact, by, at: now }))
    const excused = facts.reduce(evolvePart, part)
    appends.push({ stream: `order-part:${order.id}/${part.key}`, expectedVersion: part.version, facts })
    views.push({ kind: 'order-part', part: excused, change: changeOf(part, excused) })
  }
  views.push({ kind: 'order-cards-stale', order: order.id, scopes: [null] })
  const told = bundled(parts).map((bundle) =>
    orderNotice(
      after,
      toGroup(bundle.group),
      meaningOf('order-narrowed', after, reaching, 'ask', hereOf(bundle)),
      { now, policy, tick: `${after.version}`, pressing: true },
    ),
  )
  return {
    order: after,
    appends,
    views,
    notices: [...toGiver('order-narrowed', after, reaching, named), ...told],
  }
}

function decide(
  command: Extract<OrderCommand, { type: 'widen-order' | 'narrow-order' }>,
  reaching: Reaching,
) {
  const { order, actor, scene, policy, now } = reaching
  const may = mayOnOrder(actor, command.type, order, null, scene, policy)
  const decision = decideOrder(command, order, { now, may, whose: whoseOrder(order, scene), open: [] })
  if (isRefused(decision)) return decision
  const by = byOn(actor, scene, [order.origin])
  const facts = decision.facts.map((fact): Happened<OrderFact> => ({ fact, by, at: now }))
  const append: Append = { stream: `order:${order.id}`, expectedVersion: order.version, facts }
  return { after: facts.reduce(evolveOrder, order), append }
}

const meaningOf = (
  kind: 'order-widened' | 'order-narrowed',
  order: Order,
  { actor, scene }: Reaching,
  role: 'ask' | 'giver',
  here: ReturnType<typeof hereOf>,
) =>
  orderMeaning({
    ...{ kind, role, here, card: orderCard(order, scene) },
    who: whoActed(byOn(actor, scene, [order.origin]), actor, scene),
  })

function toGiver(
  kind: 'order-widened' | 'order-narrowed',
  order: Order,
  reaching: Reaching,
  about: readonly Pick<Part, 'name'>[],
): Notice[] {
  const { scene, policy, now, saidIn } = reaching
  const home = cardGroup(order, scene)
  const to: Destination | null = saidIn ?? (home === null ? null : toGroup(home))
  if (to === null) return []
  const here = { names: about.slice(0, namesShown).map(({ name }) => name), of: about.length }
  const meaning = meaningOf(kind, order, reaching, 'giver', here)
  return [
    orderNotice(order, to, meaning, {
      now,
      policy,
      tick: `${order.version}:${destinationKey(to)}`,
      pressing: true,
    }),
  ]
}
