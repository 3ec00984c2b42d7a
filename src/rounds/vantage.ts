/** From where a digest looks at its period: how things stood at the period's end, and what had been entered until it was due. */
import type { Desk } from '../desk.ts'
import { addDays, at } from '../domain/calendar/days.ts'
import type { Digest } from '../domain/digest/digest.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Period } from '../domain/policy/period.ts'
import { type Past, present } from '../journal/past.ts'

export interface Vantage {
  /** What has changed since the period's end; `at` is that end, or now while the period runs. */
  readonly past: Past
  /** What was entered at or after it is told apart: a closed period is counted as it was when its digest fell due. */
  readonly until: Instant
}

/** The first instant after a period. */
export const endOf = ({ to }: Pick<Period, 'to'>): Instant => at(addDays(to, 1), '00:00')

/** From when a digest that is made looks at its period: its end, or the time at which it was made while that still ran. */
export const lookedAt = (digest: Pick<Digest, 'to' | 'madeAt'>): Instant =>
  Math.min(endOf(digest), digest.madeAt) as Instant

/** @param dueAt null for a period that is asked about and has no digest: all that is entered by now counts */
export async function vantageOf(
  { digests }: Pick<Desk, 'digests'>,
  tenant: TenantCode,
  period: Period,
  dueAt: Instant | null,
  now: Instant,
): Promise<Vantage> {
  const end = endOf(period)
  const closed = dueAt === null ? now : Math.max(dueAt, end)
  return {
    past: end < now ? await digests.past(tenant, end) : present(now),
    // What was entered in this very millisecond counts.
    until: (now <= closed ? now + 1 : closed) as Instant,
  }
}
