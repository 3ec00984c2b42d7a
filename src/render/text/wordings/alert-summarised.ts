/** The day's sum of an alert: who has entered what of the checklist, and what was done all day. */
import { alertLevelWords } from '../alert-words.ts'
import { missingLines, orderNumber, tierLines } from '../tell-order.ts'
import { dateSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const alertSummarised: WordingOf<'alert-summarised'> = (meaning) => {
  const { level, day, dayOfAlert, of, rows, counts, order } = meaning
  return wording([
    `【预警日报】${dateSaid(day)}：${alertLevelWords[level]}预警第${dayOfAlert}天`,
    `今天会商${counts.meetings}次，巡查${counts.patrols}次，新报问题${counts.reported}件，销号${counts.closed}件。`,
    order && `响应清单（${orderNumber(order.no)}）：${tierLines(order.standing)[0]}`,
    ...(order ? missingLines(order.standing).slice(0, 1) : []),
    ...(order ? rows : []).map(({ grid, missing, told, done }) => {
      const own =
        missing.length === 0
          ? '全部落实'
          : missing.length === of
            ? '清单一项都没报'
            : `${of - missing.length}/${of}，还差${missing.join('、')}`
      return `${grid}：${own}${told > 0 ? `；下级完成${done}/${told}` : ''}`
    }),
  ])
}
