/** The stretch of the calendar a rhythm speaks of: the day, the week from Monday, the month, quarter, half-year, year (AMB-41). */
import { addDays, addMonths, firstOfMonth, weekdayOf } from '../calendar/days.ts'
import type { Day } from '../names.ts'

export interface Period {
  readonly from: Day
  readonly to: Day
}

export type Rhythm = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year'

const months: Readonly<Record<Exclude<Rhythm, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/** The period in which a day lies. */
export function periodOf(day: Day, rhythm: Rhythm): Period {
  if (rhythm === 'day') return { from: day, to: day }
  if (rhythm === 'week') {
    const from = addDays(day, 1 - weekdayOf(day))
    return { from, to: addDays(from, 6) }
  }
  const length = months[rhythm]
  const past = (Number(day.slice(5, 7)) - 1) % length
  const from = addMonths(firstOfMonth(day), -past)
  return { from, to: addDays(addMonths(from, length), -1) }
}
