/** 抽查不合格: it has not held, and somebody above is to see to it. */
import { tellFound } from '../tell-recheck.ts'
import type { WordingOf } from '../wording.ts'

export const recheckFailed: WordingOf<'recheck-failed'> = (meaning, setting) => tellFound(meaning, setting)
