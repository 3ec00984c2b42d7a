/** Digests that were not made when they fell due: which periods lack them, and which were made up for in silence. */
import type { Desk } from '../desk.ts'
import { type DuePeriod, duesBefore, type Period } from '../domain/digest/period.ts'
import type { DigestKind } from '../domain/digest/plan.ts'
import type { DigestUnit } from '../domain/digest/unit.ts'
import type { Day, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { limits } from '../limits.ts'

/** One stamp for the whole keeps a minute without digests cheap; one for each unit lets a broken round go on. */
export const stampOf = (tenant: TenantCode, { kind, from }: Pick<Period, 'kind' | 'from'>): string =>
  `digest:${tenant}:${kind}:${from}`

/** What has fallen due since `begun` and is not made, the newest first: back to the last one that is. */
export async function missedPeriods(
  { journal }: Pick<Desk, 'journal'>,
  tenant: TenantCode,
  kind: DigestKind,
  policyOn: (day: Day) => Policy,
  begun: Instant,
  now: Instant,
): Promise<readonly DuePeriod[]> {
  const missed: DuePeriod[] = []
  for (const due of duesBefore(kind, policyOn, now)) {
    if (due.dueAt < begun || missed.length >= limits.digestsMissed) break
    if (await journal.stamped(stampOf(tenant, due))) break
    missed.push(due)
  }
  return missed
}

/** Of a unit, those right before one that were made only after the next of their kind had fallen due: nobody was told. */
export async function madeInSilence(
  { digests }: Pick<Desk, 'digests'>,
  { tenant, code }: DigestUnit,
  newest: DuePeriod,
  policyOn: (day: Day) => Policy,
  begun: Instant,
): Promise<readonly Period[]> {
  const silent: Period[] = []
  let next = newest
  for (const due of duesBefore(newest.kind, policyOn, (newest.dueAt - 1) as Instant)) {
    if (due.dueAt < begun || silent.length >= limits.digestsMissed) break
    const frozen = await digests.frozen({ tenant, kind: due.kind, from: due.from, grid: code })
    if (frozen === null || frozen.digest.madeAt < next.dueAt) break
    silent.push({ kind: due.kind, from: due.from, to: due.to })
    next = due
  }
  return silent
}
