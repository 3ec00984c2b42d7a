/** 认定, 撤掉, 更正, 加项: what the item is now, and what the sheet comes to. */
import { itemLines, pointsSaid, sayMenu } from '../sheet-lines.ts'
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

const done = { confirmed: '已认定', removed: '已撤掉', corrected: '已更正', added: '已补记' } as const

export const sheetJudged: WordingOf<'sheet-judged'> = (meaning, setting) => {
  const { unit, period, what, items, more, words, pending, buttons } = meaning
  const menu = sayMenu(buttons, setting)
  const count = items.length + more
  return wording(
    [
      count === 0
        ? `${unit} ${period}考核表：没有待认定的事项`
        : `${unit} ${period}考核表：${done[what]}${count}项`,
      ...itemLines(items, setting),
      more > 0 ? `另有${more}项。` : null,
      words === '' ? null : `理由：${typed(words, setting, 80)}`,
      pending > 0
        ? `还有${pending}项待认定；如全部成立为${pointsSaid(meaning)}。`
        : `各项都已认定，现为${pointsSaid(meaning)}。`,
      ...menu.lines,
    ],
    { buttons: menu.buttons },
  )
}
