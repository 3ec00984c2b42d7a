/** An order is given: what is decided, written and told, as one entry, however many it is for. */
import type { Desk } from './desk.ts'
import { isRefused } from './domain/decision.ts'
import type { By } from './domain/grid/actor.ts'
import { groupOf, type Scene } from './domain/grid/scene.ts'
import type { Happened } from './domain/happened.ts'
import type { GroupId, Instant, PersonId, TenantCode } from './domain/names.ts'
import type { IssueOrder } from './domain/order/commands.ts'
import { decideIssue } from './domain/order/decide-order.ts'
import { beginOrder, evolveOrder } from './domain/order/evolve.ts'
import type { OrderFact, OrderId } from './domain/order/facts.ts'
import type { Order, PartSeed } from './domain/order/order.ts'
import type { OrderRefusal } from './domain/order/refusal.ts'
import type { Policy } from './domain/policy/policy.ts'
import type { Entry, View } from './journal/journal.ts'
import {
  bundled,
  calledIn,
  hereOf,
  orderCard,
  orderMeaning,
  orderNotice,
  toGroup,
} from './notices/announce-order.ts'
import type { Notice } from './notices/notice.ts'
import type { OrderNotice } from './notices/order-notice.ts'
import { minutesToTell } from './order-standing.ts'

/** What is written and told: facts, rows and notices of one commit. */
export type Written = Pick<Entry, 'appends' | 'views' | 'notices'>
export type Ordered = (Written & { readonly order: Order }) | { readonly refusal: OrderRefusal }

export interface Issuing {
  readonly tenant: TenantCode
  readonly command: IssueOrder
  readonly giver: { readonly person: PersonId | null; readonly title: string }
  readonly policy: Policy
  readonly scene: Scene
  readonly now: Instant
}

export async function issueOrder(desk: Desk, issuing: Issuing): Promise<Ordered> {
  const { tenant, command, giver, policy, scene, now } = issuing
  const decision = decideIssue(command, { now, policy, giver })
  if (isRefused(decision)) return decision
  const by: By = { person: giver.person, account: null, title: giver.title }
  const happened = decision.facts.map((fact): Happened<OrderFact> => ({ fact, by, at: now }))
  const order = orderOf(`${tenant}/${command.no}` as OrderId, tenant, happened)
  const { id } = order
  const group = order.group ?? groupOf(scene, order.origin)?.id ?? null
  const card: View[] =
    group === null ? [] : [{ kind: 'order-card', order: id, scope: null, group, shown: true }]
  return {
    order,
    appends: [{ stream: `order:${id}`, expectedVersion: 0, facts: happened }],
    views: [{ kind: 'order', order }, { kind: 'order-parts', order: id, seeds: command.seeds }, ...card],
    notices: [
      ...(group === null ? [] : [await firstCard(desk, order, group, issuing)]),
      ...(await askNotices(desk, order, command.seeds, {
        scene,
        policy,
        now,
        who: '',
        words: '',
        tick: '1',
      })),
    ],
  }
}

function orderOf(id: OrderId, tenant: TenantCode, happened: readonly Happened<OrderFact>[]): Order {
  const [first, ...rest] = happened
  if (first?.fact.type !== 'order-issued') throw new Error('an order without its first fact')
  return rest.reduce(evolveOrder, beginOrder(id, tenant, { ...first, fact: first.fact }))
}

async function firstCard(
  desk: Desk,
  order: Order,
  group: GroupId,
  { command, policy, scene, now }: Issuing,
): Promise<Notice> {
  const groups = bundled(command.seeds).map((bundle) => bundle.group)
  const none = { names: [], of: 0 }
  const meaning = orderMeaning({
    kind: 'order-standing',
    role: 'giver',
    card: orderCard(order, scene),
    here: { names: [], of: order.told },
    standing: {
      tiers: [{ told: order.told, acknowledged: 0, done: 0, refused: 0, late: 0 }],
      unacknowledged: none,
      undone: none,
      refused: none,
      below: [],
    },
    scope: '',
    throughMinutes: await minutesToTell(desk, groups),
    actions: ['urge-order', 'show-order'],
  })
  return orderNotice(order, toGroup(group), meaning, { now, policy, tick: '1', pressing: true })
}

interface Asking {
  readonly scene: Scene
  readonly policy: Policy
  readonly now: Instant
  /** Who passes it on; empty for the giver himself. */
  readonly who: string
  readonly words: string
  readonly tick: string
}

/** One message for each group in which addressees speak. */
export async function askNotices(
  desk: Desk,
  order: Order,
  seeds: readonly PartSeed[],
  { scene, policy, now, who, words, tick }: Asking,
): Promise<Notice[]> {
  const bundles = bundled(seeds)
  const chiefs = await desk.orders.chiefs(bundles.flatMap(({ parts }) => parts.map(({ grid }) => grid)))
  const card = orderCard(order, scene)
  return bundles.map((bundle) => {
    const meaning: OrderNotice = orderMeaning({
      kind: 'order-issued',
      role: 'ask',
      card,
      who: who === '' ? card.giver : who,
      words,
      here: hereOf(bundle),
      asked: calledIn(bundle, chiefs, scene),
      actions: ['take-order', 'done-order', 'refuse-order'],
    })
    return orderNotice(order, toGroup(bundle.group), meaning, { now, policy, tick, pressing: true })
  })
}
