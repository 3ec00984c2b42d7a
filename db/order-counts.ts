/** The counts of orders: one row for each tier below a grid, written with the facts and never counted afterwards. */
import { and, asc, eq } from 'drizzle-orm'
import type { Count } from '../src/domain/order/order.ts'
import type { Orders } from '../src/journal/orders.ts'
import type { Database } from './database.ts'
import type { Tables } from './schema.ts'
import { run } from './statement.ts'

export const orderCountsRead = ({ read }: Database): Pick<Orders, 'counts' | 'countsBelow'> => ({
  counts: (order, grid) =>
    read(async ({ db, t }) => {
      const here = and(eq(t.orderCounts.order, order), eq(t.orderCounts.grid, grid))
      const query = db.select().from(t.orderCounts).where(here).orderBy(asc(t.orderCounts.tier))
      return (await run('order-counts', query)).map(countOf)
    }),
  countsBelow: (order, grid) =>
    read(async ({ db, t }) => {
      const query = db
        .select({ code: t.grids.code, name: t.grids.name, count: t.orderCounts })
        .from(t.orderCounts)
        .innerJoin(t.grids, eq(t.grids.code, t.orderCounts.grid))
        .where(and(eq(t.orderCounts.order, order), eq(t.grids.parent, grid)))
        .orderBy(asc(t.grids.code), asc(t.orderCounts.tier))
      const rows = Map.groupBy(await run('order-counts-below', query), ({ code }) => code)
      return [...rows.values()].map((of) => ({
        name: of[0]?.name ?? '',
        counts: of.map(({ count }) => countOf(count)),
      }))
    }),
})

const countOf = ({ order: _, grid: __, ...count }: Tables['orderCounts']['$inferSelect']): Count => count
