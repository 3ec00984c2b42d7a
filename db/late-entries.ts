/** What was entered for a day or a period after it had begun, with its time: so that what was known earlier can be told again. */
import { and, eq, gte, inArray, lte, sql, sum } from 'drizzle-orm'
import { dayOf } from '../src/domain/calendar/days.ts'
import type { Day, Instant } from '../src/domain/names.ts'
import type { TallyKey } from '../src/journal/journal.ts'
import type { Session } from './database.ts'
import type { Tree } from './lineage-then.ts'
import { everyColumn, pieces, type Row, run, type Slots, statement } from './statement.ts'

/** The clock counts a limit for the day on which it passed, and may have been off then: nobody entered that late. */
const ofTheClock: readonly TallyKey[] = ['overdue', 'alarm-late']

export async function keepLateTally(session: Session, row: Row<'lateTallies'>): Promise<void> {
  const late = row.day < dayOf(row.at as Instant) && !ofTheClock.includes(row.key as TallyKey)
  if (late) await putTally(session, row)
}

/** Of a daily duty only what was entered on another day. */
export async function keepDutyEntry(session: Session, row: Row<'dutyEntries'>): Promise<void> {
  if (row.day < dayOf(row.at as Instant)) await putEntry(session, row)
}

export interface Later {
  readonly branch: string
  readonly day: string
  readonly key: string
  readonly n: number
}

/** Counts of days within a span that came in at or after `since`, by branch: with all below each, of `unit` itself alone. */
export async function talliesSince(
  { db, t }: Session,
  lineage: Tree,
  codes: readonly string[],
  unit: string,
  { from, to, since }: { readonly from: Day; readonly to: Day; readonly since: Instant },
): Promise<readonly Later[]> {
  const { lateTallies: late } = t
  const n = sql<number>`${sum(late.n)}`.mapWith(Number)
  const query = db
    .select({ branch: lineage.ancestor, day: late.day, key: late.key, n })
    .from(lineage)
    .innerJoin(late, eq(late.grid, lineage.descendant))
    .where(
      and(
        inArray(lineage.ancestor, [...codes]),
        sql`(${lineage.ancestor} <> ${unit} or ${lineage.depth} = 0)`,
        gte(late.day, from),
        lte(late.day, to),
        gte(late.at, since),
      ),
    )
    .groupBy(lineage.ancestor, late.day, late.key)
  return run('tallies-since', query)
}

/** What a duty was done for periods that begin on some days, entered at or after `since`: how often, by `day grid`. */
export async function dutiesSince(
  { db, t }: Session,
  { tenant, duty }: { readonly tenant: string; readonly duty: string },
  days: readonly Day[],
  since: Instant,
): Promise<ReadonlyMap<string, number>> {
  const { dutyEntries: entries } = t
  const found = new Map<string, number>()
  for (const some of pieces(days)) {
    const query = db
      .select({ day: entries.day, grid: entries.grid, n: sql<number>`${sum(entries.n)}`.mapWith(Number) })
      .from(entries)
      .where(
        and(
          eq(entries.tenant, tenant),
          eq(entries.duty, duty),
          inArray(entries.day, some),
          gte(entries.at, since),
        ),
      )
      .groupBy(entries.day, entries.grid)
    for (const { day, grid, n } of await run('duties-since', query)) found.set(`${day} ${grid}`, n)
  }
  return found
}

/** Grids that had done a duty often enough only with what was entered at or after `since`: one for each such period. */
export async function doneOnlySince(
  session: Session,
  tenant: string,
  { id, min }: { readonly id: string; readonly min: number },
  days: readonly Day[],
  since: Instant,
): Promise<readonly string[]> {
  const later = await dutiesSince(session, { tenant, duty: id }, days, since)
  const { db, t } = session
  const { dutiesDone: done } = t
  const found: string[] = []
  const grids = [...new Set([...later.keys()].map((name) => name.slice(name.indexOf(' ') + 1)))]
  for (const some of pieces(grids)) {
    const query = db
      .select({ day: done.day, grid: done.grid, n: done.n })
      .from(done)
      .where(and(eq(done.tenant, tenant), eq(done.duty, id), inArray(done.grid, some)))
    for (const { day, grid, n } of await run('duties-with-later', query)) {
      const more = later.get(`${day} ${grid}`) ?? 0
      if (n >= min && n - more < min) found.push(grid)
    }
  }
  return found
}

const putTally = statement('put-late-tally', ({ db, t }, _slot: Slots<Row<'lateTallies'>>) =>
  db
    .insert(t.lateTallies)
    .values(everyColumn(t.lateTallies))
    .onConflictDoUpdate({
      target: [t.lateTallies.grid, t.lateTallies.day, t.lateTallies.key, t.lateTallies.at],
      set: { n: sql`${t.lateTallies.n} + excluded.n` },
    }),
)

const putEntry = statement('put-duty-entry', ({ db, t }, _slot: Slots<Row<'dutyEntries'>>) =>
  db
    .insert(t.dutyEntries)
    .values(everyColumn(t.dutyEntries))
    .onConflictDoUpdate({
      target: [
        t.dutyEntries.tenant,
        t.dutyEntries.duty,
        t.dutyEntries.day,
        t.dutyEntries.grid,
        t.dutyEntries.at,
      ],
      set: { n: sql`${t.dutyEntries.n} + excluded.n` },
    }),
)
