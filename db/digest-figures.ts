/** What a digest counts: sums of roll-ups by branch and day, and the cases that are open. */
import { and, asc, count, eq, gte, inArray, lte, type SQL, sql, sum } from 'drizzle-orm'
import type { Tally } from '../src/domain/digest/digest.ts'
import type { Grid } from '../src/domain/grid/grid.ts'
import type { Day, GridCode } from '../src/domain/names.ts'
import type { DayCount, Figures, Standing } from '../src/journal/digests.ts'
import type { TallyKey } from '../src/journal/journal.ts'
import type { Session } from './database.ts'
import { run } from './statement.ts'
import { branches, tallyFields } from './tallies.ts'

export async function figuresOf(session: Session, unit: Grid, from: Day, to: Day): Promise<Figures> {
  const asked = await branches(session, unit.code)
  const rows = await sums(
    session,
    asked.map(({ code }) => code),
    unit.code,
    from,
    to,
  )
  const tallyOf = (branch: string, name: string): Tally => {
    const tally = emptyTally(branch as GridCode, name)
    for (const row of rows) if (row.branch === branch) tally[tallyFields[row.key as TallyKey]] += row.n
    return tally
  }
  const all = asked.map(({ code, name }) => tallyOf(code, name))
  const total = emptyTally(unit.code, unit.name)
  for (const key of Object.values(tallyFields)) for (const one of all) total[key] += one[key]
  // The unit's own stand in the sum alone: below it is said who has done what.
  return { total, rows: all.slice(1), days: dayCounts(rows) }
}

const emptyTally = (grid: GridCode, name: string): Tally => ({
  grid,
  name,
  reported: 0,
  closed: 0,
  selfHandled: 0,
  overdue: 0,
  patrols: 0,
  meetings: 0,
})

interface Sum {
  readonly branch: string
  readonly day: string
  readonly key: string
  readonly n: number
}

function dayCounts(rows: readonly Sum[]): readonly DayCount[] {
  const counts = new Map<string, { branch: GridCode; day: Day; reported: number; closed: number }>()
  for (const { branch, day, key, n } of rows) {
    if (key !== 'reported' && key !== 'closed') continue
    const place = `${branch} ${day}`
    const one = counts.get(place) ?? { branch: branch as GridCode, day: day as Day, reported: 0, closed: 0 }
    one[key] += n
    counts.set(place, one)
  }
  return [...counts.values()]
}

/** By branch, day and key: of each child with all below it, of the unit itself alone. */
async function sums({ db, t }: Session, codes: string[], unit: string, from: Day, to: Day): Promise<Sum[]> {
  const { ancestor, descendant, depth } = t.lineage
  const query = db
    .select({
      branch: ancestor,
      day: t.tallies.day,
      key: t.tallies.key,
      n: sql<number>`${sum(t.tallies.n)}`.mapWith(Number),
    })
    .from(t.lineage)
    .innerJoin(t.tallies, eq(t.tallies.grid, descendant))
    .where(
      and(
        inArray(ancestor, codes),
        sql`(${ancestor} <> ${unit} or ${depth} = 0)`,
        gte(t.tallies.day, from),
        lte(t.tallies.day, to),
      ),
    )
    .groupBy(ancestor, t.tallies.day, t.tallies.key)
  return run('digest-sums', query)
}

export async function standingOf(session: Session, unit: Grid, limit: number): Promise<Standing> {
  const { db, t } = session
  const { cases, lineage } = t
  // Written out and not as a value: only so does the planner see that the partial index fits.
  const isOpen = sql`${cases.open} = 1`
  const whole = unit.level === 1
  const where: SQL | undefined = whole
    ? and(eq(cases.tenant, unit.tenant), isOpen)
    : and(eq(lineage.ancestor, unit.code), isOpen)
  const fields = { state: cases.state, overdue: cases.overdue, n: count().mapWith(Number) }
  const counted = whole
    ? db.select(fields).from(cases).where(where).groupBy(cases.state, cases.overdue)
    : db
        .select(fields)
        .from(lineage)
        .innerJoin(cases, eq(cases.origin, lineage.descendant))
        .where(where)
        .groupBy(cases.state, cases.overdue)
  const listed = whole
    ? db.select({ data: cases.data }).from(cases).where(where)
    : db
        .select({ data: cases.data })
        .from(lineage)
        .innerJoin(cases, eq(cases.origin, lineage.descendant))
        .where(where)
  const rows = await run('digest-open', counted)
  const oldest = await run('digest-oldest', listed.orderBy(asc(cases.reportedAt), asc(cases.no)).limit(limit))
  const total = (of: typeof rows) => of.reduce((all, row) => all + row.n, 0)
  return {
    open: total(rows),
    suspended: total(rows.filter((row) => row.state === 'suspended')),
    overdue: total(rows.filter((row) => row.overdue === 1 && row.state !== 'suspended')),
    oldest: oldest.map((row) => row.data),
  }
}
