/** An alert as its facts have made it, and whether a day lies in one. */
import { addDays, at as instantAt } from '../calendar/days.ts'
import type { Happened } from '../happened.ts'
import type { Day, Instant, TenantCode } from '../names.ts'
import type { OrderId } from '../order/facts.ts'
import type { AlertFact, AlertLevel } from './facts.ts'

export interface Alert {
  readonly tenant: TenantCode
  readonly level: AlertLevel
  /** Its checklist, as it went down. */
  readonly order: OrderId | null
  readonly startedAt: Instant
  readonly endedAt: Instant | null
}

/** Null while there is none. */
export function evolveAlert(
  tenant: TenantCode,
  before: Alert | null,
  { fact, at }: Happened<AlertFact>,
): Alert | null {
  switch (fact.type) {
    case 'alert-started':
      return { tenant, level: fact.level, order: fact.order, startedAt: at, endedAt: null }
    case 'alert-changed':
      return before && { ...before, level: fact.level }
    case 'alert-ended':
      return before && { ...before, endedAt: at }
    case 'alert-summarised':
      return before
  }
}

/** The alert that runs, among the latest ones. */
export const runningIn = (alerts: readonly Alert[]): Alert | null =>
  alerts.find(({ endedAt }) => endedAt === null) ?? null

/** Whether a day's rhythms are those of an alert: one that ended within the day leaves the day as any other. */
export const isAlertDay = (alerts: readonly Alert[], day: Day): boolean => {
  const end = instantAt(addDays(day, 1), '00:00')
  return alerts.some(({ startedAt, endedAt }) => startedAt < end && (endedAt === null || endedAt >= end))
}
