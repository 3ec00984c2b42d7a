/** 催办任务: those who have not are called; whoever urged hears whom it reached. */
import { hereAsked, named, numberLineOf, orderHead, orderLine, orderMenu, untilLine } from '../tell-order.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderUrged: WordingOf<'order-urged'> = (meaning, setting) => {
  const { card, asked, here, role, who } = meaning
  if (role !== 'ask') {
    return wording([orderLine(meaning, `已催办还没完成的${here.of}个：${named(here)}`, setting)])
  }
  const menu = orderMenu(meaning, setting)
  const lines = [
    orderHead(card, setting),
    `${doer(who)}催办，请 ${hereAsked(meaning)} 抓紧。`,
    untilLine(card, setting),
    numberLineOf(card),
    ...menu.lines,
  ]
  return wording(lines, { mentions: asked, buttons: menu.buttons })
}
