/** Parts of orders as they were at an instant: which had been told, and which of them were done. */
import { and, eq, inArray } from 'drizzle-orm'
import type { GridCode, Instant } from '../src/domain/names.ts'
import { evolvePart } from '../src/domain/order/evolve.ts'
import { type OrderId, PartFact, type PartKey } from '../src/domain/order/facts.ts'
import { freshPart } from '../src/domain/order/order.ts'
import type { TurnedPart } from '../src/journal/past.ts'
import type { Session } from './database.ts'
import type { Written } from './past-rows.ts'
import { pieces, run } from './statement.ts'

/** `streams`: by `<order>/<part's key>`. */
export async function partsSince(
  { db, t }: Session,
  streams: ReadonlyMap<string, readonly Written[]>,
  since: Instant,
): Promise<readonly TurnedPart[]> {
  const { orderParts: parts, lineage } = t
  const facts = [...streams].map(([name, some]) => {
    const cut = name.indexOf('/', name.indexOf('/') + 1)
    const [order, key] = [name.slice(0, cut) as OrderId, name.slice(cut + 1)]
    return { order, key, some: some.map(({ data, by, at }) => ({ fact: PartFact.parse(data), by, at })) }
  })
  const told = facts.flatMap(({ order, some }) =>
    some.flatMap(({ fact, at }) =>
      at >= since && fact.type === 'order-part-passed' ? fact.parts.map((key) => `${order}/${key}`) : [],
    ),
  )
  const toldLater = new Set(told)
  const touched = new Map(facts.map(({ order, key, some }) => [`${order}/${key}`, some]))
  const names = [...new Set([...toldLater, ...touched.keys()])]
  const byOrder = Map.groupBy(names, (name) => name.slice(0, name.indexOf('/', name.indexOf('/') + 1)))
  const found: TurnedPart[] = []
  for (const [order, some] of byOrder)
    for (const keys of pieces(some.map((name) => name.slice(order.length + 1)))) {
      const query = db
        .select()
        .from(parts)
        .where(and(eq(parts.order, order), inArray(parts.key, keys)))
      for (const row of await run('parts-of-past', query)) {
        const name = `${order}/${row.key}`
        const { key, tier, grid } = row
        const seed = { ...freshPart(order as OrderId, seedOf(row)) }
        const before = (touched.get(name) ?? []).filter(({ at }) => at < since)
        const then = before.reduce(evolvePart, seed)
        const above = db
          .select({ ancestor: lineage.ancestor })
          .from(lineage)
          .where(eq(lineage.descendant, grid))
        found.push({
          ...{ order: order as OrderId, key, tier, name: row.name, grid: grid as GridCode },
          isDone: row.state === 'done',
          wasTold: !toldLater.has(name),
          wasDone: then.state === 'done',
          within: new Set((await run('lineage-of-part', above)).map(({ ancestor }) => ancestor)),
        })
      }
    }
  return found
}

type Row = { key: string; tier: number; grid: string; name: string }
const seedOf = ({ key, tier, grid, name }: Row) => ({
  ...{ key: key as PartKey, parent: null, tier, grid: grid as GridCode, person: null, department: null },
  ...{ group: null, name, counted: [] },
})
