/** 任务到期: those who have not are called; the giver sees who they are. */
import { hereAsked, missingLines, numberLineOf, orderHead, orderMenu, tierLines } from '../tell-order.ts'
import { whenSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const orderOverdue: WordingOf<'order-overdue'> = (meaning, setting) => {
  const { card, asked, role, standing } = meaning
  const end = `期限${card.until === null ? '' : whenSaid(card.until, setting.now)}已到`
  const menu = orderMenu(meaning, setting)
  const lines = [
    orderHead(card, setting),
    role === 'ask' ? `${end}，请 ${hereAsked(meaning)} 尽快完成或说明原因。` : `${end}，还有人没完成。`,
    ...(standing ? [...tierLines(standing), ...missingLines(standing)] : []),
    numberLineOf(card),
    ...menu.lines,
  ]
  return wording(lines, { mentions: asked, buttons: menu.buttons })
}
