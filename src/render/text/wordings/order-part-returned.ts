/** 任务核查不通过: it has to be done again. */
import { hereAsked, named, numberLineOf, orderHead, orderLine, orderMenu, said } from '../tell-order.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderPartReturned: WordingOf<'order-part-returned'> = (meaning, setting) => {
  const { asked, card, here, role, who, words } = meaning
  if (role !== 'ask')
    return wording([orderLine(meaning, `已请${named(here)}重新办理`, setting), said('原因', words, setting)])
  const menu = orderMenu(meaning, setting)
  const lines = [
    orderHead(card, setting),
    `${doer(who)}核查不通过，请 ${hereAsked(meaning)} 重新办理。`,
    said('原因', words, setting),
    numberLineOf(card),
    ...menu.lines,
  ]
  return wording(lines, { mentions: asked, buttons: menu.buttons })
}
