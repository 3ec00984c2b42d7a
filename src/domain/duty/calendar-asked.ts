/** Whether a day's year, or in December the next one, has no table of holidays, and somebody should be told. */
import { dayOfMonth, yearOf } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import type { Holidays, Policy } from '../policy/policy.ts'

/** The year whose table is wanted: this one at once, the next one from a day of December on. */
export function calendarWanted(policy: Policy, day: Day, { years }: Holidays): number | null {
  const year = yearOf(day)
  if (!years.has(year)) return year
  const soon = day.slice(5, 7) === '12' && dayOfMonth(day) >= policy.calendarAsked.day
  return soon && !years.has(year + 1) ? year + 1 : null
}

export const asksForCalendar = (policy: Policy, day: Day, holidays: Holidays): boolean =>
  calendarWanted(policy, day, holidays) !== null
