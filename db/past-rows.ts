/** Facts as they are read back for the past, and the grids in which something lies. */
import { inArray } from 'drizzle-orm'
import type { Fact, Happened } from '../src/domain/happened.ts'
import type { Instant } from '../src/domain/names.ts'
import type { Turned } from '../src/journal/past.ts'
import type { Session } from './database.ts'
import { pieces, run } from './statement.ts'

export interface Written {
  readonly stream: string
  readonly data: unknown
  readonly by: Happened<Fact>['by']
  readonly at: Instant
}

/** The same with the grids in which each lies, now or then. */
export async function within<T>(
  { db, t }: Session,
  turned: readonly Turned<T>[],
  placeOf: (one: T) => string,
): Promise<readonly Turned<T>[]> {
  const places = turned.flatMap(({ now, was }) => [placeOf(now), ...(was === null ? [] : [placeOf(was)])])
  const above = new Map<string, string[]>()
  for (const some of pieces([...new Set(places)])) {
    const { ancestor, descendant } = t.lineage
    const query = db.select({ ancestor, descendant }).from(t.lineage).where(inArray(descendant, some))
    for (const row of await run('lineage-of-past', query))
      above.set(row.descendant, [...(above.get(row.descendant) ?? []), row.ancestor])
  }
  const around = (one: T | null) => (one === null ? [] : (above.get(placeOf(one)) ?? []))
  return turned.map((one) => ({ ...one, within: new Set([...around(one.now), ...around(one.was)]) }))
}
