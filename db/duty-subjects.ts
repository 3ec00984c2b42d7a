/** Duties owed for each of several (grids below, people, sources): these, and for which of them it was done. */
import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { SubjectKind } from '../src/domain/policy/house-duty.ts'
import type { Duties, Subject } from '../src/journal/duties.ts'
import type { View } from '../src/journal/journal.ts'
import type { Session } from './database.ts'
import { pieces, run } from './statement.ts'

type Asked = Parameters<Duties['subjects']>[1]
type Owers = Parameters<Duties['subjects']>[2]

/** Each once in the order of its key; an ower without any does not occur. */
export async function subjectsOf(
  session: Session,
  tenant: string,
  { duty, from, subjects }: Asked,
  owers: Owers,
): Promise<ReadonlyMap<string, readonly Subject[]>> {
  const found = new Map<string, readonly Subject[]>()
  const { db, t } = session
  const { dutySubjects: done } = t
  for (const some of pieces([...owers])) {
    const here = and(
      ...[eq(done.tenant, tenant), eq(done.duty, duty), eq(done.day, from)],
      inArray(
        done.grid,
        some.map(({ ower }) => ower),
      ),
    )
    const covered = new Set(
      (await run('subjects-done', db.select().from(done).where(here))).map(
        (row) => `${row.grid} ${row.subject}`,
      ),
    )
    const under = some.map((one) => one.under as string)
    const byGrid = Map.groupBy(await readers[subjects](session, [...new Set(under)]), (row) => row.under)
    for (const { ower, under: grid } of some) {
      const rows = (byGrid.get(grid) ?? []).map(({ key, name }) => {
        return { key, name, covered: covered.has(`${ower} ${key}`) }
      })
      if (rows.length > 0) found.set(ower, rows)
    }
  }
  return found
}

interface Row {
  readonly under: string
  readonly key: string
  readonly name: string
}

const readers: Readonly<Record<SubjectKind, (session: Session, under: string[]) => Promise<readonly Row[]>>> =
  {
    below: ({ db, t: { lineage: l, grids } }, under) =>
      run(
        'subjects-below',
        db
          .select({ under: l.ancestor, key: grids.code, name: grids.name })
          .from(l)
          .innerJoin(grids, eq(grids.code, l.descendant))
          .where(and(inArray(l.ancestor, under), eq(l.depth, 1), isNull(grids.retired)))
          .orderBy(asc(grids.code)),
      ),
    // Whoever stands in for another is not asked twice.
    people: ({ db, t: { lineage: l, posts, persons } }, under) =>
      run(
        'subjects-people',
        db
          .selectDistinct({ under: l.ancestor, key: persons.id, name: persons.name })
          .from(l)
          .innerJoin(posts, eq(posts.grid, l.descendant))
          .innerJoin(persons, eq(persons.id, posts.person))
          .where(
            and(
              inArray(l.ancestor, under),
              sql`${l.depth} > 0`,
              isNull(posts.until),
              isNull(posts.actingFor),
            ),
          )
          .orderBy(asc(persons.id)),
      ),
    sources: ({ db, t: { lineage: l, sources } }, under) =>
      run(
        'subjects-sources',
        db
          .select({ under: l.ancestor, key: sources.code, name: sources.name })
          .from(l)
          .innerJoin(sources, eq(sources.grid, l.descendant))
          .where(and(inArray(l.ancestor, under), ne(sources.state, 'closed')))
          .orderBy(asc(sources.code)),
      ),
  }

export async function putSubjects(
  { db, t }: Session,
  { tenant, duty, grid, day, subjects }: Extract<View, { kind: 'duty-subjects' }>,
): Promise<void> {
  const rows = subjects.map((subject) => ({ tenant, duty, grid, day, subject }))
  for (const piece of pieces(rows))
    await run('put-subjects', db.insert(t.dutySubjects).values(piece).onConflictDoNothing())
}
