/** Digests that a group asked for: when its grid becomes part of another, that one's group gets them instead. */
import { digestKinds } from '../domain/digest/plan.ts'
import type { Group } from '../domain/grid/grid.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import { appendTo } from '../journal/append-to.ts'
import { adminBy, type MoveDesk } from './move.ts'

/** `groups`: the tenant's as they were before. What the other's group has said itself stays. */
export async function moveWishes(
  { digests, journal }: Pick<MoveDesk, 'digests' | 'journal'>,
  tenant: TenantCode,
  groups: readonly Group[],
  { from, into }: { readonly from: GridCode; readonly into: GridCode },
  now: Instant,
): Promise<void> {
  const [old, own] = [from, into].map((code) => groups.find(({ grid }) => grid === code))
  if (!old || !own) return
  for (const kind of digestKinds) {
    const wishes = await digests.wishes(tenant, kind)
    if (wishes.get(old.id) !== true || wishes.has(own.id)) continue
    const stream = `digest:${tenant}:wishes:${own.id}`
    const fact = { type: 'digest-subscribed' as const, kind, person: null, group: own.id, wanted: true }
    await appendTo(journal, stream, (expectedVersion) => ({
      appends: [{ stream, expectedVersion, facts: [{ fact, by: adminBy, at: now }] }],
      views: [{ kind: 'subscription', tenant, digest: kind, whose: own.id, wanted: true }],
      ...{ notices: [], handled: null, stamp: null, at: now },
    }))
  }
}
