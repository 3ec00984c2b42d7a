/** The unit reads its own sheet before anything is settled, and until when it may object. */
import { itemLines, moreLine, pointsSaid } from '../sheet-lines.ts'
import { whenSaid } from '../when.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const sheetOpened: WordingOf<'sheet-opened'> = (meaning, setting) => {
  const { unit, period, items, more, until, asked } = meaning
  return wording(
    [
      `${unit} ${period}考核公示：${pointsSaid(meaning)}`,
      items.length === 0 ? '没有扣分和加分事项。' : null,
      ...itemLines(items, setting),
      moreLine(unit, items, more),
      `${asked.length > 0 ? `请 ${called(asked)} 核对；` : ''}有异议请在${whenSaid(until, setting.now)}前说：申诉 ${items.length > 0 ? `第${items[0]?.no ?? 1}项` : '整表'} 理由（可附照片）。`,
      `看逐项依据请说：为什么 ${unit}`,
    ],
    { mentions: asked },
  )
}
