/** 典型案例退改: what is to be changed. */
import { tellExposure } from '../tell-exposure.ts'
import type { WordingOf } from '../wording.ts'

export const exposureReturned: WordingOf<'exposure-returned'> = (meaning, setting) =>
  tellExposure(meaning, setting)
