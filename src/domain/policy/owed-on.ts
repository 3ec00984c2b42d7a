/** Who owes what on a day: every duty and every report date, with its period, its last day and its source. */
import { addDays } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import { datesOpen } from './dates-open.ts'
import { type Because, type InForce, ofKind } from './in-force.ts'
import type { Period } from './period.ts'
import { periodsOpen } from './periods-open.ts'
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
    return periodsOpen(changed, held.day, holidays).map((period) => {
      const { name, who, evidence } = changed
      const due = addDays(period.to, changed.daysAfter ?? 0)
      return { key, name, who, min: changed.min, evidence, period, due, because }
    })
  })
  const reports = ofKind(held, 'report-date').flatMap(({ key, value, because }) =>
    datesOpen(value, held.day, holidays).map(({ period, due }) => {
      const { name, who, papers } = value
      return { key, name, who, min: 1, evidence: papers.join('、'), period, due, because }
    }),
  )
  return [...duties, ...reports].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}
