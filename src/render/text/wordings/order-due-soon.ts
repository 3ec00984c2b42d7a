/** 任务快到期: those who have not are called; the giver sees who they are. */
import { hereAsked, missingLines, numberLineOf, orderHead, orderMenu, tierLines } from '../tell-order.ts'
import { bySaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const orderDueSoon: WordingOf<'order-due-soon'> = (meaning, setting) => {
  const { card, asked, role, standing } = meaning
  const by = card.until === null ? '' : bySaid(card.until, setting.now)
  const menu = orderMenu(meaning, setting)
  const lines = [
    orderHead(card, setting),
    role === 'ask' ? `快到期了，请 ${hereAsked(meaning)} ${by}完成。` : `快到期了（${by}），还有人没完成。`,
    ...(standing ? [...tierLines(standing), ...missingLines(standing)] : []),
    numberLineOf(card),
    ...menu.lines,
  ]
  return wording(lines, { mentions: asked, buttons: menu.buttons })
}
