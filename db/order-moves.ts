/** Orders when the tree changes: what is open at a grid, and the counts of grids below which other parts lie than before. */
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Orders } from '../src/journal/orders.ts'
import type { Database, Session } from './database.ts'
import { partsWhere } from './order-parts.ts'
import { run } from './statement.ts'

type Moves = Pick<Orders, 'openPartsAt' | 'openFrom' | 'openPartsOf' | 'openGivenBy'>

export const orderMoves = ({ read }: Database): Moves => {
  const parts = (tenant: string, where: (session: Session) => SQL, limit: number) =>
    read((session) => {
      const { orders } = session.t
      return partsWhere(session, and(eq(orders.tenant, tenant), goesOn(session), where(session)), limit)
    })
  const orders = (name: string, tenant: string, where: (session: Session) => SQL, limit: number) =>
    read(async (session) => {
      const { data, tenant: whose, issuedAt, id } = session.t.orders
      const here = and(eq(whose, tenant), goesOn(session), where(session))
      const query = session.db.select({ data }).from(session.t.orders).where(here)
      return (await run(name, query.orderBy(desc(issuedAt), desc(id)).limit(limit))).map((row) => row.data)
    })
  return {
    openPartsAt: (tenant, grids, limit) =>
      parts(tenant, ({ t }) => inArray(t.orderParts.grid, [...grids]), limit),
    openPartsOf: (tenant, person, limit) => parts(tenant, ({ t }) => eq(t.orderParts.person, person), limit),
    openFrom: (tenant, origin, limit) =>
      orders('orders-from', tenant, ({ t }) => eq(t.orders.origin, origin), limit),
    openGivenBy: (tenant, person, limit) =>
      orders('orders-given-open', tenant, ({ t }) => eq(t.orders.giver, person), limit),
  }
}

/** What is done may still be given back, until the order is closed. */
const goesOn = ({ t }: Session): SQL => inArray(t.orders.state, ['open', 'completed'])

/** Counts of open orders at these grids, made anew from the parts: nothing is told of it, the sums above stay as they are. */
export async function recount({ db, t }: Session, tenant: string, grids: readonly string[]): Promise<void> {
  const { orders, orderParts: p, orderCounts, lineage } = t
  const open = db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.tenant, tenant), inArray(orders.state, ['open', 'completed'])))
  const stale = and(inArray(orderCounts.grid, [...grids]), inArray(orderCounts.order, open))
  await run('drop-order-counts', db.delete(orderCounts).where(stale))
  const sum = (one: SQL) => sql<number>`sum(case when ${one} then 1 else 0 end)`.mapWith(Number)
  const counted = db
    .select({
      order: p.order,
      grid: lineage.ancestor,
      tier: p.tier,
      told: sum(sql`${p.state} <> 'excused'`),
      acknowledged: sum(sql`${p.state} <> 'excused' and ${p.acknowledgedAt} is not null`),
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
