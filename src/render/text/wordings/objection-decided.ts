/** The answer to an objection, and what the sheet comes to now. */
import { itemWords, pointsSaid } from '../sheet-lines.ts'
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const objectionDecided: WordingOf<'objection-decided'> = (meaning, setting) => {
  const { unit, period, no, item, words, upheld } = meaning
  return wording([
    `${unit} ${period}考核申诉第${no}号：${upheld ? '已采纳' : '未采纳'}`,
    `针对：${item === null ? '整张考核表' : `第${item.no}项 ${itemWords(item, setting)}`}`,
    `理由：${typed(words, setting, 200)}`,
    `考核表现为${pointsSaid(meaning)}。`,
  ])
}
