/** Why grids are excused: nobody leads them, or all who do are on leave and nobody acts for them. */
import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { daysFrom } from '../src/domain/calendar/days.ts'
import { chiefKinds } from '../src/domain/grid/scene.ts'
import type { Day } from '../src/domain/names.ts'
import type { Behind } from '../src/journal/duties.ts'
import type { Session } from './database.ts'
import { pieces, run } from './statement.ts'

type Excuse = Pick<Behind, 'name' | 'excused'>

/** By grid, for all days of a span, both ends included; the grids' names come along. */
export async function excusesOf(
  session: Session,
  codes: readonly string[],
  from: Day,
  to: Day,
): Promise<ReadonlyMap<string, Excuse>> {
  const excuses = new Map<string, Excuse>()
  const days = daysFrom(from, to)
  for (const some of pieces(codes)) {
    const leads = await leading(session, some)
    const away = Map.groupBy(await absent(session, some, from, to), ({ person }) => person)
    for (const [code, rows] of Map.groupBy(leads, (row) => row.code)) {
      const people = rows.flatMap(({ person }) => (person === null ? [] : [person]))
      const all = days.every((day) =>
        people.every((one) => away.get(one)?.some((leave) => leave.from <= day && day <= leave.to)),
      )
      const excused = people.length === 0 ? 'vacant' : all ? 'leave' : null
      excuses.set(code, { name: rows[0]?.name ?? '', excused })
    }
  }
  return excuses
}

/** A row for everybody who leads a grid in his own right; one without a person where nobody does. */
const leading = ({ db, t }: Session, codes: readonly string[]) =>
  run(
    'duty-behind',
    db
      .select({ code: t.grids.code, name: t.grids.name, person: t.posts.person })
      .from(t.grids)
      .leftJoin(
        t.posts,
        and(
          eq(t.posts.grid, t.grids.code),
          isNull(t.posts.until),
          isNull(t.posts.actingFor),
          inArray(t.posts.kind, [...chiefKinds]),
        ),
      )
      .where(inArray(t.grids.code, [...codes])),
  )

/** Leaves without a deputy of those who lead the grids, as far as they touch the span. */
const absent = ({ db, t }: Session, codes: readonly string[], from: Day, to: Day) =>
  run(
    'absent',
    db
      .selectDistinct({ person: t.leaves.person, from: t.leaves.from, to: t.leaves.to })
      .from(t.leaves)
      .innerJoin(t.posts, and(eq(t.posts.person, t.leaves.person), isNull(t.posts.until)))
      .where(
        and(
          inArray(t.posts.grid, [...codes]),
          eq(t.leaves.acted, 0),
          lte(t.leaves.from, to),
          gte(t.leaves.to, from),
        ),
      ),
  )
