/** A person has taken up what was proposed: the office reads when it is followed up, the unit why. */
import { tellMeasure } from '../tell-measure.ts'
import type { WordingOf } from '../wording.ts'

export const measureConfirmed: WordingOf<'measure-confirmed'> = tellMeasure
