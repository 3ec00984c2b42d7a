/** 督查, 培训, 报送 …: it is in the daybook, and what it counts for. */
import { tellRecord } from '../tell-record.ts'
import type { WordingOf } from '../wording.ts'

export const dutyRecorded: WordingOf<'duty-recorded'> = (meaning, setting) =>
  tellRecord(meaning, setting, meaning.duty ?? '工作记录')
