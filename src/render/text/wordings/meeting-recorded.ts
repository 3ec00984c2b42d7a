/** 会议: a meeting is in the daybook. */
import { tellRecord } from '../tell-record.ts'
import type { WordingOf } from '../wording.ts'

export const meetingRecorded: WordingOf<'meeting-recorded'> = (meaning, setting) =>
  tellRecord(meaning, setting, meaning.duty ?? '会议')
