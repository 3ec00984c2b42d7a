/** A digest that is made before papers fall due: its day follows from the report date, which stands in one place. */
import { addDays } from '../calendar/days.ts'
import { ReportDatePlan } from '../digest/plan.ts'
import type { Day } from '../names.ts'
import { type InForce, ruleOf } from './in-force.ts'

/** What names a report date becomes a plan of months and a day; anything else stays as it is. @throws Error for a date that gives none. */
export function planByReportDate(held: InForce, value: unknown): unknown {
  const plan = ReportDatePlan.safeParse(value)
  if (!plan.success) return value
  const { reportDate, daysBefore, ...rest } = plan.data
  const due = ruleOf(held, 'report-date', reportDate)?.value.dates
  if (!due) throw new Error(`${held.regulation} 没有报送日期 ${reportDate}，半年报定不下日子`)
  // Any year does: the days before a date of a month lie in it or the month before, never across 29 February.
  const days = due.map(({ month, day }) => addDays(dayOfYear(month, day), -daysBefore))
  const [first, ...others] = new Set(days.map((day) => Number(day.slice(8))))
  if (first === undefined || others.length > 0)
    throw new Error(`${held.regulation} 的报送日期 ${reportDate} 提前 ${daysBefore} 天不在各月的同一天`)
  return { ...rest, months: days.map((day) => Number(day.slice(5, 7))), day: first }
}

const dayOfYear = (month: number, day: number): Day =>
  `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
