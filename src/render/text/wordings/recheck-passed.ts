/** 抽查合格: it has held. */
import { tellFound } from '../tell-recheck.ts'
import type { WordingOf } from '../wording.ts'

export const recheckPassed: WordingOf<'recheck-passed'> = (meaning, setting) => tellFound(meaning, setting)
