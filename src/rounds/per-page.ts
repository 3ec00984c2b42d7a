/** A round over all groups of a tenant, page by page and over several ticks: each page once, by its stamp. */
import type { Desk } from '../desk.ts'
import type { Fact } from '../domain/happened.ts'
import type { GroupId, Instant, TenantCode } from '../domain/names.ts'
import type { Journal, View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import type { Notice } from '../notices/notice.ts'
import type { Budget } from './budget.ts'
import { clockBy } from './by-clock.ts'

export interface PageOf {
  readonly fact: Fact
  readonly views: readonly View[]
  readonly notices: readonly Notice[]
}

/** Rounds that are known to be over: a minute without anything due asks the store nothing. */
const over = new WeakMap<Journal, Set<string>>()
/** A week of a province’s pages; what is forgotten is asked of the store again. */
const mostKnown = 5_000

/** `work` returns null where nothing is to be told. False: something is left for the next tick. */
export async function perPage(
  desk: Desk,
  round: {
    readonly tenant: TenantCode
    readonly stamp: string
    readonly now: Instant
    readonly budget: Budget
  },
  work: (groups: readonly GroupId[]) => Promise<PageOf | null>,
): Promise<boolean> {
  const { journal, duties } = desk
  const { tenant, stamp, now, budget } = round
  const known = over.get(journal) ?? new Set<string>()
  if (known.size > mostKnown) known.clear()
  over.set(journal, known)
  if (known.has(stamp) || (await journal.stamped(stamp))) {
    known.add(stamp)
    return true
  }
  let after: GroupId | null = null
  for (let page = 0; ; page += 1) {
    const groups: readonly GroupId[] = await duties.groupsAfter(tenant, after, limits.roundGroups)
    after = groups.at(-1) ?? null
    if (groups.length === 0) break
    const own = `${stamp}:${page}`
    if (known.has(own) || (await journal.stamped(own))) continue
    if (!budget.take()) return false
    const done = await work(groups)
    const last = groups.length < limits.roundGroups
    await journal.commit({
      appends: done
        ? [{ stream: own, expectedVersion: 0, facts: [{ fact: done.fact, by: clockBy, at: now }] }]
        : [],
      views: done?.views ?? [],
      notices: done?.notices ?? [],
      handled: null,
      stamp: last && page === 0 ? stamp : own,
      at: now,
    })
    known.add(own)
    if (last && page === 0) return true
    if (last) break
  }
  await journal.commit({ appends: [], views: [], notices: [], handled: null, stamp, at: now })
  return true
}
