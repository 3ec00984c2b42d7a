/** 约谈、联席会议: the day has come to look after it. */
import { tellDue } from '../tell-ledger.ts'
import type { WordingOf } from '../wording.ts'

export const followUpReminded: WordingOf<'follow-up-reminded'> = (meaning, setting) =>
  tellDue(meaning, setting)
