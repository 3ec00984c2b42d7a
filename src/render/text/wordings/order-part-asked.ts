/** 能不能延到周五: whoever gave the order is asked, and told how to answer. */
import { named, numberLineOf, orderHead, orderLine, orderNumber, said } from '../tell-order.ts'
import { called, doer, type WordingOf, wording } from '../wording.ts'

export const orderPartAsked: WordingOf<'order-part-asked'> = (meaning, setting) => {
  const { asked, card, here, role, who, words } = meaning
  if (role !== 'giver') return wording([orderLine(meaning, '已转告交办人，等答复', setting)])
  const lines = [
    orderHead(card, setting),
    `${named(here)}（${doer(who).trim()}）请示${asked.length > 0 ? `，请 ${called(asked)} 定` : ''}。`,
    said('原话', words, setting),
    `同意延期请回复：${orderNumber(card.no)} 延到 时间`,
    numberLineOf(card),
  ]
  return wording(lines, { mentions: asked })
}
