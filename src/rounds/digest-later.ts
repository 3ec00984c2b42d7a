/** What became known of a closed month after its digest was frozen: the air that was imported since, the scores published since. */
import type { Desk } from '../desk.ts'
import type { Digest, Later } from '../domain/digest/digest.ts'
import type { DigestUnit } from '../domain/digest/unit.ts'
import type { GridCode } from '../domain/names.ts'
import { airTold } from './digest-air.ts'
import { publishedResults } from './published-results.ts'
import { lookedAt } from './vantage.ts'

/** Null where all is as it was frozen; of both only what differs. */
export async function laterThan(desk: Desk, unit: DigestUnit, frozen: Digest): Promise<Later | null> {
  const grid = unit.department ? null : await desk.directory.grid(unit.code as GridCode)
  if (grid === null) return null
  const air = frozen.kind === 'monthly' ? await airTold(desk, grid, frozen, null) : null
  const results = await publishedResults(desk, grid, frozen, null, lookedAt(frozen))
  const later = {
    air: same(air, frozen.air) ? null : air,
    results: (results ?? []).length === 0 || same(results, frozen.results) ? null : results,
  }
  return later.air === null && later.results === null ? null : later
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
