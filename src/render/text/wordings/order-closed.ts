/** 任务销号: who did it when, with how many photos, late or not; those who did it hear that it is over. */
import { belowLines, missingLines, orderHead, orderLine, said, tierLines } from '../tell-order.ts'
import { whenSaid } from '../when.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderClosed: WordingOf<'order-closed'> = (meaning, setting) => {
  const { card, done, role, standing, who, words } = meaning
  if (role !== 'giver') return wording([orderLine(meaning, '已销号，谢谢配合', setting)])
  const rows = done.map(({ name, at, photos, late }) => {
    const notes = [photos > 0 ? `照片${photos}张` : '', late ? '超期' : ''].filter((part) => part !== '')
    return `${name} ${whenSaid(at, setting.now)}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`
  })
  const all = standing?.tiers[0]
  const more = (all?.done ?? 0) - rows.length
  const lines = [
    orderHead(card, setting),
    `${doer(who)}已销号。`,
    ...(standing ? [...tierLines(standing), ...belowLines(standing), ...missingLines(standing)] : []),
    rows.length > 0 ? '完成情况：' : null,
    ...rows,
    more > 0 && rows.length > 0 ? `（另有${more}个，略）` : null,
    said('小结', words, setting),
  ]
  return wording(lines)
}
