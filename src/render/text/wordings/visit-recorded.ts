/** 督查: a grid below was inspected, and how far one has come. */
import { tellVisit } from '../tell-coverage.ts'
import type { WordingOf } from '../wording.ts'

export const visitRecorded: WordingOf<'visit-recorded'> = (meaning, setting) => tellVisit(meaning, setting)
