/** The rows of orders that a commit writes with its facts: set-wise, so that a hundred thousand addressees stay one commit. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { GridCode } from '../src/domain/names.ts'
import type { OrderId } from '../src/domain/order/facts.ts'
import {
  type CountChange,
  freshPart,
  type Order,
  type Part,
  type PartSeed,
} from '../src/domain/order/order.ts'
import type { OrderView } from '../src/journal/orders.ts'
import type { Session } from './database.ts'
import {
  asRefused,
  everyColumn,
  inPlaces,
  manyRows,
  pieces,
  type Row,
  run,
  type Slots,
  statement,
} from './statement.ts'

export async function writeOrder(session: Session, order: Order): Promise<void> {
  const { id, tenant, no, state, origin, group, giver, campaign, issuedAt, steps } = order
  const nextStepAt = steps.length === 0 ? null : Math.min(...steps.map(({ at }) => at))
  const short = Number(no.slice(no.lastIndexOf('-') + 1))
  const row = { id, tenant, no, short, state, origin, group, issuedAt, nextStepAt, data: order }
  await putOrder(session, { ...row, giver: giver.person ?? '', campaign: campaign?.name ?? null })
}

/** Rows of one insert. It is prepared once: a statement of its own for each would be held until somebody tidies up. */
const partsAtOnce = 50

export async function addParts(session: Session, order: OrderId, seeds: readonly PartSeed[]): Promise<void> {
  for (const some of pieces(seeds, partsAtOnce)) {
    const rows = some.map((seed) => partRow(freshPart(order, seed)))
    if (rows.length === partsAtOnce) await addManyParts(session, inPlaces(rows))
    else for (const row of rows) await putPart(session, row)
  }
  const parent = seeds[0]?.parent ?? null
  if (parent !== null) await changeOpen(session, { order, key: parent, n: seeds.length })
  const none = { acknowledged: 0, done: 0, refused: 0, late: 0 }
  for (const row of toldAt(seeds)) await addTold(session, { order, ...row, ...none })
}

/** How many of them each grid above counts. */
function toldAt(seeds: readonly PartSeed[]): Iterable<{ grid: GridCode; tier: number; told: number }> {
  const told = new Map<string, { grid: GridCode; tier: number; told: number }>()
  for (const { counted, tier } of seeds)
    for (const grid of counted) {
      const row = told.get(`${tier} ${grid}`)
      if (row) row.told += 1
      else told.set(`${tier} ${grid}`, { grid, tier, told: 1 })
    }
  return told.values()
}

export async function writePart(session: Session, part: Part, change: CountChange): Promise<void> {
  await putPart(session, partRow(part))
  const closes = change.done - change.told
  if (part.parent !== null && closes !== 0)
    await changeOpen(session, { order: part.order, key: part.parent, n: -closes })
  if (Object.values(change).every((n) => n === 0)) return
  // From the root down: two commits never wait for each other in a circle.
  for (const grid of part.counted)
    await addCount(session, { order: part.order, grid, tier: part.tier, ...change })
}

export async function writeCard(
  session: Session,
  { order, scope, group, shown }: Extract<OrderView, { kind: 'order-card' }>,
  at: number,
): Promise<void> {
  await putCard(session, { order, scope: scope ?? '', group, staleSince: shown ? null : at, shownAt: at })
}

export async function markStale(
  { db, t }: Session,
  { order, scopes }: Extract<OrderView, { kind: 'order-cards-stale' }>,
  at: number,
): Promise<void> {
  const { orderCards: cards } = t
  const here = and(
    eq(cards.order, order),
    inArray(
      cards.scope,
      scopes.map((scope) => scope ?? ''),
    ),
  )
  // What is out of date already stays so since then.
  const staleSince = sql`coalesce(${cards.staleSince}, ${at})`
  await run('stale-order-cards', db.update(cards).set({ staleSince }).where(here))
}

const partRow = ({ counted: _, passed, late, parent, ticked, ...part }: Part): Row<'orderParts'> => ({
  ...part,
  parent: parent ?? '',
  passed: passed ? 1 : 0,
  late: late ? 1 : 0,
  ticked: ticked.join(','),
})

const addManyParts = statement('add-order-parts', ({ db, t }, _slot: Slots<object>) =>
  db.insert(t.orderParts).values(manyRows(t.orderParts, partsAtOnce)),
)

const addTold = statement('add-order-told', ({ db, t }, _slot: Slots<Row<'orderCounts'>>) =>
  db
    .insert(t.orderCounts)
    .values(everyColumn(t.orderCounts))
    .onConflictDoUpdate({
      target: [t.orderCounts.order, t.orderCounts.grid, t.orderCounts.tier],
      set: { told: sql`${t.orderCounts.told} + excluded.told` },
    }),
)

const putOrder = statement('put-order', ({ db, t }, _slot: Slots<Row<'orders'>>) =>
  db
    .insert(t.orders)
    .values(everyColumn(t.orders))
    .onConflictDoUpdate({ target: t.orders.id, set: asRefused(t.orders, 'id') }),
)

/** How many below are open is counted by those below; the part itself only adds those it passes on to. */
const putPart = statement('put-order-part', ({ db, t }, _slot: Slots<Row<'orderParts'>>) =>
  db
    .insert(t.orderParts)
    .values(everyColumn(t.orderParts))
    .onConflictDoUpdate({
      target: [t.orderParts.order, t.orderParts.key],
      set: asRefused(t.orderParts, 'order', 'key', 'childrenOpen'),
    }),
)

const changeOpen = statement(
  'change-open-order-children',
  ({ db, t }, slot: Slots<{ order: string; key: string; n: number }>) =>
    db
      .update(t.orderParts)
      .set({ childrenOpen: sql`${t.orderParts.childrenOpen} + ${slot.n}` })
      .where(and(eq(t.orderParts.order, slot.order), eq(t.orderParts.key, slot.key))),
)

const addCount = statement('add-order-count', ({ db, t }, _slot: Slots<Row<'orderCounts'>>) =>
  db
    .insert(t.orderCounts)
    .values(everyColumn(t.orderCounts))
    .onConflictDoUpdate({
      target: [t.orderCounts.order, t.orderCounts.grid, t.orderCounts.tier],
      set: {
        told: sql`${t.orderCounts.told} + excluded.told`,
        acknowledged: sql`${t.orderCounts.acknowledged} + excluded.acknowledged`,
        done: sql`${t.orderCounts.done} + excluded.done`,
        refused: sql`${t.orderCounts.refused} + excluded.refused`,
        late: sql`${t.orderCounts.late} + excluded.late`,
      },
    }),
)

const putCard = statement('put-order-card', ({ db, t }, _slot: Slots<Row<'orderCards'>>) =>
  db
    .insert(t.orderCards)
    .values(everyColumn(t.orderCards))
    .onConflictDoUpdate({
      target: [t.orderCards.order, t.orderCards.scope],
      set: asRefused(t.orderCards, 'order', 'scope'),
    }),
)
