/** 请假: who is away until when, and who looks after the grid meanwhile. */
import { dayOf } from '../../../domain/calendar/days.ts'
import { dateSaid } from '../when.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const leaveRecorded: WordingOf<'leave-recorded'> = (
  { who, from, to, days, grids, asked },
  { now },
) => {
  const today = dayOf(now)
  const span = from === to ? dateSaid(from, today) : `${dateSaid(from, today)}—${dateSaid(to, today)}`
  return wording(
    [
      `已登记：${who}请假，${span}（${days}天）。`,
      ...grids.map(({ name, others }) =>
        others.length > 0
          ? `${name}期间由 ${called(others)} 照看。`
          : `${name}期间没有别的负责人，每日的例行工作不计缺。`,
      ),
      asked.length > 0 ? `请 ${called(asked)} 知悉。` : null,
    ],
    { mentions: [...grids.flatMap(({ others }) => others), ...asked] },
  )
}
