/** A leave is over: the holder is asked again. */
import { called, type WordingOf, wording } from '../wording.ts'

export const leaveEnded: WordingOf<'leave-ended'> = ({ who, asked, early }) =>
  wording(
    [
      `${who} ${early ? '已销假' : '请假期满'}，工作交还本人${asked.length > 0 ? `，谢谢 ${called(asked)}` : ''}。`,
    ],
    { mentions: asked },
  )
