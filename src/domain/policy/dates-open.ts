/** The fixed days of the year for which something is owed on a day, each with what it covers. */
import { addDays } from '../calendar/days.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { Day } from '../names.ts'
import type { ReportDate } from './kinds/report-date.ts'
import { type Period, periodOf } from './period.ts'
import type { Holidays } from './policy.ts'

/** Report dates that are open: from the end of what they cover (this year's: from its beginning) to their last day. */
export function datesOpen(
  { dates, onRestDay }: Pick<ReportDate, 'dates' | 'onRestDay'>,
  day: Day,
  holidays: Holidays,
): readonly { readonly period: Period; readonly due: Day }[] {
  const year = day.slice(0, 4)
  return dates.flatMap(({ month, day: last, covers }) => {
    const written = `${year}-${two(month)}-${two(last)}` as Day
    const due = onRestDay === 'same-day' ? written : workingDayFrom(written, holidays)
    const period = covered[covers](Number(year))
    const opens = covers === 'this-year' ? period.from : addDays(period.to, 1)
    return opens <= day && day <= due ? [{ period, due }] : []
  })
}

const covered: Readonly<Record<ReportDate['dates'][number]['covers'], (year: number) => Period>> = {
  'first-half': (year) => periodOf(`${year}-01-01` as Day, 'half-year'),
  'second-half': (year) => periodOf(`${year - 1}-07-01` as Day, 'half-year'),
  'last-year': (year) => periodOf(`${year - 1}-01-01` as Day, 'year'),
  'this-year': (year) => periodOf(`${year}-01-01` as Day, 'year'),
}

const two = (number: number) => String(number).padStart(2, '0')

const workingDayFrom = (day: Day, holidays: Holidays): Day =>
  isWorkingDay(day, holidays) ? day : workingDayFrom(addDays(day, 1), holidays)
