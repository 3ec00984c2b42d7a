/** The day's sum of an alert: who has entered what of the checklist, and what was done all day. */
import { alertLevelWords } from '../alert-words.ts'
import { dateSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const alertSummarised: WordingOf<'alert-summarised'> = (meaning) => {
  const { level, day, dayOfAlert, of, rows, counts } = meaning
  const done = rows.filter(({ missing }) => missing.length === 0)
  return wording([
    `【预警日报】${dateSaid(day)}：${alertLevelWords[level]}预警第${dayOfAlert}天`,
    `今天会商${counts.meetings}次，巡查${counts.patrols}次，新报问题${counts.reported}件，销号${counts.closed}件。`,
    of === 0 ? null : `响应清单：${rows.length}个单位中${done.length}个全部落实`,
    ...rows
      .filter(({ missing }) => missing.length > 0)
      .map(({ grid, missing }) =>
        missing.length === of
          ? `${grid}：还没有登记`
          : `${grid}：${of - missing.length}/${of}，还差${missing.join('、')}`,
      ),
  ])
}
