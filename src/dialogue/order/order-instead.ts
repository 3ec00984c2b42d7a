/** 收到, 已完成 without a number where no case waits: meant for the one order that this person has in hands here. */
import { sharedPairs } from '../../domain/case/likeness.ts'
import type { EvidenceId } from '../../domain/names.ts'
import type { OrderAct } from '../../intent/orders/order-words.ts'
import type { CaseAct, Wish } from '../../intent/wish.ts'
import type { Consequence, Turn } from '../turn.ts'
import { orderAct } from './order-act.ts'
import { issue } from './order-issue.ts'
import { holderOf } from './part-holder.ts'
import { openWithMe } from './which-order.ts'

const same: { readonly [A in CaseAct]?: OrderAct } = {
  'acknowledge-case': 'take',
  'progress-case': 'report',
  'finish-case': 'done',
  'return-case': 'refuse',
  'urge-case': 'urge',
}

/** Null where no order fits, or more than one could: then the answer about cases stands. */
export async function orderInstead(
  turn: Turn,
  { act, ref, words, targets }: Extract<Wish, { wish: 'act' }>,
  photos: readonly EvidenceId[],
): Promise<Consequence | null> {
  const { desk, speaker, quoted, chosen, message } = turn
  const { person } = speaker
  if (ref !== null || quoted !== null || chosen.case !== null || person === null) return null
  if (act === 'assign-case')
    return !timeLeads.test(withoutVerb(message.text)) && (targets.length === 0 || words.length < enoughToDo)
      ? null
      : issue(turn, {
          wish: 'issue-order',
          text: withoutVerb(message.text),
          campaign: null,
          joint: null,
          plain: false,
          presses: false,
        })
  const meant = same[act]
  const [order, second] = meant === undefined ? [] : await openWithMe(turn)
  if (meant === undefined || !order || second) return null
  // 饭店那个事儿 is no order about something else.
  if (meant === 'urge' && (turn.kinds ?? []).length > 0 && sharedPairs(message.text, order.text) === 0)
    return null
  const own = await desk.orders.heldBy(order.id, holderOf(turn))
  const mine = own.some(({ state }) =>
    meant === 'take' ? state === 'told' : state !== 'done' && state !== 'excused',
  )
  if (meant !== 'urge' && !mine) return null
  const wish = { wish: 'order-act', act: meant, ref: { quoted: true }, words } as const
  return orderAct({ ...turn, quotedOrder: order.id }, wish, async () => photos)
}

/** 交办 城管局 alone lacks what is to be done. */
const enoughToDo = 3

/** 交办 今天18点前 报台账: something by a time, and nobody to do it. */
const timeLeads =
  /^(?:今|明|后天|本周|下周|周[一二三四五六日]|月底|\d{1,2}[日号点时:]|[\d一二两三]{1,2}(?:小时|天)内)/u

const withoutVerb = (text: string): string =>
  text.replace(/^(?:请)?(?:交办|派单|指派|分派|转办|转交|转给|交给|派给|分给|安排给)(?:给)?[:：，, ]*/u, '')
