/** Facts as they are read back for the past, and the grids in which something lies. */
import { inArray } from 'drizzle-orm'
import type { Fact, Happened } from '../src/domain/happened.ts'
import type { Instant } from '../src/domain/names.ts'
import type { Changed, Turned } from '../src/journal/past.ts'
import type { Session } from './database.ts'
import type { Tree } from './lineage-then.ts'
import { pieces, run } from './statement.ts'

export interface Written {
  readonly stream: string
  readonly data: unknown
  readonly by: Happened<Fact>['by']
  readonly at: Instant
}

/** The same with the grids in which each lies now, and in which it lay then: by the tree of that time. */
export async function within<T>(
  { db }: Session,
  lineage: Tree,
  turned: readonly Changed<T>[],
  placeOf: (one: T) => string,
): Promise<readonly Turned<T>[]> {
  const places = turned.flatMap(({ now, was }) => [placeOf(now), ...(was === null ? [] : [placeOf(was)])])
  const above = new Map<string, string[]>()
  for (const some of pieces([...new Set(places)])) {
    const { ancestor, descendant } = lineage
    const query = db.select({ ancestor, descendant }).from(lineage).where(inArray(descendant, some))
    for (const row of await run('lineage-of-past', query))
      above.set(row.descendant, [...(above.get(row.descendant) ?? []), row.ancestor])
  }
  const around = (one: T | null) => (one === null ? [] : (above.get(placeOf(one)) ?? []))
  return turned.map((one) => ({ ...one, lies: new Set(around(one.now)), lay: new Set(around(one.was)) }))
}
