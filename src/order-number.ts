/** The number that a new order gets: RW20261118-001, counted anew each day. */
import type { Desk } from './desk.ts'
import { dayOf } from './domain/calendar/days.ts'
import type { Instant, TenantCode } from './domain/names.ts'
import { orderSeries } from './domain/order/facts.ts'

export async function nextOrderNo({ cases }: Pick<Desk, 'cases'>, tenant: TenantCode, now: Instant) {
  const series = `${orderSeries}${dayOf(now).replaceAll('-', '')}`
  return `${series}-${String(await cases.nextNumber(tenant, series)).padStart(3, '0')}`
}
