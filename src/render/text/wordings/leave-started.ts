/** A leave begins: whoever acts is asked from now on. */
import { leaveMentions, leaveSaid } from '../tell-leave.ts'
import { type WordingOf, wording } from '../wording.ts'

export const leaveStarted: WordingOf<'leave-started'> = (meaning, setting) =>
  wording([...leaveSaid('', meaning, setting), '提前回来请说：销假'], {
    mentions: leaveMentions(meaning),
  })
