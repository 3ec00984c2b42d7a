/** 督查情况: which grids below were inspected, and which were not. */
import { tellCovered } from '../tell-coverage.ts'
import type { WordingOf } from '../wording.ts'

export const coverageShown: WordingOf<'coverage-shown'> = (meaning) => tellCovered(meaning)
