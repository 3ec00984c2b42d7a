/** 抽查: which cases were drawn, by which seed, and who looks again. */
import { tellDrawn } from '../tell-recheck.ts'
import type { WordingOf } from '../wording.ts'

export const recheckDrawn: WordingOf<'recheck-drawn'> = (meaning, setting) => tellDrawn(meaning, setting)
