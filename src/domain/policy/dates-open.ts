/** The fixed days of the year for which something is owed on a day, each with what it covers. */
import { addDays } from '../calendar/days.ts'
import { isWorkingDay, workingDaysBefore } from '../calendar/working-days.ts'
import type { Day } from '../names.ts'
import type { ReportDate } from './kinds/report-date.ts'
import { type Period, periodOf } from './period.ts'
import type { Holidays } from './policy.ts'
import type { Reminder } from './reminder.ts'

/**
 * Report dates that are open: from the end of what they cover (this year's: from its beginning) to their last day; from
 * the first reminder on where that lies before.
 */
export function datesOpen(
  { dates, onRestDay, remind }: Pick<ReportDate, 'dates' | 'onRestDay' | 'remind'>,
  day: Day,
  holidays: Holidays,
): readonly { readonly period: Period; readonly due: Day }[] {
  const year = Number(day.slice(0, 4))
  // Of what is due early next year the first reminder may come in December.
  return [year, year + 1].flatMap((one) =>
    dates.flatMap(({ month, day: last, covers }) => {
      const written = `${one}-${two(month)}-${two(last)}` as Day
      const due = onRestDay === 'same-day' ? written : workingDayFrom(written, holidays)
      if (day > due) return []
      const period = covered[covers](one)
      const opens = covers === 'this-year' ? period.from : addDays(period.to, 1)
      const open = opens <= day || remind.some((first) => reachesBack(first, day, due, holidays))
      return open ? [{ period, due }] : []
    }),
  )
}

/** The reminder counts back from the last day to this one, or beyond it. */
function reachesBack(one: Reminder, day: Day, due: Day, holidays: Holidays): boolean {
  if ('daysBefore' in one) return addDays(due, -one.daysBefore) <= day
  if (!('workingDaysBefore' in one) || addDays(day, mostDays) < due) return false
  return workingDaysBefore(due, one.workingDaysBefore, holidays) <= day
}

/** No reminder counts back further: most days need not be reckoned. */
const mostDays = 60

const covered: Readonly<Record<ReportDate['dates'][number]['covers'], (year: number) => Period>> = {
  'first-half': (year) => periodOf(`${year}-01-01` as Day, 'half-year'),
  'second-half': (year) => periodOf(`${year - 1}-07-01` as Day, 'half-year'),
  'last-year': (year) => periodOf(`${year - 1}-01-01` as Day, 'year'),
  'this-year': (year) => periodOf(`${year}-01-01` as Day, 'year'),
}

const two = (number: number) => String(number).padStart(2, '0')

const workingDayFrom = (day: Day, holidays: Holidays): Day =>
  isWorkingDay(day, holidays) ? day : workingDayFrom(addDays(day, 1), holidays)
