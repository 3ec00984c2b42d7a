/** 约谈落实: what came of it. */
import { tellSettled } from '../tell-ledger.ts'
import type { WordingOf } from '../wording.ts'

export const followUpSettled: WordingOf<'follow-up-settled'> = (meaning, setting) =>
  tellSettled(meaning, setting)
