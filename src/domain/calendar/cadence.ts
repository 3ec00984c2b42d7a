/** How many times are short of what is owed in a period, and for which years nobody knows the holidays. */
import type { Day } from '../names.ts'
import type { Holidays } from '../policy/policy.ts'
import { yearOf } from './days.ts'

export interface Period {
  readonly from: Day
  /** Included. */
  readonly to: Day
}

/** How many times are short of the least number; 0: enough. */
export const shortOf = (least: number, count: number): number => Math.max(0, least - count)

/** Years of a period whose holidays nobody has entered: there only the weekday is known. */
export function yearsWithoutTable({ from, to }: Period, { years }: Holidays): readonly number[] {
  const first = yearOf(from)
  return Array.from({ length: yearOf(to) - first + 1 }, (_, n) => first + n).filter(
    (year) => !years.has(year),
  )
}
