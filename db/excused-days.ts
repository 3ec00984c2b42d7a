/** On which days of a span grids were excused: nobody led them, or all who did were on leave and nobody acted for them. */
import { and, eq, gt, gte, inArray, isNull, lt, lte, min, notExists, or, sql } from 'drizzle-orm'
import { addDays, at, daysFrom } from '../src/domain/calendar/days.ts'
import { chiefKinds } from '../src/domain/grid/scene.ts'
import type { GridCode, Instant } from '../src/domain/names.ts'
import type { Period } from '../src/domain/policy/period.ts'
import type { Session } from './database.ts'
import { lineageAt, workedAt } from './lineage-then.ts'
import { pieces, run } from './statement.ts'

/** Only grids that were excused on some day, with those days: mostly there are none. */
export async function excusedDays(
  session: Session,
  unit: GridCode,
  span: Period,
  treeAt: Instant,
): Promise<ReadonlyMap<GridCode, ReadonlySet<string>>> {
  const [start, end] = [at(span.from, '00:00'), at(addDays(span.to, 1), '00:00')]
  const first = await firstEntered(session)
  const found = new Map<GridCode, ReadonlySet<string>>()
  for (const grids of pieces(
    await inQuestion(session, unit, span, Math.max(start, first) as Instant, treeAt),
  )) {
    const leads = Map.groupBy(
      await leading(session, grids, start, Math.max(end, first + 1) as Instant),
      ({ grid }) => grid,
    )
    const people = [...leads.values()].flatMap((rows) => rows.map(({ person }) => person))
    const away = Map.groupBy(await leavesOf(session, people, span), ({ person }) => person)
    for (const grid of grids) {
      const days = daysFrom(span.from, span.to).filter((day) => {
        const [begun, over] = [at(day, '00:00'), at(addDays(day, 1), '00:00')]
        const then = (leads.get(grid) ?? []).filter(
          ({ since, until }) => (since < over || since === first) && (until === null || until > begun),
        )
        return then.every(({ person }) =>
          away.get(person)?.some((leave) => leave.from <= day && day <= leave.to),
        )
      })
      if (days.length > 0) found.set(grid as GridCode, new Set(days))
    }
  }
  return found
}

/** When the first roster was entered: who held a post in it had held it before, nobody knows since when. */
async function firstEntered({ db, t }: Session): Promise<number> {
  const query = db.select({ since: min(t.posts.since).mapWith(Number) }).from(t.posts)
  return (await run('first-posts', query))[0]?.since ?? 0
}

/** Grids with nobody at their head, with a change there since the span began, or with a leave in it. */
async function inQuestion(session: Session, unit: GridCode, span: Period, start: Instant, treeAt: Instant) {
  const { db, t } = session
  const { grids, posts, leaves } = t
  const tree = await lineageAt(session, treeAt)
  const away = db
    .select({ person: leaves.person })
    .from(leaves)
    .where(and(eq(leaves.acted, 0), lte(leaves.from, span.to), gte(leaves.to, span.from)))
  const turned = db
    .selectDistinct({ grid: posts.grid })
    .from(posts)
    .innerJoin(tree, and(eq(tree.descendant, posts.grid), eq(tree.ancestor, unit)))
    .where(and(leads(t), or(gt(posts.since, start), gt(posts.until, start), inArray(posts.person, away))))
  const present = and(eq(posts.grid, grids.code), isNull(posts.until), leads(t))
  const vacant = db
    .select({ grid: grids.code })
    .from(tree)
    .innerJoin(grids, eq(grids.code, tree.descendant))
    .where(
      and(
        eq(tree.ancestor, unit),
        workedAt(session, treeAt),
        notExists(db.select({ one: sql`1` }).from(posts).where(present)),
      ),
    )
  const both = [...(await run('leads-turned', turned)), ...(await run('leads-vacant', vacant))]
  return [...new Set(both.map(({ grid }) => grid))]
}

/** Whoever leads in his own right. */
const leads = ({ posts }: Session['t']) => and(isNull(posts.actingFor), inArray(posts.kind, [...chiefKinds]))

const leading = ({ db, t }: Session, codes: readonly string[], start: Instant, end: Instant) => {
  const { grid, person, since, until } = t.posts
  const held = and(lt(since, end), or(isNull(until), gt(until, start)))
  const query = db.select({ grid, person, since, until }).from(t.posts)
  return run('leads-then', query.where(and(inArray(grid, [...codes]), leads(t), held)))
}

const leavesOf = async ({ db, t }: Session, people: readonly string[], { from, to }: Period) => {
  const { leaves } = t
  const touching = and(eq(leaves.acted, 0), lte(leaves.from, to), gte(leaves.to, from))
  const found: { readonly person: string; readonly from: string; readonly to: string }[] = []
  for (const some of pieces([...new Set(people)])) {
    const query = db.select({ person: leaves.person, from: leaves.from, to: leaves.to }).from(leaves)
    found.push(...(await run('leaves-then', query.where(and(inArray(leaves.person, some), touching)))))
  }
  return found
}
