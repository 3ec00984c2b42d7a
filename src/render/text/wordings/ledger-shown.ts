/** 约谈台账: the book of this year. */
import { tellBook } from '../tell-ledger.ts'
import type { WordingOf } from '../wording.ts'

export const ledgerShown: WordingOf<'ledger-shown'> = (meaning, setting) => tellBook(meaning, setting)
