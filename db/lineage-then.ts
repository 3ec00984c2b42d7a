/** The tree as it was at a time that is over: before a change moves a part of it, how it lay is kept. */
import { and, asc, eq, gt, inArray, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { GridCode, Instant } from '../src/domain/names.ts'
import type { Below } from '../src/journal/digests.ts'
import type { Session } from './database.ts'
import type { Tables } from './schema.ts'
import { pieces, run } from './statement.ts'

/** The table of lineage, or what is read as it. */
export type Tree = Tables['lineage']
type Line = { readonly ancestor: string; readonly descendant: string; readonly depth: number }

/** The table itself where nothing has changed since: to ask for now, or for any day on which the tree was as it is, costs one look. */
export async function lineageAt({ db, t }: Session, at: Instant): Promise<Tree> {
  const { lineage, lineagePast: past } = t
  const changed = gt(past.until, at)
  const moved = db.select({ descendant: past.descendant }).from(past).where(changed)
  if ((await run('tree-changed', moved.limit(1))).length === 0) return lineage
  const all = db.select({ descendant: past.descendant }).from(past).where(changed)
  // Of several changes since, how it lay before the first of them.
  const first = sql`(select min(q.until) from ${past} q where q.descendant = ${past.descendant} and q.until > ${at})`
  const { ancestor, descendant, depth } = lineage
  const stayed = db.select({ ancestor, descendant, depth }).from(lineage).where(notInArray(descendant, all))
  const lay = db
    .select({ ancestor: past.ancestor, descendant: past.descendant, depth: past.depth })
    .from(past)
    .where(eq(past.until, first))
  // Read as the table is: the same three columns under the same name.
  return stayed.unionAll(lay).as('lineage') as unknown as Tree
}

/** A grid that had not been given up yet. */
export const workedAt = ({ t: { grids } }: Pick<Session, 't'>, at: Instant): SQL | undefined =>
  or(isNull(grids.retired), gt(grids.retired, at))

/** The grids right below one, as they were. */
export async function belowAt(session: Session, unit: GridCode, at: Instant): Promise<readonly Below[]> {
  const { db, t } = session
  const tree = await lineageAt(session, at)
  const { ancestor, descendant, depth } = tree
  const { code, name } = t.grids
  const query = db
    .select({ code, name })
    .from(tree)
    .innerJoin(t.grids, eq(code, descendant))
    .where(and(eq(ancestor, unit), eq(depth, 1), workedAt(session, at)))
    .orderBy(asc(code))
  return (await run('below-then', query)) as Below[]
}

/** Before the lines of some grids change: how they lie until now. What changes twice at one instant is kept as it was before. */
export async function keepLines({ db, t }: Session, which: SQL | undefined, until: Instant): Promise<void> {
  const { ancestor, descendant, depth } = t.lineage
  const moving = db.selectDistinct({ descendant }).from(t.lineage).where(which)
  const rows = await run(
    'lines-to-keep',
    db.select({ ancestor, descendant, depth }).from(t.lineage).where(inArray(descendant, moving)),
  )
  await keep({ db, t }, rows, until)
}

/** Grids that there were not until now. */
export const keepFounded = (session: Pick<Session, 'db' | 't'>, codes: readonly string[], until: Instant) =>
  keep(
    session,
    codes.map((descendant) => ({ ancestor: '', descendant, depth: 0 })),
    until,
  )

/** The tree was laid anew: of what lies otherwise now, how it lay; of what is new, that it was not there. */
export async function keepChanged(
  session: Pick<Session, 'db' | 't'>,
  before: readonly Line[],
  now: readonly Line[],
  until: Instant,
): Promise<void> {
  const [were, are] = [before, now].map((lines) => Map.groupBy(lines, (line) => line.descendant))
  const said = (lines: readonly Line[] = []) =>
    lines
      .map(({ ancestor, depth }) => `${depth} ${ancestor}`)
      .toSorted()
      .join()
  const changed = [...(are ?? [])].filter(([code, lines]) => said(lines) !== said(were?.get(code)))
  const kept = changed.flatMap(([code]) => were?.get(code) ?? [])
  await keep(session, kept, until)
  const fresh = changed.map(([code]) => code).filter((code) => !were?.has(code))
  // A first roster founds everything: nothing was there to be told of.
  if (before.length > 0) await keepFounded(session, fresh, until)
}

async function keep({ db, t }: Pick<Session, 'db' | 't'>, lines: readonly Line[], until: Instant) {
  for (const some of pieces(lines.map((line) => ({ ...line, until }))))
    await run('keep-lines', db.insert(t.lineagePast).values(some).onConflictDoNothing())
}
