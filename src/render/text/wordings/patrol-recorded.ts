/** 巡查: a patrol is in the daybook. */
import { tellRecord } from '../tell-record.ts'
import type { WordingOf } from '../wording.ts'

export const patrolRecorded: WordingOf<'patrol-recorded'> = (meaning, setting) =>
  tellRecord(meaning, setting, '巡查')
