/** 约谈记录: a talk is in its book. */
import { tellEntered } from '../tell-ledger.ts'
import type { WordingOf } from '../wording.ts'

export const interviewRecorded: WordingOf<'interview-recorded'> = (meaning, setting) =>
  tellEntered(meaning, setting)
