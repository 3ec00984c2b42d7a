/** A proposal was turned down, with its reason. */
import { tellMeasure } from '../tell-measure.ts'
import type { WordingOf } from '../wording.ts'

export const measureDeclined: WordingOf<'measure-declined'> = tellMeasure
