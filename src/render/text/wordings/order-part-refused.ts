/** 任务办不了: whoever gave it hears why, and decides. */
import { named, numberLineOf, orderHead, orderLine, said } from '../tell-order.ts'
import { called, doer, type WordingOf, wording } from '../wording.ts'

export const orderPartRefused: WordingOf<'order-part-refused'> = (meaning, setting) => {
  const { asked, card, here, role, who, words } = meaning
  if (role !== 'giver')
    return wording([
      orderLine(meaning, `${doer(who)}说明办不了：${named(here)}，已告知交办人`, setting),
      said('原因', words, setting),
    ])
  const lines = [
    orderHead(card, setting),
    `${named(here)}（${doer(who).trim()}）说明办不了${asked.length > 0 ? `，请 ${called(asked)} 安排` : ''}。`,
    said('原因', words, setting),
    numberLineOf(card),
  ]
  return wording(lines, { mentions: asked })
}
