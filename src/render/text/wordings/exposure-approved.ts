/** 典型案例终审: it goes out with its quarter’s batch. */
import { tellExposure } from '../tell-exposure.ts'
import type { WordingOf } from '../wording.ts'

export const exposureApproved: WordingOf<'exposure-approved'> = (meaning, setting) =>
  tellExposure(meaning, setting)
