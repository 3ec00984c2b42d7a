/** 典型案例公布: the batch of a quarter is out. */
import { tellExposure } from '../tell-exposure.ts'
import type { WordingOf } from '../wording.ts'

export const exposurePublished: WordingOf<'exposure-published'> = (meaning, setting) =>
  tellExposure(meaning, setting)
