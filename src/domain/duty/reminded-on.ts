/** At which clock times of a day somebody is reminded of what he owes. */
import {
  addDays,
  addMonths,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  weekdayOf,
} from '../calendar/days.ts'
import { workingDaysBefore } from '../calendar/working-days.ts'
import type { Day } from '../names.ts'
import type { Holidays } from '../policy/policy.ts'
import type { Reminder } from '../policy/reminder.ts'
import type { Item } from './items.ts'

/** Of what may be handed in after its period, the reminders come once the period is over. */
export function remindedOn(item: Item, day: Day, holidays: Holidays): readonly string[] {
  const { duty, period, due } = item
  if (day > due || (duty.daysAfter !== null && day <= period.to)) return []
  return duty.remind.filter((one) => falls(one, item, day, holidays)).map(({ at }) => at)
}

function falls(one: Reminder, { period, due, duty }: Item, day: Day, holidays: Holidays): boolean {
  if ('weekday' in one) return weekdayOf(day) === one.weekday
  if ('month' in one) return Number(day.slice(5, 7)) === one.month && dayOfMonth(day) === one.day
  if ('day' in one)
    return day === dayIn(monthOfReminder(period.from, duty.daysAfter, period.to, day), one.day)
  if ('daysBefore' in one) return day === addDays(due, -one.daysBefore)
  if ('workingDaysBefore' in one) return day === workingDaysBefore(due, one.workingDaysBefore, holidays)
  if ('middle' in one)
    return day === addDays(period.from, Math.floor(daysBetween(period.from, period.to) / 2))
  return true
}

/** The 5th of a quarter lies in its first month; of what comes after the period, in the month after. */
function monthOfReminder(from: Day, daysAfter: number | null, to: Day, day: Day): Day {
  if (daysAfter !== null) return firstOfMonth(addDays(to, 1))
  return daysBetween(from, to) > 31 ? firstOfMonth(from) : firstOfMonth(day)
}

/** The 31st of a short month is its last day. */
const dayIn = (first: Day, day: number | 'last'): Day =>
  day === 'last' ? addDays(addMonths(first, 1), -1) : addDays(first, Math.min(day, daysInMonth(first)) - 1)
