/** An order as a whole is steered: amended, urged, cancelled, closed; marked by the clock. Told to exactly those concerned. */
import type { Desk } from './desk.ts'
import { isRefused } from './domain/decision.ts'
import type { Actor } from './domain/grid/actor.ts'
import { mayOnOrder, whoseOrder } from './domain/grid/may-order.ts'
import type { Scene } from './domain/grid/scene.ts'
import type { Happened } from './domain/happened.ts'
import type { Instant } from './domain/names.ts'
import type { OrderCommand } from './domain/order/commands.ts'
import { decideOrder } from './domain/order/decide-order.ts'
import { evolveOrder } from './domain/order/evolve.ts'
import type { OrderFact } from './domain/order/facts.ts'
import type { Order, Part, PartState } from './domain/order/order.ts'
import type { Policy } from './domain/policy/policy.ts'
import type { Ordered } from './handle-order.ts'
import { byOn, whoActed } from './handle-part.ts'
import { caseHears } from './joint-story.ts'
import type { PartsAsked } from './journal/orders.ts'
import {
  calledIn,
  giverAsked,
  hereOf,
  namesShown,
  orderCard,
  orderMeaning,
  orderNotice,
  toGroup,
} from './notices/announce-order.ts'
import type { Destination, Notice } from './notices/notice.ts'
import type { OrderNotice, ToldOrderFact } from './notices/order-notice.ts'
import { silentOrder } from './notices/silent-order.ts'
import { cardGroup, standingOf } from './order-standing.ts'

export interface Steering {
  readonly order: Order
  readonly command: OrderCommand
  readonly actor: Actor
  readonly scene: Scene
  readonly policy: Policy
  readonly now: Instant
  readonly saidIn: Destination | null
  /** The part whose own addressees are meant; null for the whole order. */
  readonly scope: Part | null
  /** The case that it is about ends in this very commit, and needs not hear of it. */
  readonly withCase?: true
}

const open: readonly PartState[] = ['told', 'acknowledged']

/** Who has it in hands and has not done it. */
export const undone = (scope: Part | null): PartsAsked => ({
  states: open,
  leaves: true,
  ...(scope === null ? {} : { parent: scope.key }),
})

const noCase = { appends: [], views: [] }

export async function steerOrder(desk: Desk, steering: Steering): Promise<Ordered> {
  const { order, command, actor, scene, policy, now, scope } = steering
  const may = mayOnOrder(actor, command.type, order, scope?.grid ?? null, scene, policy)
  const joint = command.type === 'close-order' && order.lead !== null && actor.kind !== 'clock'
  const open = joint ? await desk.orders.names(order.id, { ...undone(null), parent: null }, namesShown) : []
  const decision = decideOrder(command, order, { now, may, whose: whoseOrder(order, scene), open })
  if (isRefused(decision)) return decision
  const by = byOn(actor, scene, [scope?.grid ?? order.origin])
  const happened = decision.facts.map((fact): Happened<OrderFact> => ({ fact, by, at: now }))
  if (happened.length === 0) return { order, appends: [], views: [], notices: [] }
  const after = happened.reduce(evolveOrder, order)
  const beside = steering.withCase ? noCase : await caseHears(desk, order, decision.facts, by, now)
  const notices = await Promise.all(decision.facts.map((fact) => announce(desk, fact, after, steering)))
  return {
    order: after,
    appends: [
      { stream: `order:${order.id}`, expectedVersion: order.version, facts: happened },
      ...beside.appends,
    ],
    views: [
      ...beside.views,
      { kind: 'order', order: after },
      { kind: 'order-cards-stale', order: order.id, scopes: [null] },
    ],
    notices: notices.flat(),
  }
}

/** Who else is to do it, or no longer, is told with the parts (`handle-reach.ts`). */
const reaching = ['order-issued', 'order-widened', 'order-narrowed'] as const
type Reaching = (typeof reaching)[number]
type Told = Exclude<OrderFact['type'], Reaching | keyof typeof silentOrder>

/** Which parts hear of it in their groups. */
function heardBy(type: Told, scope: Part | null): PartsAsked | null {
  switch (type) {
    case 'order-urged':
    case 'order-due-soon':
    case 'order-overdue':
      return undone(scope)
    case 'order-amended':
      return { states: open }
    case 'order-cancelled':
    case 'order-closed':
      return { states: ['told', 'acknowledged', 'done', 'refused'] }
    case 'order-completed':
      return null
  }
}

const isReaching = (fact: OrderFact): fact is Extract<OrderFact, { type: Reaching }> =>
  reaching.some((type) => type === fact.type)
type Quiet = Extract<OrderFact, { type: keyof typeof silentOrder }>
const isQuiet = (fact: OrderFact): fact is Quiet => fact.type in silentOrder

async function announce(desk: Desk, fact: OrderFact, order: Order, steering: Steering): Promise<Notice[]> {
  if (isReaching(fact) || isQuiet(fact)) return []
  const { actor, scene, policy, now, scope } = steering
  const asked = heardBy(fact.type, scope)
  const calls = fact.type !== 'order-cancelled' && fact.type !== 'order-closed'
  const bundles = asked === null ? [] : await desk.orders.byGroup(order.id, asked, namesShown)
  const chiefs = calls
    ? await desk.orders.chiefs(bundles.flatMap(({ parts }) => parts.map(({ grid }) => grid)))
    : new Map()
  const base = {
    kind: fact.type,
    card: orderCard(order, scene),
    who: whoActed(byOn(actor, scene, [scope?.grid ?? order.origin]), actor, scene),
    words: 'reason' in fact ? fact.reason : fact.type === 'order-closed' ? fact.text : '',
  } as const
  const pressing = actor.kind === 'person'
  const tick = `${order.version}`
  const told = bundles.map((bundle) => {
    const acts =
      fact.type === 'order-urged' || fact.type === 'order-due-soon' || fact.type === 'order-overdue'
    const meaning = orderMeaning({
      ...base,
      role: 'ask',
      here: hereOf(bundle),
      asked: calls ? calledIn(bundle, chiefs, scene) : [],
      actions: acts ? ['take-order', 'done-order', 'refuse-order'] : [],
    })
    return orderNotice(order, toGroup(bundle.group), meaning, { now, policy, tick, pressing })
  })
  // Whoever waits for it need not be told that nobody is late.
  const idle = 'open' in fact && fact.open === 0
  const giver = idle ? [] : await toGiver(desk, base, order, steering, { bundles, tick, pressing })
  return [...giver, ...told]
}

async function toGiver(
  desk: Desk,
  base: Pick<OrderNotice, 'kind' | 'card' | 'who' | 'words'> & { readonly kind: ToldOrderFact },
  order: Order,
  { scene, policy, now, saidIn, scope }: Steering,
  more: {
    readonly bundles: Awaited<ReturnType<Desk['orders']['byGroup']>>
    readonly tick: string
    readonly pressing: boolean
  },
): Promise<Notice[]> {
  const { kind } = base
  const home = cardGroup(order, scene)
  const to = saidIn ?? (home === null ? null : toGroup(home))
  if (to === null) return []
  const stands = kind === 'order-due-soon' || kind === 'order-overdue' || kind === 'order-completed'
  const names = more.bundles.flatMap(({ parts }) => parts.map((part) => part.name))
  const meaning = orderMeaning({
    ...base,
    role: 'giver',
    here: { names: names.slice(0, namesShown), of: more.bundles.reduce((sum, { count }) => sum + count, 0) },
    asked: kind === 'order-completed' ? giverAsked(order, scene) : [],
    standing: stands || kind === 'order-closed' ? await standingOf(desk, order, scope) : null,
    done: kind === 'order-closed' ? await finished(desk, order) : [],
    actions: kind === 'order-completed' ? ['close-order'] : stands ? ['urge-order', 'show-order'] : [],
  })
  return [orderNotice(order, to, meaning, { now, policy, tick: more.tick, pressing: more.pressing })]
}

/** Rows of a summary that still fit a message. */
const rowsShown = 30

async function finished({ orders }: Desk, order: Order): Promise<OrderNotice['done']> {
  const parts = await orders.finished(order.id, rowsShown)
  return parts.flatMap(({ name, doneAt, photos, late }) =>
    doneAt === null ? [] : [{ name, at: doneAt, photos, late }],
  )
}
