/** After midnight the day before is sealed: a hash over what every stream of the tenant had come to, linked to the seal before. */
import type { Desk } from '../desk.ts'
import { addDays, at, dayOf } from '../domain/calendar/days.ts'
import type { Day, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Budget } from './budget.ts'
import { clockBy } from './by-clock.ts'

/** False: days are left for the next tick. */
export async function sealDays(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
  budget: Budget,
): Promise<boolean> {
  const today = dayOf(now)
  const last = addDays(today, at(today, policy.sealAt) <= now ? -1 : -2)
  if (last < dayOf(begun) || (await desk.journal.stamped(stampOf(tenant, last)))) return true
  const sealed = await desk.digests.sealBefore(tenant, addDays(last, 1))
  let before = sealed?.hash ?? null
  let day = sealed ? addDays(sealed.day, 1) : dayOf(begun)
  while (day <= last && budget.take()) {
    before = await sealDay(desk, tenant, day, before, now)
    day = addDays(day, 1)
  }
  return day > last
}

const stampOf = (tenant: TenantCode, day: Day): string => `seal:${tenant}:${day}`

async function sealDay(
  desk: Desk,
  tenant: TenantCode,
  day: Day,
  before: string | null,
  now: Instant,
): Promise<string> {
  const seal = await desk.digests.sealOf(tenant, day, before)
  const { streams, facts, hash } = seal
  const fact = { type: 'day-sealed', day, streams, facts, before, hash } as const
  await desk.journal.commit({
    appends: [
      { stream: `seal:${tenant}:${day}`, expectedVersion: 0, facts: [{ fact, by: clockBy, at: now }] },
    ],
    views: [{ kind: 'seal', seal }],
    notices: [],
    handled: null,
    stamp: stampOf(tenant, day),
    at: now,
  })
  return hash
}
