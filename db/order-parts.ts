/** The parts of orders, read one by one, by group, or as bare names. */
import { and, asc, eq, gt, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import type { GridCode, GroupId, Instant, PersonId } from '../src/domain/names.ts'
import type { OrderId, PartKey } from '../src/domain/order/facts.ts'
import { countedBy, type Part } from '../src/domain/order/order.ts'
import type { Orders, PartsAsked, PartsOfGroup } from '../src/journal/orders.ts'
import type { Database, Session } from './database.ts'
import { gridsAndAbove } from './scene-rows.ts'
import { pieces, run } from './statement.ts'

export const orderParts = ({
  read,
}: Database): Pick<
  Orders,
  'part' | 'toldIn' | 'below' | 'called' | 'known' | 'names' | 'count' | 'byGroup' | 'finished' | 'rolledUp'
> => ({
  part: (order, key) =>
    read(async (session) => {
      const { orderParts: parts } = session.t
      const [part] = await partsWhere(session, and(eq(parts.order, order), eq(parts.key, key)), 1)
      return part ?? null
    }),
  toldIn: (order, group, limit) =>
    read((session) => {
      const { orderParts: parts } = session.t
      return partsWhere(session, and(eq(parts.order, order), eq(parts.group, group)), limit)
    }),
  below: (order, keys, limit) =>
    read((session) => {
      const { orderParts: parts } = session.t
      const counts = sql`${parts.state} <> 'excused'`
      return partsWhere(session, and(eq(parts.order, order), inArray(parts.parent, [...keys]), counts), limit)
    }),
  called: (order, name, limit) =>
    read((session) => {
      const { orderParts: parts } = session.t
      const ends = like(parts.name, `%${name.replace(/[%_\\]/gu, '')}`)
      const named = sql`${parts.state} <> 'excused' and ${parts.tier} = 1`
      return partsWhere(session, and(eq(parts.order, order), named, ends), limit)
    }),
  known: (order, keys) =>
    read(async ({ db, t }) => {
      const found = new Set<PartKey>()
      for (const some of pieces(keys)) {
        const here = and(eq(t.orderParts.order, order), inArray(t.orderParts.key, some))
        const rows = await run(
          'known-parts',
          db.select({ key: t.orderParts.key }).from(t.orderParts).where(here),
        )
        for (const { key } of rows) found.add(key as PartKey)
      }
      return found
    }),
  names: (order, asked, limit) =>
    read(async (session) => {
      const { db, t } = session
      const query = db
        .select({ name: t.orderParts.name })
        .from(t.orderParts)
        .where(meant(session, order, asked))
        .orderBy(asc(t.orderParts.tier), asc(t.orderParts.key))
        .limit(limit)
      return (await run('part-names', query)).map(({ name }) => name)
    }),
  count: (order, asked) =>
    read(async (session) => {
      const { db, t } = session
      const n = sql<number>`count(*)`.mapWith(Number)
      const [row] = await run(
        'part-count',
        db
          .select({ n })
          .from(t.orderParts)
          .where(meant(session, order, asked)),
      )
      return row?.n ?? 0
    }),
  byGroup: (order, asked, each) => read((session) => partsByGroup(session, order, asked, each)),
  finished: (order, limit) =>
    read((session) => {
      const { orderParts: parts } = session.t
      const done = and(eq(parts.order, order), eq(parts.state, 'done'), eq(parts.tier, 1))
      return partsWhere(session, done, limit, 'doneAt')
    }),
  rolledUp: (limit) =>
    read((session) => {
      const { orderParts: parts, orders } = session.t
      // Spelled out: only then SQLite trusts its smaller index, which has these words in it.
      const ready = sql`${parts.passed} = 1 and ${parts.childrenOpen} = 0 and ${parts.state} <> 'done'`
      return partsWhere(session, and(ready, inArray(orders.state, ['open', 'completed'])), limit)
    }),
})

function meant({ t }: Session, order: OrderId, { states, parent, leaves }: PartsAsked): SQL | undefined {
  const { orderParts: parts } = t
  return and(
    eq(parts.order, order),
    inArray(parts.state, [...states]),
    parent === undefined ? undefined : eq(parts.parent, parent ?? ''),
    leaves ? eq(parts.passed, 0) : undefined,
  )
}

/** Rows held at a time: a province's addressees are a hundred thousand. */
const partsAtOnce = 10_000

async function partsByGroup(
  session: Session,
  order: OrderId,
  asked: PartsAsked,
  each: number,
): Promise<PartsOfGroup[]> {
  const { db, t } = session
  const { group, grid, name, person, department, tier, key } = t.orderParts
  const page = (last: { readonly tier: number; readonly key: string }) =>
    run(
      'parts-by-group',
      db
        .select({ group, grid, name, person, department, tier, key })
        .from(t.orderParts)
        .where(
          and(
            meant(session, order, asked),
            sql`group_id is not null`,
            or(gt(tier, last.tier), and(eq(tier, last.tier), gt(key, last.key))),
          ),
        )
        .orderBy(asc(tier), asc(key))
        .limit(partsAtOnce),
    )
  const found = new Map<string, { count: number; parts: PartsOfGroup['parts'][number][] }>()
  let rows = await page({ tier: 0, key: '' })
  while (rows.length > 0) {
    for (const { group: home, grid, name, person, department } of rows) {
      const here = found.get(home ?? '') ?? { count: 0, parts: [] }
      if (here.count === 0) found.set(home ?? '', here)
      here.count += 1
      if (here.parts.length < each)
        here.parts.push({ grid: grid as GridCode, name, person: person as PersonId | null, department })
    }
    const last = rows.at(-1)
    rows = last && rows.length === partsAtOnce ? await page(last) : []
  }
  return [...found].map(([home, here]) => ({ group: home as GroupId, ...here }))
}

/** Whole parts, with the grids that count them: a handful at a time. */
export async function partsWhere(
  session: Session,
  where: SQL | undefined,
  limit: number,
  by: 'tier' | 'doneAt' = 'tier',
): Promise<Part[]> {
  const { db, t } = session
  const { orderParts: parts, orders } = t
  const query = db
    .select({ part: parts, origin: orders.origin })
    .from(parts)
    .innerJoin(orders, eq(orders.id, parts.order))
    .where(where)
    .orderBy(asc(parts[by]), asc(orders.issuedAt), asc(orders.id), asc(parts.key))
    .limit(limit)
  const rows = await run('order-parts', query)
  const codes = [...new Set(rows.map(({ part }) => part.grid as GridCode))]
  const grids = codes.length === 0 ? new Map() : await gridsAndAbove(session, codes)
  return rows.map(({ part, origin }) => {
    const { order, key, parent, grid, person, group, passed, late, acknowledgedAt, doneAt, ticked, ...rest } =
      part
    return {
      ...rest,
      order: order as OrderId,
      key: key as PartKey,
      parent: parent === '' ? null : (parent as PartKey),
      grid: grid as GridCode,
      person: person as PersonId | null,
      group: group as GroupId | null,
      passed: passed === 1,
      late: late === 1,
      ticked: ticked === '' ? [] : ticked.split(',').map(Number),
      acknowledgedAt: acknowledgedAt as Instant | null,
      doneAt: doneAt as Instant | null,
      counted: countedBy(grids.get(grid as GridCode)?.path ?? [], origin as GridCode),
    }
  })
}
