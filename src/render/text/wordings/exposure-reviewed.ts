/** 典型案例审签: the first of two approvals. */
import { tellExposure } from '../tell-exposure.ts'
import type { WordingOf } from '../wording.ts'

export const exposureReviewed: WordingOf<'exposure-reviewed'> = (meaning, setting) =>
  tellExposure(meaning, setting)
