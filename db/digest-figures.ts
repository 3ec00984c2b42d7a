/** What a digest counts: sums of roll-ups by branch and day, and the cases that are open. */
import { and, asc, count, eq, gte, inArray, lte, type SQL, sql, sum } from 'drizzle-orm'
import { emptyTally, type Tally } from '../src/domain/digest/digest.ts'
import type { DigestUnit } from '../src/domain/digest/unit.ts'
import type { Day, GridCode, Instant } from '../src/domain/names.ts'
import type { DayCount, Figures, Standing } from '../src/journal/digests.ts'
import type { TallyKey } from '../src/journal/journal.ts'
import type { Past } from '../src/journal/past.ts'
import type { Session } from './database.ts'
import { talliesSince } from './late-entries.ts'
import { lineageAt, type Tree } from './lineage-then.ts'
import { run } from './statement.ts'
import { stoodThen } from './stood-then.ts'
import { branches, tallyFields } from './tallies.ts'

/**
 * @param until what was entered at or after it does not count; null counts all there is
 * @param treeAt when what lies below the unit lay there
 */
export async function figuresOf(
  session: Session,
  unit: DigestUnit,
  from: Day,
  to: Day,
  until: Instant | null,
  treeAt: Instant,
): Promise<Figures> {
  const tree = await lineageAt(session, treeAt)
  // A department has nothing below it: its counts stand under its own name.
  const asked = unit.department
    ? [{ code: unit.code, name: unit.name, retired: null }]
    : await branches(session, unit.code as GridCode, tree)
  const codes = asked.map(({ code }) => code)
  const all = unit.department
    ? await ownSums(session, unit.code, from, to)
    : await sums(session, tree, codes, unit.code, from, to)
  const rows =
    until === null || unit.department
      ? all
      : less(all, await talliesSince(session, tree, codes, unit.code, { from, to, since: until }))
  const tallies = asked.map(({ code, name }) => emptyTally(code as GridCode, name))
  const byCode = new Map<string, Tally>(tallies.map((tally) => [tally.grid, tally]))
  for (const { branch, key, n } of rows) {
    const tally = byCode.get(branch)
    if (tally) tally[tallyFields[key as TallyKey]] += n
  }
  const total = emptyTally(unit.code, unit.name)
  for (const key of Object.values(tallyFields)) for (const one of tallies) total[key] += one[key]
  // Of what had been given up only what it still counts for.
  const gone = new Set(
    asked.flatMap(({ code, retired }) => (retired !== null && retired <= treeAt ? [code] : [])),
  )
  const told = ({ grid, name: _, ...counted }: Tally) =>
    !gone.has(grid) || Object.values(counted).some((n) => n !== 0)
  // The unit's own stand in the sum alone: below it is said who has done what.
  return { total, rows: tallies.slice(1).filter(told), days: dayCounts(rows) }
}

interface Sum {
  readonly branch: string
  readonly day: string
  readonly key: string
  readonly n: number
}

const less = (all: readonly Sum[], later: readonly Sum[]): readonly Sum[] => {
  const minus = new Map(later.map(({ branch, day, key, n }) => [`${branch} ${day} ${key}`, n]))
  return all.map((one) => ({ ...one, n: one.n - (minus.get(`${one.branch} ${one.day} ${one.key}`) ?? 0) }))
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
async function sums(
  { db, t }: Session,
  tree: Tree,
  codes: string[],
  unit: string,
  from: Day,
  to: Day,
): Promise<Sum[]> {
  const { ancestor, descendant, depth } = tree
  const query = db
    .select({
      branch: ancestor,
      day: t.tallies.day,
      key: t.tallies.key,
      n: sql<number>`${sum(t.tallies.n)}`.mapWith(Number),
    })
    .from(tree)
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
    .orderBy(asc(ancestor), asc(t.tallies.day), asc(t.tallies.key))
  return run('digest-sums', query)
}

/** What stands under one name and nothing below it. */
async function ownSums({ db, t }: Session, whose: string, from: Day, to: Day): Promise<Sum[]> {
  const { grid: branch, day, key, n } = t.tallies
  const query = db
    .select({ branch, day, key, n })
    .from(t.tallies)
    .where(and(eq(branch, whose), gte(day, from), lte(day, to)))
    .orderBy(asc(day), asc(key))
  return run('digest-own-sums', query)
}

/** @param past what has changed since: it counts as it was then */
export async function standingOf(
  session: Session,
  unit: DigestUnit,
  since: Instant,
  limit: number,
  past: Past,
): Promise<Standing> {
  const { db, t } = session
  const { cases } = t
  const lineage = await lineageAt(session, past.at)
  const { below, where } = openIn(session, lineage, unit)
  const fields = {
    state: cases.state,
    overdue: cases.overdue,
    n: count().mapWith(Number),
    old: sql<number>`sum(case when ${cases.reportedAt} < ${since} then 1 else 0 end)`.mapWith(Number),
  }
  const counted = below
    ? db.select(fields).from(lineage).innerJoin(cases, eq(cases.origin, lineage.descendant)).where(where)
    : db.select(fields).from(cases).where(where)
  const listed = below
    ? db
        .select({ data: cases.data })
        .from(lineage)
        .innerJoin(cases, eq(cases.origin, lineage.descendant))
        .where(where)
    : db.select({ data: cases.data }).from(cases).where(where)
  const rows = await run('digest-open', counted.groupBy(cases.state, cases.overdue))
  const oldest = await run(
    'digest-oldest',
    listed.orderBy(asc(cases.reportedAt), asc(cases.no)).limit(limit + past.cases.length),
  )
  const total = (of: typeof rows) => of.reduce((all, row) => all + row.n, 0)
  const now: Standing = {
    open: total(rows),
    suspended: total(rows.filter((row) => row.state === 'suspended')),
    overdue: total(rows.filter((row) => row.overdue === 1 && row.state !== 'suspended')),
    inherited: rows.reduce((all, row) => all + row.old, 0),
    oldest: oldest.map((row) => row.data),
  }
  return stoodThen(now, unit, since, limit, past)
}

/** Each through the index made for it: the whole by tenant, a department by who holds it, anything else through the tree. */
function openIn(
  { t }: Session,
  lineage: Tree,
  unit: DigestUnit,
): { readonly below: boolean; readonly where: SQL | undefined } {
  const { cases } = t
  // Written out and not as a value: only so does the planner see that the partial index fits.
  const isOpen = sql`${cases.open} = 1`
  if (unit.department)
    return { below: false, where: and(eq(cases.holderDepartment, unit.department), isOpen) }
  if (unit.level === 1) return { below: false, where: and(eq(cases.tenant, unit.tenant), isOpen) }
  return { below: true, where: and(eq(lineage.ancestor, unit.code), isOpen) }
}
