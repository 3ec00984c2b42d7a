/** What a daily duty asked for in a period and whether it was done: day by day as the house's own clock asks for it. */
import type { Period } from '../../domain/calendar/cadence.ts'
import { daysFrom } from '../../domain/calendar/days.ts'
import { itemsOf } from '../../domain/duty/items.ts'
import type { Day } from '../../domain/names.ts'
import type { HouseDuty } from '../../domain/policy/house-duty.ts'
import type { Holidays } from '../../domain/policy/policy.ts'

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
  const duty: HouseDuty = { ...daily, days }
  const inAlert = (day: Day) => alerts.some((alert) => alert.from <= day && day <= alert.to)
  const required = daysFrom(from, to).filter(
    (day) => itemsOf(duty, day, { holidays, alert: inAlert(day) }).length > 0,
  )
  return {
    required,
    done: required.filter((day) => done.has(day)),
    missing: required.filter((day) => !done.has(day)),
  }
}

const daily: HouseDuty = {
  ...{ id: 'daily', kind: 'meeting', level: 1, body: null, name: '每日工作', every: 'day', days: null, min: 1 },
  ...{ each: null, subjects: null, evidence: '', photo: false, remind: [], missingAt: null, daysAfter: null },
  ...{ during: null, inAlert: { days: 'every-day', min: null }, occasion: null, dates: null, onRestDay: null },
}
