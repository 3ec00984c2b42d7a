/** 典型案例起草: the draft is there to be reviewed. */
import { tellExposure } from '../tell-exposure.ts'
import type { WordingOf } from '../wording.ts'

export const exposureDrafted: WordingOf<'exposure-drafted'> = (meaning, setting) =>
  tellExposure(meaning, setting)
