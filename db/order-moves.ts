/** Orders when the tree changes: what is open at a grid, and the counts of grids below which other parts lie than before. */
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Orders } from '../src/journal/orders.ts'
import type { Database, Session } from './database.ts'
import { partsWhere } from './order-parts.ts'
import { run } from './statement.ts'

export const orderMoves = ({ read }: Database): Pick<Orders, 'openPartsAt' | 'openFrom'> => ({
  openPartsAt: (tenant, grids, limit) =>
    read((session) => {
      const { orderParts, orders } = session.t
      const open = and(eq(orders.tenant, tenant), eq(orders.state, 'open'), ne(orderParts.state, 'done'))
      return partsWhere(session, and(open, inArray(orderParts.grid, [...grids])), limit)
    }),
  openFrom: (tenant, origin, limit) =>
    read(async ({ db, t }) => {
      const { orders } = t
      const here = and(eq(orders.tenant, tenant), eq(orders.state, 'open'), eq(orders.origin, origin))
      const rows = await run(
        'orders-from',
        db.select({ data: orders.data }).from(orders).where(here).limit(limit),
      )
      return rows.map(({ data }) => data)
    }),
})

/** Counts of open orders at these grids, made anew from the parts: nothing is told of it, the sums above stay as they are. */
export async function recount({ db, t }: Session, tenant: string, grids: readonly string[]): Promise<void> {
  const { orders, orderParts: p, orderCounts, lineage } = t
  const open = db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.tenant, tenant), eq(orders.state, 'open')))
  const stale = and(inArray(orderCounts.grid, [...grids]), inArray(orderCounts.order, open))
  await run('drop-order-counts', db.delete(orderCounts).where(stale))
  const sum = (one: SQL) => sql<number>`sum(case when ${one} then 1 else 0 end)`.mapWith(Number)
  const counted = db
    .select({
      order: p.order,
      grid: lineage.ancestor,
      tier: p.tier,
      told: sql<number>`count(*)`.mapWith(Number),
      acknowledged: sum(sql`${p.acknowledgedAt} is not null`),
      done: sum(sql`${p.state} = 'done'`),
      refused: sum(sql`${p.state} = 'refused'`),
      late: sum(sql`${p.late} = 1`),
    })
    .from(p)
    .innerJoin(orders, eq(orders.id, p.order))
    .innerJoin(lineage, eq(lineage.descendant, p.grid))
    .where(
      and(
        inArray(lineage.ancestor, [...grids]),
        inArray(p.order, open),
        // From the order's origin down to right above the part; at least the origin (see countedBy).
        sql`(${lineage.depth} > 0 or ${lineage.ancestor} = ${orders.origin})`,
        sql`exists (select 1 from ${lineage} as way where way.ancestor = ${orders.origin} and way.descendant = ${lineage.ancestor})`,
      ),
    )
    .groupBy(p.order, lineage.ancestor, p.tier)
  const rows = await run('count-order-parts', counted)
  if (rows.length > 0) await run('put-order-counts', db.insert(orderCounts).values(rows))
}
