/** How many grids below one have not done the duties of a day and are not excused, and the first of them: counted by the database. */
import { and, asc, eq, exists, gt, gte, inArray, isNull, lt, lte, notExists, or, sql } from 'drizzle-orm'
import type { Grid } from '../src/domain/grid/grid.ts'
import { chiefKinds } from '../src/domain/grid/scene.ts'
import type { Instant } from '../src/domain/names.ts'
import type { Absent, Asked } from '../src/journal/duties.ts'
import type { Then } from '../src/journal/past.ts'
import type { Session } from './database.ts'
import { lineageAt, type Tree, workedAt } from './lineage-then.ts'
import { run } from './statement.ts'

/** A district may have more grids than a statement takes values: none of them is named to the database. */
export async function absentUnder(
  session: Session,
  unit: Grid,
  asked: readonly Asked[],
  named: number,
  { past, until }: Then,
): Promise<readonly Absent[]> {
  const levels = [...new Set(asked.map(({ level }) => level))]
  const { db, t } = session
  const tree = await lineageAt(session, past.at)
  const { code, level } = t.grids
  const owers = db
    .select({ level, n: sql`count(*)`.mapWith(Number) })
    .from(tree)
    .innerJoin(t.grids, eq(code, tree.descendant))
    .where(and(under(session, tree, past.at, unit, Math.max(0, ...levels)), inArray(level, levels)))
    .groupBy(level)
  const of = new Map((await run('duty-owers', owers)).map((row) => [row.level, row.n]))
  const all: Absent[] = []
  for (const one of asked) {
    const rows = await run('duty-absent', missing(session, tree, unit, one, { past, until }).limit(named))
    all.push({
      of: of.get(one.level) ?? 0,
      missing: rows[0]?.all ?? 0,
      names: rows.map(({ name }) => name),
    })
  }
  return all
}

/** No step down keeps the level, so that what lies deeper than the levels between is never looked at. */
const under = (session: Session, tree: Tree, at: Instant, { code, level }: Grid, deepest: number) =>
  and(eq(tree.ancestor, code), lte(tree.depth, Math.max(0, deepest - level)), workedAt(session, at))

/** What was entered at or after `until` does not count. */
function missing(
  session: Session,
  lineage: Tree,
  unit: Grid,
  { duty, level, min, from, to }: Asked,
  { past, until }: Then,
) {
  const { db, t } = session
  const { grids, leaves, posts, dutiesDone: d, dutyEntries: e } = t
  const later = db
    .select({ n: sql`coalesce(sum(${e.n}), 0)` })
    .from(e)
    .where(
      and(
        eq(e.tenant, unit.tenant),
        eq(e.duty, duty),
        eq(e.day, from),
        eq(e.grid, grids.code),
        gte(e.at, until),
      ),
    )
  const done = and(eq(d.tenant, unit.tenant), eq(d.duty, duty), eq(d.day, from), eq(d.grid, grids.code))
  const touches = and(sql`${leaves.from} <= ${to}`, sql`${leaves.to} >= ${from}`)
  const away = and(eq(leaves.person, posts.person), eq(leaves.acted, 0), touches)
  // Whoever leads in his own right and is there, or has a deputy who is: where there is nobody such it is excused.
  const leads = and(
    eq(posts.grid, grids.code),
    lte(posts.since, past.at),
    or(isNull(posts.until), gt(posts.until, past.at)),
    isNull(posts.actingFor),
    inArray(posts.kind, [...chiefKinds]),
    notExists(db.select({ one: sql`1` }).from(leaves).where(away)),
  )
  return db
    .select({ name: grids.name, all: sql`count(*) over ()`.mapWith(Number) })
    .from(lineage)
    .innerJoin(grids, eq(grids.code, lineage.descendant))
    .leftJoin(d, done)
    .where(
      and(
        under(session, lineage, past.at, unit, level),
        eq(grids.level, level),
        lt(sql`coalesce(${d.n}, 0) - (${later})`, min),
        exists(db.select({ one: sql`1` }).from(posts).where(leads)),
      ),
    )
    .orderBy(asc(grids.code))
}
