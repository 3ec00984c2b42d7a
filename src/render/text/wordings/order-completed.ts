/** 任务全部完成: the giver is asked to look and to close it. */
import { numberLineOf, orderHead, orderMenu, tierLines } from '../tell-order.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const orderCompleted: WordingOf<'order-completed'> = (meaning, setting) => {
  const { asked, card, standing } = meaning
  const menu = orderMenu(meaning, setting)
  const lines = [
    orderHead(card, setting),
    `全部完成，请 ${called(asked)} 核查后销号。`.replace('请  ', '请'),
    ...(standing ? tierLines(standing) : []),
    numberLineOf(card),
    ...menu.lines,
  ]
  return wording(lines, { mentions: asked, buttons: menu.buttons })
}
