/** 自行处置登记: settled on the spot, nothing goes up. */
import { tellRecord } from '../tell-record.ts'
import type { WordingOf } from '../wording.ts'

export const selfHandlingRecorded: WordingOf<'self-handling-recorded'> = (meaning, setting) =>
  tellRecord(meaning, setting, '自行处置的问题')
