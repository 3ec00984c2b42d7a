/** The periods of a rhythm for which something is owed on a day. */
import { addDays } from '../calendar/days.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { Day } from '../names.ts'
import type { Duty } from './kinds/duty.ts'
import { type Period, periodOf } from './period.ts'
import type { Holidays } from './policy.ts'

export interface Recurring {
  readonly every: Duty['every']
  readonly days?: Duty['days'] | null
  readonly daysAfter?: number | null | undefined
}

/** The running period, and the last one as long as it may still be handed in. */
export function periodsOpen(
  { every, days, daysAfter }: Recurring,
  day: Day,
  holidays: Holidays,
): readonly Period[] {
  if (every === 'occasion' || (days === 'working-days' && !isWorkingDay(day, holidays))) return []
  const now = periodOf(day, every)
  const last = periodOf(addDays(now.from, -1), every)
  return daysAfter && day <= addDays(last.to, daysAfter) ? [last, now] : [now]
}
