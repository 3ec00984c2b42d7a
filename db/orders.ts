/** The orders as they stand, read from the rows that commits wrote. */
import { and, asc, desc, eq, gte, inArray, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Instant } from '../src/domain/names.ts'
import type { OrderId, PartKey } from '../src/domain/order/facts.ts'
import type { Order } from '../src/domain/order/order.ts'
import type { OrderCardRow, Orders, PartHolder } from '../src/journal/orders.ts'
import type { Database, Session } from './database.ts'
import { orderCountsRead } from './order-counts.ts'
import { orderMoves } from './order-moves.ts'
import { orderParts, partsWhere } from './order-parts.ts'
import { orderReach } from './order-reach.ts'
import { run, type Slots, statement } from './statement.ts'

const ended: readonly Order['state'][] = ['closed', 'cancelled']

export function openOrders(database: Database): Orders {
  const { read } = database
  const orders = (name: string, where: (session: Session) => SQL | undefined, limit: number) =>
    read((session) => ordersWhere(session, name, where(session), limit))
  return {
    async get(id) {
      const [row] = await read((session) => orderOf(session, { id }))
      return row?.data ?? null
    },
    async byNo(tenant, no) {
      const [found] = await orders('order-by-no', ({ t }) => eq(t.orders.id, `${tenant}/${no}`), 1)
      return found ?? null
    },
    byShort: (tenant, short, since) =>
      orders(
        'orders-by-short',
        ({ t }) => and(eq(t.orders.tenant, tenant), eq(t.orders.short, short), gte(t.orders.issuedAt, since)),
        20,
      ),
    givenBy: (person, since, limit) =>
      orders(
        'orders-given',
        ({ t }) => and(eq(t.orders.giver, person), gte(t.orders.issuedAt, since)),
        limit,
      ),
    openIn: (group, limit) =>
      orders(
        'orders-open-in-group',
        ({ db, t }) => {
          const told = db
            .selectDistinct({ order: t.orderParts.order })
            .from(t.orderParts)
            .where(eq(t.orderParts.group, group))
          const here = or(eq(t.orders.group, group), inArray(t.orders.id, told))
          return and(notInArray(t.orders.state, [...ended]), here)
        },
        limit,
      ),
    openWith: (tenant, holder, limit) =>
      orders(
        'orders-open-with',
        (session) => {
          const { db, t } = session
          const keys = keysOf(session, holder)
          const mine = db
            .select({ order: t.orderParts.order })
            .from(t.orderParts)
            .where(and(eq(t.orderParts.order, t.orders.id), keys))
          return and(eq(t.orders.tenant, tenant), notInArray(t.orders.state, [...ended]), sql`exists ${mine}`)
        },
        limit,
      ),
    heldBy: (order, holder) =>
      read((session) => {
        const { orderParts: parts } = session.t
        return partsWhere(session, and(eq(parts.order, order), keysOf(session, holder)), 50)
      }),
    ...waitingOrders(database),
    staleCards: (limit) => read((session) => staleCards(session, limit)),
    nextDue: () => read(nextDue),
    ...orderParts(database),
    ...orderCountsRead(database),
    ...orderMoves(database),
    ...orderReach(database),
  }
}

/** What the clock looks for. */
const waitingOrders = ({ read }: Database): Pick<Orders, 'due' | 'allDone'> => ({
  due: (now, limit) =>
    read(async (session) => (await dueOrders(session, { now, limit })).map((row) => row.data)),
  allDone: (limit) => read(async (session) => (await doneOrders(session, { limit })).map((row) => row.data)),
})

const dueOrders = statement('orders-due', ({ db, t }, slot: Slots<{ now: number; limit: number }>) =>
  db
    .select({ data: t.orders.data })
    .from(t.orders)
    .where(lte(t.orders.nextStepAt, slot.now))
    .orderBy(asc(t.orders.nextStepAt), asc(t.orders.issuedAt), asc(t.orders.id))
    .limit(slot.limit),
)

const doneOrders = statement('orders-all-done', ({ db, t }, slot: Slots<{ limit: number }>) => {
  const { orders: all, orderCounts: counts } = t
  const first = and(eq(counts.order, all.id), eq(counts.grid, all.origin), sql`${counts.tier} = 1`)
  return db
    .select({ data: all.data })
    .from(all)
    .innerJoin(counts, first)
    .where(and(sql`${all.state} = 'open'`, eq(counts.done, counts.told)))
    .orderBy(asc(all.issuedAt), asc(all.id))
    .limit(slot.limit)
})

/** What he has by name, the parts of his grids, and of the grids that became part of these. */
function keysOf({ db, t }: Session, { grids, persons, department }: PartHolder): SQL | undefined {
  const { key, person } = t.orderParts
  const named = inArray(person, [...persons])
  const own = [...grids, ...(department === null ? [] : [`d:${department}`])]
  if (grids.length === 0) return or(inArray(key, own), named)
  const { code, successor } = t.grids
  const before = db
    .select({ code })
    .from(t.grids)
    .where(inArray(successor, [...grids]))
  return or(inArray(key, own), inArray(key, before), named)
}

async function ordersWhere(
  { db, t }: Session,
  name: string,
  where: SQL | undefined,
  limit: number,
): Promise<Order[]> {
  const query = db.select({ data: t.orders.data }).from(t.orders).where(where)
  return (await run(name, query.orderBy(desc(t.orders.issuedAt), desc(t.orders.id)).limit(limit))).map(
    (row) => row.data,
  )
}

const staleRows = statement('stale-order-cards', ({ db, t }, slot: Slots<{ limit: number }>) =>
  db
    .select()
    .from(t.orderCards)
    .where(sql`stale_since is not null`)
    .orderBy(asc(t.orderCards.staleSince), asc(t.orderCards.order), asc(t.orderCards.scope))
    .limit(slot.limit),
)

async function staleCards(session: Session, limit: number): Promise<OrderCardRow[]> {
  return (await staleRows(session, { limit })).map(({ order, scope, group, staleSince, shownAt }) => ({
    order: order as OrderId,
    scope: scope === '' ? null : (scope as PartKey),
    group: group as OrderCardRow['group'],
    staleSince: (staleSince ?? 0) as Instant,
    shownAt: shownAt as Instant,
  }))
}

/** A card is looked at a minute after it went out of date: what came meanwhile stands in it too. */
const cardWaitMs = 60_000

const lastStale = statement('next-stale-card', ({ db, t }, _slot: Slots<object>) =>
  db
    .select({ at: sql<number | null>`max(${t.orderCards.staleSince})`.mapWith(Number) })
    .from(t.orderCards)
    .where(sql`${t.orderCards.staleSince} <> 0`),
)

async function nextDue(session: Session): Promise<Instant | null> {
  const [step] = await nextStep(session, {})
  const [card] = await lastStale(session, {})
  const times = [step?.at ?? 0, card?.at ? card.at + cardWaitMs : 0].filter((at) => at > 0)
  return times.length === 0 ? null : (Math.min(...times) as Instant)
}

const nextStep = statement('next-order-step', ({ db, t }, _slot: Slots<object>) =>
  db
    .select({ at: t.orders.nextStepAt })
    .from(t.orders)
    .where(sql`next_step_at is not null`)
    .orderBy(asc(t.orders.nextStepAt))
    .limit(1),
)

const orderOf = statement('order-of-id', ({ db, t }, slot: Slots<{ id: string }>) =>
  db.select({ data: t.orders.data }).from(t.orders).where(eq(t.orders.id, slot.id)),
)
