/** The value of a day out of dated values: the last that began on or before it. */
import type { Day } from '../names.ts'
import type { Dated } from './regulation.ts'

/** Undefined before the first. */
export const onDay = (since: readonly Dated[], day: Day): Dated | undefined =>
  since.findLast(({ from }) => from <= day)
