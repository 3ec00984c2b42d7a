/** 抽查情况: the quarter so far, and what still waits. */
import { tellShown } from '../tell-recheck.ts'
import type { WordingOf } from '../wording.ts'

export const rechecksShown: WordingOf<'rechecks-shown'> = (meaning, setting) => tellShown(meaning, setting)
