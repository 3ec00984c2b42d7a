/** The unit reads its published result with its own items. */
import { itemLines, moreLine, pointsSaid } from '../sheet-lines.ts'
import { type WordingOf, wording } from '../wording.ts'

export const sheetPublished: WordingOf<'sheet-published'> = (meaning, setting) => {
  const { unit, period, items, more } = meaning
  return wording([
    `${unit} ${period}考核结果公布：${pointsSaid(meaning)}`,
    items.length === 0 ? '没有扣分和加分事项。' : null,
    ...itemLines(items, setting),
    moreLine(unit, items, more),
    `看逐项依据请说：为什么 ${unit}；看名次请说：排名`,
  ])
}
