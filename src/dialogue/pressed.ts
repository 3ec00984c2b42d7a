/** A pressed button says the same as the words beside it. */
import { CaseId } from '../domain/names.ts'
import { OrderId } from '../domain/order/facts.ts'
import { assessSaid } from '../intent/assessments/assess-said.ts'
import type { OrderAct } from '../intent/orders/order-words.ts'
import { Action } from '../notices/case-notice.ts'
import { OrderAction } from '../notices/order-notice.ts'
import { carryOut } from './carry-out.ts'
import { actWish } from './case/act-wish.ts'
import { mergeLikely } from './case/supplements.ts'
import { bringIn } from './table/table-answer.ts'
import type { Hands } from './take-turn.ts'
import { type Consequence, silence, type Turn } from './turn.ts'

/** Reads the turn once more, as if it had been said. */
type Again = (turn: Turn, hands: Hands) => Promise<Consequence>

/**
 * `choose|<value>` answers a question; `<action>|<case>` acts; `same|<case>` says that a report is the open case its
 * card names, `other|<case>` that it is not; `say|<words>` says them, where they are about an assessment. Anything else
 * is not from us.
 */
export async function pressed(turn: Turn, hands: Hands, again: Again): Promise<Consequence> {
  const button = turn.message.button ?? ''
  const [head, value] = [button.slice(0, button.indexOf('|')), button.slice(button.indexOf('|') + 1)]
  if (head === 'choose') return choose(turn, hands, value, again)
  if (head === 'other') return silence('other-matter')
  if (head === 'table' && hands.question?.kind === 'table')
    return bringIn(turn, hands.question, value === 'yes')
  const order = OrderAction.safeParse(head)
  const whole = OrderId.safeParse(value)
  if (order.success && whole.success) return pressedOrder(turn, hands, order.data, whole.data)
  if (head === 'say' && assessSaid(value, turn.now)) return again(said(turn, value), hands)
  const action = Action.safeParse(head)
  const id = CaseId.safeParse(value)
  if (head === 'same' && id.success) return mergeLikely(turn, id.data)
  if (!action.success || !id.success) return silence('unknown-button')
  const chosen = { ...turn.chosen, case: id.data }
  // The photo that a pressed 办结 still needs is asked for in words that can be read again.
  return carryOut(
    { ...turn, chosen, message: { ...turn.message, text: retryWords[action.data] ?? '' } },
    actWish(action.data),
    hands,
    false,
  )
}

const orderActs: Readonly<Record<OrderAction, OrderAct>> = {
  'take-order': 'take',
  'done-order': 'done',
  'refuse-order': 'refuse',
  'urge-order': 'urge',
  'close-order': 'close',
  'show-order': 'show',
}

/** The same as the words on the order's card. */
const pressedOrder = (turn: Turn, hands: Hands, action: OrderAction, order: OrderId): Promise<Consequence> =>
  carryOut(
    { ...turn, quotedOrder: order },
    { wish: 'order-act', act: orderActs[action], ref: { quoted: true }, words: '' },
    hands,
    false,
  )

const retryWords: { readonly [A in Action]?: string } = { 'finish-case': '办结', 'progress-case': '反馈' }

async function choose(turn: Turn, hands: Hands, value: string, again: Again): Promise<Consequence> {
  const { question } = hands
  if (question?.kind !== 'which') return silence('stale-choice')
  const place = question.options.findIndex((option) => option.value === value)
  if (place < 0) return silence('stale-choice')
  return again(said(turn, String(place + 1)), hands)
}

const said = (turn: Turn, text: string): Turn => ({
  ...turn,
  message: { ...turn.message, kind: 'said', text, button: null, addressed: true },
})
