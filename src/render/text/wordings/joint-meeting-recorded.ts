/** 联席会议记录: a joint meeting is in its book. */
import { tellEntered } from '../tell-ledger.ts'
import type { WordingOf } from '../wording.ts'

export const jointMeetingRecorded: WordingOf<'joint-meeting-recorded'> = (meaning, setting) =>
  tellEntered(meaning, setting)
