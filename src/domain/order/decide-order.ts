/** What may happen to an order as a whole: given, amended, urged, cancelled, closed; marked by the clock. */
import { addMinutes } from '../calendar/days.ts'
import type { Decision } from '../decision.ts'
import type { Instant, PersonId } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import type { IssueOrder, OrderCommand } from './commands.ts'
import { inPieces } from './decide-part.ts'
import type { OrderFact } from './facts.ts'
import type { Order } from './order.ts'
import type { OrderRefusal } from './refusal.ts'

export interface IssueGround {
  readonly now: Instant
  readonly policy: Policy
  readonly giver: { readonly person: PersonId | null; readonly title: string }
}

export type OrderDecision = Decision<OrderFact, OrderRefusal>

/** Rights over the addressees have been asked before: there may be a hundred thousand of them. */
export function decideIssue(command: IssueOrder, ground: IssueGround): OrderDecision {
  const { now, policy, giver } = ground
  const { type: _, seeds, checklist, until, nextAt = null, ...said } = command
  if (command.text.trim() === '') return { refusal: { code: 'order-without-words' } }
  if (seeds.length === 0) return { refusal: { code: 'order-to-nobody', said: command.whom, levels: [] } }
  if (until !== null && until <= now) return { refusal: { code: 'order-deadline-past', said: '' } }
  return {
    facts: [
      {
        ...said,
        type: 'order-issued',
        giver,
        told: seeds.length,
        until,
        ...(nextAt === null ? {} : { nextAt }),
        checklist: [...checklist],
        warnAt: until === null ? null : warnAt(until, now, policy),
      },
      ...inPieces(seeds.map(({ key }) => key)).map(
        (parts): OrderFact => ({ type: 'order-addressed', parts }),
      ),
    ],
  }
}

/** A short order is warned of half-way, so that the warning still helps. */
function warnAt(until: Instant, now: Instant, policy: Policy): Instant {
  const half = (now + Math.floor((until - now) / 2)) as Instant
  return Math.max(addMinutes(until, -policy.orders.warnMinutes), half) as Instant
}

export interface OrderGround {
  readonly now: Instant
  readonly may: boolean
  /** Who could do it, in words. */
  readonly whose: string
  /** Of joint enforcement: who has not reported yet, by name. */
  readonly open: readonly string[]
}

export function decideOrder(command: OrderCommand, order: Order, ground: OrderGround): OrderDecision {
  const { no, state } = order
  if (state === 'cancelled' || state === 'closed') {
    const clock = command.type === 'mark-order' || command.type === 'complete-order'
    return clock ? { facts: [] } : { refusal: { code: 'order-ended', no, state } }
  }
  if (!ground.may) return { refusal: { code: 'order-giver-only', no, whose: ground.whose } }
  return effect(command, order, ground)
}

function effect(command: OrderCommand, order: Order, ground: OrderGround): OrderDecision {
  const { no } = order
  const { now } = ground
  switch (command.type) {
    case 'amend-order': {
      const { text, until, photo } = command
      if (until !== null && until <= now) return { refusal: { code: 'order-deadline-past', said: '' } }
      const next = {
        text: text ?? order.text,
        until: until ?? order.until,
        photo: photo ?? order.photo,
      }
      const same = next.text === order.text && next.until === order.until && next.photo === order.photo
      return { facts: same ? [] : [{ type: 'order-amended', ...next }] }
    }
    case 'urge-order':
      if (command.open === 0) return { refusal: { code: 'order-nobody-open', no } }
      return { facts: [{ type: 'order-urged', under: command.under ?? order.origin, open: command.open }] }
    case 'widen-order': {
      const { parts, whom } = command
      if (parts.length === 0) return { refusal: { code: 'order-nobody-new', no } }
      const addressed = inPieces(parts).map((some): OrderFact => ({ type: 'order-addressed', parts: some }))
      return { facts: [{ type: 'order-widened', added: parts.length, whom }, ...addressed] }
    }
    case 'narrow-order':
      return { facts: [{ type: 'order-narrowed', removed: command.removed, whom: command.whom }] }
    case 'cancel-order':
      return { facts: [{ type: 'order-cancelled', reason: command.reason }] }
    case 'close-order': {
      // Of joint enforcement everybody reports before it is over (JC-56).
      if (order.lead !== null && ground.open.length > 0)
        return { refusal: { code: 'order-joint-open', no, names: ground.open } }
      const { text, done, late } = command
      return { facts: [{ type: 'order-closed', text, done, told: order.told, late }] }
    }
    case 'complete-order':
      return { facts: order.state === 'open' ? [{ type: 'order-completed', done: command.done }] : [] }
    case 'mark-order': {
      const step = order.steps.find(({ kind, at }) => kind === command.kind && at <= now)
      if (!step || order.until === null) return { facts: [] }
      return { facts: [{ type: `order-${command.kind}`, dueAt: order.until, open: command.open }] }
    }
  }
}
