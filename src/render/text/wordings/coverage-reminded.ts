/** 督查: the period nears its end, and these were not visited. */
import { tellUncovered } from '../tell-coverage.ts'
import type { WordingOf } from '../wording.ts'

export const coverageReminded: WordingOf<'coverage-reminded'> = (meaning) => tellUncovered(meaning)
