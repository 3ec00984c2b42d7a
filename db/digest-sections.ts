/** What a digest tells beside cases, out of rows written with the facts: orders by their counts, alarms, duties by day. */
import { and, asc, count, eq, gte, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { isOver } from '../src/domain/alarm/alarm.ts'
import type { DigestUnit } from '../src/domain/digest/unit.ts'
import type { Day, GridCode, Instant, PersonId } from '../src/domain/names.ts'
import type { PartKey } from '../src/domain/order/facts.ts'
import type { Order } from '../src/domain/order/order.ts'
import type { DutyDays, OrderReach } from '../src/journal/digests.ts'
import type { Past, Then } from '../src/journal/past.ts'
import type { Session } from './database.ts'
import { doneOnlySince } from './late-entries.ts'
import { lineageAt, workedAt } from './lineage-then.ts'
import { countsIn, reachedThen } from './reached-then.ts'
import { pieces, run } from './statement.ts'

/** Under which key a unit is an addressee itself. */
const partKey = ({ code, department }: DigestUnit): string => (department ? `d:${department}` : code)

export async function ordersOf(
  { db, t }: Session,
  unit: DigestUnit,
  since: Instant,
  past: Past,
): Promise<readonly OrderReach[]> {
  const { orders, orderCounts: counts, orderParts: parts } = t
  const ended = and(eq(orders.state, 'closed'), gte(orders.issuedAt, since))
  // What has ended since stood open then, however long ago it was given.
  const turned = inArray(orders.id, [...past.orders.keys()])
  const query = db
    .select({ data: orders.data, tier: counts.tier, told: counts.told, done: counts.done, own: parts.state })
    .from(orders)
    .leftJoin(counts, and(eq(counts.order, orders.id), eq(counts.grid, unit.code)))
    .leftJoin(parts, and(eq(parts.order, orders.id), eq(parts.key, partKey(unit))))
    .where(
      and(eq(orders.tenant, unit.tenant), or(inArray(orders.state, ['open', 'completed']), ended, turned)),
    )
    .orderBy(asc(orders.issuedAt), asc(orders.id), asc(counts.tier))
  const reached = new Map<string, OrderReach>()
  for (const { data, tier, told, done, own } of await run('digest-orders', query)) {
    if (reached.has(data.id) || (told === null && own === null)) continue
    // The unit's own part is one of one; of what lies below, the first tier: who was named, not whom these told.
    const reach =
      tier === null || told === null
        ? { tier: 0, told: 1, done: Number(own === 'done') }
        : { tier, told, done: done ?? 0 }
    reached.set(data.id, { order: data, ...reach })
  }
  return [...reached.values()].flatMap((reach) => reachedThen(reach, unit, past))
}

export async function orderWaitingIn(
  { db, t }: Session,
  unit: DigestUnit,
  order: Order,
  tier: number,
  limit: number,
  past: Past,
): Promise<readonly string[]> {
  const { orderParts: parts, lineage } = t
  if (tier === 0) return [unit.name]
  const turned = past.parts.filter((part) => part.order === order.id && part.tier === tier)
  const open = and(
    eq(parts.order, order.id),
    inArray(parts.state, ['told', 'acknowledged', 'refused']),
    eq(parts.tier, tier),
  )
  const all = db.select({ key: parts.key, name: parts.name }).from(parts)
  const query =
    order.origin === unit.code
      ? all.where(open)
      : all
          .innerJoin(lineage, eq(lineage.descendant, parts.grid))
          .where(and(open, eq(lineage.ancestor, unit.code)))
  const now = await run('digest-order-waiting', query.orderBy(asc(parts.key)).limit(limit + turned.length))
  const known = new Set(turned.map(({ key }) => key))
  const then = turned.filter((part) => part.wasTold && !part.wasDone && countsIn(part, unit, order))
  return [...now.filter(({ key }) => !known.has(key as PartKey)), ...then]
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name)
}

export async function alarmsOpenIn(session: Session, unit: DigestUnit, past: Past): Promise<number> {
  const { db, t } = session
  const { alarms } = t
  const lineage = await lineageAt(session, past.at)
  const query = db
    .select({ n: count().mapWith(Number) })
    .from(lineage)
    .innerJoin(alarms, and(eq(alarms.tenant, unit.tenant), eq(alarms.grid, lineage.descendant)))
    .where(and(eq(lineage.ancestor, unit.code), sql`${alarms.open} = 1`))
  const now = (await run('digest-alarms-open', query))[0]?.n ?? 0
  const was = past.alarms.filter((one) => one.lay.has(unit.code) && one.was !== null && !isOver(one.was))
  return now + was.length - past.alarms.filter((one) => one.lies.has(unit.code) && !isOver(one.now)).length
}

export async function dutyDaysOf(
  session: Session,
  unit: DigestUnit,
  duty: { readonly id: string; readonly level: number; readonly min: number },
  days: readonly Day[],
  { past, until }: Then,
): Promise<readonly DutyDays[]> {
  const { db, t } = session
  const { dutiesDone, grids } = t
  const lineage = await lineageAt(session, past.at)
  const below = eq(lineage.ancestor, unit.code)
  const owers = db
    .select({ grid: grids.code, name: grids.name })
    .from(lineage)
    .innerJoin(grids, eq(grids.code, lineage.descendant))
    .where(and(below, eq(grids.level, duty.level), workedAt(session, past.at)))
    .orderBy(asc(grids.code))
  const done = new Map<string, number>()
  for (const some of pieces(days)) {
    const query = db
      .select({ grid: dutiesDone.grid, n: count().mapWith(Number) })
      .from(dutiesDone)
      .innerJoin(lineage, and(eq(lineage.descendant, dutiesDone.grid), below))
      .where(
        and(
          eq(dutiesDone.tenant, unit.tenant),
          eq(dutiesDone.duty, duty.id),
          inArray(dutiesDone.day, some),
          gte(dutiesDone.n, duty.min),
        ),
      )
      .groupBy(dutiesDone.grid)
    for (const { grid, n } of await run('digest-duty-days', query)) done.set(grid, (done.get(grid) ?? 0) + n)
  }
  for (const grid of await doneOnlySince(session, unit.tenant, duty, days, until))
    done.set(grid, (done.get(grid) ?? 0) - 1)
  return (await run('digest-duty-owers', owers)).map(({ grid, name }) => ({
    grid: grid as GridCode,
    name,
    done: done.get(grid) ?? 0,
  }))
}

export async function reachableIn(
  { db, t }: Session,
  persons: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const { person, directChat } = t.accounts
  const reached = new Set<PersonId>()
  for (const some of pieces(persons)) {
    const query = db
      .selectDistinct({ person })
      .from(t.accounts)
      .where(and(inArray(person, some), isNotNull(directChat)))
    for (const row of await run('digest-reachable', query)) reached.add(row.person as PersonId)
  }
  return reached
}
