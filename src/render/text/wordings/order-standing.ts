/** The card with the counts: how an order stands below the giver, or below one who passed it on. */
import {
  belowLines,
  missingLines,
  numberLineOf,
  orderHead,
  orderMenu,
  orderText,
  tasksLines,
  tierLines,
  untilLine,
} from '../tell-order.ts'
import { type WordingOf, wording } from '../wording.ts'

export const orderStanding: WordingOf<'order-standing'> = (meaning, setting) => {
  const { card, here, standing, throughMinutes } = meaning
  const menu = orderMenu(meaning, setting)
  const through = throughMinutes === null ? '' : `，预计${throughMinutes}分钟内发完`
  const lines = [
    orderHead(card, setting),
    card.state === '办理中' ? null : card.state,
    here.of > 0 ? `发给：${card.whom}（${here.of}个）${through}` : null,
    here.of > 0 ? orderText(card, setting) : null,
    ...(here.of > 0 ? tasksLines(card) : []),
    ...(standing ? [...tierLines(standing), ...belowLines(standing), ...missingLines(standing)] : []),
    untilLine(card, setting),
    numberLineOf(card),
    ...menu.lines,
  ]
  return wording(lines, { buttons: menu.buttons })
}
