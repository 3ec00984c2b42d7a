/** 请假: a leave is planned; who acts from its first day on. */
import { leaveMentions, leaveSaid } from '../tell-leave.ts'
import { type WordingOf, wording } from '../wording.ts'

export const leaveRecorded: WordingOf<'leave-recorded'> = (meaning, setting) =>
  wording([...leaveSaid('已登记：', meaning, setting), '有变化请说：销假，再重新请假。'], {
    mentions: leaveMentions(meaning),
  })
