/** What has become of a measure. */
import { tellMeasure } from '../tell-measure.ts'
import type { WordingOf } from '../wording.ts'

export const measureSettled: WordingOf<'measure-settled'> = tellMeasure
