/** Whether what falls due again and again was done: each day of a period, or so many times in one. */
import type { Day } from '../names.ts'
import type { Holidays } from '../policy/policy.ts'
import { daysFrom, yearOf } from './days.ts'
import { isWorkingDay } from './working-days.ts'

export interface Period {
  readonly from: Day
  /** Included. */
  readonly to: Day
}

export interface DailyCadence extends Period {
  /** Meetings are office acts, patrols know no holidays (AMB-37, AMB-21). */
  readonly days: 'every-day' | 'working-days'
  readonly done: ReadonlySet<Day>
  /** While an alert for heavy pollution or a campaign lasts, every day counts (AMB-37). */
  readonly alerts?: readonly Period[]
}

export interface DailyResult {
  readonly required: readonly Day[]
  readonly done: readonly Day[]
  readonly missing: readonly Day[]
}

/** What was done on a day that did not ask for it neither helps nor harms. */
export function dailyCadence(
  { from, to, days, done, alerts = [] }: DailyCadence,
  holidays: Holidays,
): DailyResult {
  const inAlert = (day: Day) => alerts.some((alert) => alert.from <= day && day <= alert.to)
  const required = daysFrom(from, to).filter(
    (day) => days === 'every-day' || inAlert(day) || isWorkingDay(day, holidays),
  )
  return {
    required,
    done: required.filter((day) => done.has(day)),
    missing: required.filter((day) => !done.has(day)),
  }
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
