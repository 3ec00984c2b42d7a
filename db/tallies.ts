/** Sums of counts over days, for a grid and each of its children: reads roll-ups, never cases. */
import { and, asc, eq, gte, inArray, lte, sql, sum } from 'drizzle-orm'
import { emptyTally, type Tally } from '../src/domain/digest/digest.ts'
import type { GridCode } from '../src/domain/names.ts'
import type { Cases } from '../src/journal/cases.ts'
import type { TallyKey } from '../src/journal/journal.ts'
import type { Database, Session } from './database.ts'
import type { Tree } from './lineage-then.ts'
import { run } from './statement.ts'

/** Under which name a count stands in a tally. */
export const tallyFields = {
  reported: 'reported',
  closed: 'closed',
  'self-handled': 'selfHandled',
  overdue: 'overdue',
  patrol: 'patrols',
  meeting: 'meetings',
  inspection: 'inspections',
  alarm: 'alarms',
  'alarm-late': 'alarmsLate',
} as const satisfies Record<TallyKey, keyof Tally>

export const tallyReader = (database: Database): Pick<Cases, 'tallies'> => ({
  tallies: (_tenant, grid, from, to) =>
    database.read(async (session) => {
      const asked = await branches(session, grid)
      const own = await sums(session, [grid], [0], from, to)
      const below = await sums(
        session,
        asked.map((one) => one.code).filter((code) => code !== grid),
        null,
        from,
        to,
      )
      const rows = [...own, ...below]
      return asked.flatMap(({ code, name }) => {
        const counts = rows.filter((row) => row.branch === code)
        if (counts.length === 0) return []
        const tally = emptyTally(code as GridCode, name)
        for (const { key, n } of counts) tally[tallyFields[key as TallyKey]] += n
        return [tally]
      })
    }),
})

/** The grid itself first, then its children by code. */
export async function branches(
  { db, t }: Session,
  grid: GridCode,
  tree: Tree = t.lineage,
): Promise<{ code: string; name: string; retired: number | null }[]> {
  const query = db
    .select({ code: t.grids.code, name: t.grids.name, retired: t.grids.retired })
    .from(tree)
    .innerJoin(t.grids, eq(t.grids.code, tree.descendant))
    .where(and(eq(tree.ancestor, grid), inArray(tree.depth, [0, 1])))
    .orderBy(asc(tree.depth), asc(t.grids.code))
  return run('branches', query)
}

/** Sums by branch and key, over each branch's whole subtree, or over the given depths of it. */
function sums({ db, t }: Session, branchCodes: string[], depths: number[] | null, from: string, to: string) {
  if (branchCodes.length === 0) return []
  const { ancestor, descendant, depth } = t.lineage
  const query = db
    .select({ branch: ancestor, key: t.tallies.key, n: sql<number>`${sum(t.tallies.n)}`.mapWith(Number) })
    .from(t.lineage)
    .innerJoin(t.tallies, eq(t.tallies.grid, descendant))
    .where(
      and(
        inArray(ancestor, branchCodes),
        depths === null ? undefined : inArray(depth, depths),
        gte(t.tallies.day, from),
        lte(t.tallies.day, to),
      ),
    )
    .groupBy(ancestor, t.tallies.key)
  return run('tally-sums', query)
}
