/** A measure is to be followed up: what was confirmed for whom, why, and who is asked to enter what has become of it. */
import { dayOf } from '../../../domain/calendar/days.ts'
import { dateSaid } from '../when.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const measureReminded: WordingOf<'measure-reminded'> = (
  { unit, period, measures, by, reason, followUpOn, asked },
  { now },
) =>
  wording(
    [
      `跟进提醒：${unit} ${measures.join('、')}（${dateSaid(followUpOn, dayOf(now))}到期）`,
      `${period}，由${by}办理`,
      reason === '' ? null : `缘由：${reason}`,
      `${asked.length > 0 ? `请 ${called(asked)} ` : '请考核办公室'}登记落实情况。`,
    ],
    { mentions: asked },
  )
