/** What is owed on a day, duty by duty: for which period, by which day, how many times. */
import { addDays } from '../calendar/days.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { Day } from '../names.ts'
import { datesOpen } from '../policy/dates-open.ts'
import type { HouseDuty } from '../policy/house-duty.ts'
import { type Period, periodOf } from '../policy/period.ts'
import { periodsOpen } from '../policy/periods-open.ts'
import type { Holidays, Policy } from '../policy/policy.ts'

export interface Circumstances {
  readonly holidays: Holidays
  /** A heavy-pollution alert lasts on that day: meetings are held on all days, patrols oftener (AMB-37). */
  readonly alert: boolean
}

export interface Item {
  readonly duty: HouseDuty
  readonly period: Period
  /** The last day on which it is in time. */
  readonly due: Day
  readonly min: number
}

/** Owed on a day, by its last day. What an occasion calls for is not owed by the calendar. */
export function itemsOn(policy: Policy, day: Day, around: Circumstances): readonly Item[] {
  return policy.duties
    .flatMap((duty) => itemsOf(duty, day, around))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

export function itemsOf(duty: HouseDuty, day: Day, { holidays, alert }: Circumstances): readonly Item[] {
  if (duty.during === 'alert' && !alert) return []
  const { every, dates, onRestDay, daysAfter, remind } = duty
  const min = (alert ? duty.inAlert?.min : null) ?? duty.min
  if (every === 'dates')
    return datesOpen({ dates: dates ?? [], onRestDay: onRestDay ?? 'same-day', remind }, day, holidays).map(
      (one) => ({ ...one, duty, min }),
    )
  const days = (alert ? duty.inAlert?.days : null) ?? duty.days
  return periodsOpen({ every, days, daysAfter }, day, holidays).map((period) => {
    return { duty, period, due: addDays(period.to, daysAfter ?? 0), min }
  })
}

/** What an occasion calls for is counted by the year: it is looked at, never owed. */
export const occasionItem = (duty: HouseDuty, day: Day): Item => {
  const period = periodOf(day, 'year')
  return { duty, period, due: period.to, min: duty.min }
}

export const isOwedOn = ({ days }: Pick<HouseDuty, 'days'>, day: Day, holidays: Holidays): boolean =>
  days !== 'working-days' || isWorkingDay(day, holidays)
