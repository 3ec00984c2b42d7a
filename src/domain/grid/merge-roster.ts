/** The roster after a table that only adds and changes: what the table does not say stays as it was. */
import type { Roster } from './roster.ts'
import { seatsOf } from './seats.ts'

export function mergeRoster(before: Roster | null, wished: Roster): Roster {
  if (before === null) return wished
  const departments = new Map(before.persons.map(({ id, department }) => [id, department]))
  const merged = {
    ...before,
    grids: over(before.grids, wished.grids, ({ code }) => code),
    groups: over(before.groups, wished.groups, ({ id }) => id),
    departments: over(before.departments, wished.departments, ({ id }) => id),
    persons: over(
      before.persons,
      // The row with a person's department may be among the wrong ones: then he stays where he was.
      wished.persons.map((one) => ({
        ...one,
        department: one.department ?? departments.get(one.id) ?? null,
      })),
      ({ id }) => id,
    ),
    posts: over(before.posts, wished.posts, ({ grid, person, kind }) => `${grid} ${person} ${kind}`),
  }
  return { ...merged, members: seatsOf(merged) }
}

function over<T>(before: readonly T[], wished: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map([...before, ...wished].map((one) => [keyOf(one), one])).values()]
}
