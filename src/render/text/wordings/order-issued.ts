/** 下发任务: whoever has to act is called, with what, by when, and what to answer. */
import {
  hereAsked,
  numberLineOf,
  orderHead,
  orderMenu,
  orderText,
  said,
  tasksLines,
  tickHint,
  untilLine,
} from '../tell-order.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderIssued: WordingOf<'order-issued'> = (meaning, setting) => {
  const { card, asked, who, words } = meaning
  const menu = orderMenu(meaning, setting)
  const lines = [
    orderHead(card, setting),
    `${doer(who)}${who === card.giver ? '下发' : '转来'}任务，请 ${hereAsked(meaning)} 签收办理。`,
    orderText(card, setting),
    ...tasksLines(card),
    said('转办要求', words, setting),
    untilLine(card, setting),
    tickHint(card),
    numberLineOf(card),
    ...menu.lines,
  ]
  return wording(lines, { mentions: asked, buttons: menu.buttons, photos: meaning.photos })
}
