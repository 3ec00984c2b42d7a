/** Who owes what on a day: every duty and every report date, with its period, its last day and its source. */
import { addDays } from '../calendar/days.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { Day } from '../names.ts'
import { type Because, type InForce, ofKind } from './in-force.ts'
import type { Duty } from './kinds/duty.ts'
import type { ReportDate } from './kinds/report-date.ts'
import { type Period, periodOf } from './period.ts'
import type { Holidays } from './policy.ts'
import type { Who } from './who.ts'

export interface Owed {
  readonly key: string
  readonly name: string
  readonly who: Who
  readonly min: number
  readonly evidence: string
  /** What it is owed for. */
  readonly period: Period
  readonly due: Day
  readonly because: Because
}

export interface Circumstances {
  readonly holidays: Holidays
  /** While a heavy-pollution alert lasts, rhythms differ. */
  readonly alert: boolean
}

/** What is owed on the day of `held`. What an occasion calls for is not: nobody owes it by the calendar. */
export function owedOn(held: InForce, { holidays, alert }: Circumstances): readonly Owed[] {
  const changes = alert ? ofKind(held, 'alert').flatMap(({ value }) => value.changes) : []
  const duties = ofKind(held, 'duty').flatMap(({ key, value, because }) => {
    const { days, min } = changes.find(({ duty }) => duty === key) ?? {}
    const changed = { ...value, ...(days && value.days ? { days } : {}), ...(min ? { min } : {}) }
    if (changed.during === 'alert' && !alert) return []
    return periodsOf(changed, held.day, holidays).map((period) => {
      const { name, who, evidence } = changed
      const due = addDays(period.to, changed.daysAfter ?? 0)
      return { key, name, who, min: changed.min, evidence, period, due, because }
    })
  })
  const reports = ofKind(held, 'report-date').flatMap(({ key, value, because }) =>
    datesOf(value, held.day, holidays).map(({ period, due }) => {
      const { name, who, papers } = value
      return { key, name, who, min: 1, evidence: papers.join('、'), period, due, because }
    }),
  )
  return [...duties, ...reports].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The running period, and the last one as long as it may still be handed in. */
function periodsOf({ every, days, daysAfter }: Duty, day: Day, holidays: Holidays): readonly Period[] {
  if (every === 'occasion' || (days === 'working-days' && !isWorkingDay(day, holidays))) return []
  const now = periodOf(day, every)
  const last = periodOf(addDays(now.from, -1), every)
  return daysAfter && day <= addDays(last.to, daysAfter) ? [last, now] : [now]
}

/** Report dates that are open: from the end of what they cover (this year's: from its beginning) to their last day. */
function datesOf({ dates, onRestDay }: ReportDate, day: Day, holidays: Holidays) {
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
