/** What has changed in a tenant since an instant, each stream folded up to it: so a digest made late tells what one in time would have told. */
import { and, eq, gte, inArray, or, sql } from 'drizzle-orm'
import { type Alarm, evolveAlarm } from '../src/domain/alarm/alarm.ts'
import { AlarmFact } from '../src/domain/alarm/facts.ts'
import type { Case } from '../src/domain/case/case.ts'
import { fold } from '../src/domain/case/evolve.ts'
import { CaseFact } from '../src/domain/case/facts.ts'
import type { Instant, TenantCode } from '../src/domain/names.ts'
import { beginOrder, evolveOrder } from '../src/domain/order/evolve.ts'
import { OrderFact } from '../src/domain/order/facts.ts'
import type { Order } from '../src/domain/order/order.ts'
import type { Changed, Past } from '../src/journal/past.ts'
import type { Session } from './database.ts'
import { lineageAt } from './lineage-then.ts'
import { partsSince } from './past-parts.ts'
import { rechecksSince } from './past-rechecks.ts'
import { type Written, within } from './past-rows.ts'
import { pieces, run } from './statement.ts'

const kinds = ['case', 'alarm', 'order', 'order-part', 'recheck'] as const

export async function pastOf(session: Session, tenant: TenantCode, since: Instant): Promise<Past> {
  const streams = await streamsSince(session, tenant, since)
  const facts = Map.groupBy(await factsOf(session, streams), ({ stream }) => stream)
  const of = (kind: (typeof kinds)[number]) =>
    new Map(
      [...facts].flatMap(([stream, some]) =>
        stream.startsWith(`${kind}:`) ? [[stream.slice(kind.length + 1), some] as const] : [],
      ),
    )
  const [orders, parts] = [of('order'), of('order-part')]
  return {
    at: since,
    cases: await casesSince(session, tenant, of('case'), since),
    alarms: await alarmsSince(session, tenant, of('alarm'), since),
    orders: await ordersSince(session, tenant, orders, since),
    parts: await partsSince(session, parts, since),
    rechecks: await rechecksSince(session, tenant, of('recheck'), since),
  }
}

async function streamsSince({ db, t }: Session, tenant: string, since: Instant): Promise<readonly string[]> {
  const { facts } = t
  const ours = or(
    ...kinds.map(
      (kind) => sql`${facts.stream} like ${`${kind}:${tenant}${kind === 'recheck' ? ':' : '/'}%`}`,
    ),
  )
  const query = db
    .selectDistinct({ stream: facts.stream })
    .from(facts)
    .where(and(gte(facts.at, since), ours))
  return (await run('streams-since', query)).map(({ stream }) => stream)
}

async function factsOf({ db, t }: Session, streams: readonly string[]): Promise<readonly Written[]> {
  const { stream, version, data, by, at } = t.facts
  const found: Written[] = []
  for (const some of pieces(streams)) {
    const query = db.select({ stream, data, by, at }).from(t.facts).where(inArray(stream, some))
    found.push(...((await run('facts-of-streams', query.orderBy(stream, version))) as Written[]))
  }
  return found
}

type Streams = ReadonlyMap<string, readonly Written[]>

async function casesSince(session: Session, tenant: TenantCode, streams: Streams, since: Instant) {
  const { db, t } = session
  const found: Changed<Case>[] = []
  for (const ids of pieces([...streams.keys()])) {
    const query = db.select({ data: t.cases.data }).from(t.cases).where(inArray(t.cases.id, ids))
    for (const { data: now } of await run('cases-of-past', query)) {
      const facts = (streams.get(now.id) ?? []).map((one) => ({ ...one, fact: CaseFact.parse(one.data) }))
      const was = fold(
        now.id,
        tenant,
        facts.filter((one) => heldThen(one, since)),
      )
      found.push({ now, was })
    }
  }
  return within(session, await lineageAt(session, since), found, ({ origin }) => origin)
}

/** A limit that had passed had passed, though the clock was off and marked it later. */
const heldThen = ({ fact, at }: { fact: CaseFact; at: Instant }, since: Instant): boolean =>
  at < since || (fact.type === 'case-overdue' && fact.dueAt < since)

async function alarmsSince(session: Session, tenant: TenantCode, streams: Streams, since: Instant) {
  const { db, t } = session
  const found: Changed<Alarm>[] = []
  for (const ids of pieces([...streams.keys()])) {
    const query = db.select({ data: t.alarms.data }).from(t.alarms).where(inArray(t.alarms.id, ids))
    for (const { data: now } of await run('alarms-of-past', query)) {
      let was: Alarm | null = null
      for (const { data, by, at } of streams.get(now.id) ?? [])
        if (at < since) was = evolveAlarm(now.id, tenant, was, { fact: AlarmFact.parse(data), by, at })
      found.push({ now, was })
    }
  }
  return within(session, await lineageAt(session, since), found, ({ grid }) => grid)
}

async function ordersSince(session: Session, tenant: TenantCode, streams: Streams, since: Instant) {
  const { db, t } = session
  const found: Changed<Order>[] = []
  for (const ids of pieces([...streams.keys()])) {
    const query = db
      .select({ data: t.orders.data })
      .from(t.orders)
      .where(and(eq(t.orders.tenant, tenant), inArray(t.orders.id, ids)))
    for (const { data: now } of await run('orders-of-past', query)) {
      let was: Order | null = null
      for (const { data, by, at } of streams.get(now.id) ?? []) {
        if (at >= since) break
        const fact = OrderFact.parse(data)
        if (was !== null) was = evolveOrder(was, { fact, by, at })
        else if (fact.type === 'order-issued') was = beginOrder(now.id, tenant, { fact, by, at })
      }
      found.push({ now, was })
    }
  }
  return new Map(found.map((one) => [one.now.id, one]))
}
