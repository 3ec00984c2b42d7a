/** A correction after publication: a new entry that names the one it corrects, with both results. */
import { itemWords, pointsSaid } from '../sheet-lines.ts'
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const sheetAmended: WordingOf<'sheet-amended'> = (meaning, setting) => {
  const { unit, period, no, amends, item, words, before, after } = meaning
  const which = amends === 0 ? '公布的结果' : `第${amends}次更正`
  return wording([
    `${unit} ${period}考核第${no}次更正（更正${which}）`,
    `第${item.no}项 ${itemWords(item, setting)}${item.judged === 'not' ? '，不成立，不计' : ''}`,
    `${pointsSaid(before)} → ${pointsSaid(after)}`,
    `理由：${typed(words, setting, 120)}`,
    '原公布的结果保留备查。',
  ])
}
