/** 抽查: asked of one person alone, so that nobody is told beforehand. */
import { tellAsked } from '../tell-recheck.ts'
import type { WordingOf } from '../wording.ts'

export const recheckAsked: WordingOf<'recheck-asked'> = (meaning, setting) => tellAsked(meaning, setting)
