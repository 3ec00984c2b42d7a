/** Working days by the State Council's calendar: rest on holidays, work on the make-up weekends. */

import type { Day, Instant } from '../names.ts'
import type { Holidays, Span } from '../policy/policy.ts'
import { addDays, at, clockOf, dayOf, weekdayOf } from './days.ts'

/** True for Monday to Friday but holidays, and for make-up days. Of a year not in the table only the weekday is known. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  if (holidays.work.has(day)) return true
  if (holidays.rest.has(day)) return false
  return weekdayOf(day) <= 5
}

/** The n-th working day after a day; the day itself is not counted. */
export function addWorkingDays(day: Day, n: number, holidays: Holidays): Day {
  const key = `${day} ${n}`
  const known = counted.get(holidays) ?? new Map<string, Day>()
  if (known.size === 0) counted.set(holidays, known)
  const result = known.get(key) ?? countOn(day, n, holidays)
  if (known.size < 1_000) known.set(key, result)
  return result
}

/** Every report of a day asks for the same few ends. */
const counted = new WeakMap<Holidays, Map<string, Day>>()

function countOn(day: Day, n: number, holidays: Holidays): Day {
  let result = day
  for (let left = n; left > 0; ) {
    result = addDays(result, 1)
    if (isWorkingDay(result, holidays)) left -= 1
  }
  return result
}

/** The last working day before a day; the day itself is not asked. */
export function previousWorkingDay(day: Day, holidays: Holidays): Day {
  const before = addDays(day, -1)
  return isWorkingDay(before, holidays) ? before : previousWorkingDay(before, holidays)
}

/** The n-th working day before a day; the day itself is not counted. */
export function workingDaysBefore(day: Day, n: number, holidays: Holidays): Day {
  let result = day
  for (let left = n; left > 0; left -= 1) result = previousWorkingDay(result, holidays)
  return result
}

/** The end of a span: minutes run round the clock (AMB-24), working days end at the same clock time. */
export function endOf(span: Span, from: Instant, holidays: Holidays): Instant {
  if ('minutes' in span) return (from + span.minutes * 60_000) as Instant
  return at(addWorkingDays(dayOf(from), span.workingDays, holidays), clockOf(from))
}
