/** What lies between the roster as it stands and as it is wished: added, changed, left. Nothing is replaced as a whole. */
import type { Roster } from './roster.ts'
import type { RosterChange } from './roster-change.ts'

/**
 * In the order in which they can be carried out.
 * @param before null where the tenant is new.
 */
export function rosterChanges(before: Roster | null, wished: Roster): RosterChange[] {
  const was = before ?? nobody
  const opened: RosterChange[] =
    before === null ? [{ what: 'tenant-opened', name: wished.name, pack: wished.pack }] : []
  const set = [
    ...missing(wished.grids, was.grids, ({ code, name, level, parent }) => [code, name, level, parent]).map(
      ({ code, name, level, parent }): RosterChange => ({
        what: 'grid-set',
        grid: code,
        name,
        level,
        parent,
      }),
    ),
    ...missing(wished.groups, was.groups, ({ id, grid, name, purpose }) => [id, grid, name, purpose]).map(
      ({ id, grid, name, purpose }): RosterChange => ({ what: 'group-set', group: id, grid, name, purpose }),
    ),
    ...missing(wished.departments, was.departments, ({ id, grid, name, aliases }) => [
      id,
      grid,
      name,
      ...aliases,
    ]).map(
      ({ id, grid, name, aliases }): RosterChange => ({
        what: 'department-set',
        department: id,
        grid,
        name,
        aliases,
      }),
    ),
    ...missing(wished.persons, was.persons, ({ id, name, department }) => [id, name, department]).map(
      ({ id, department }): RosterChange => ({ what: 'person-set', person: id, department }),
    ),
  ]
  const postOf = ({ grid, person, kind, title }: Roster['posts'][number]) => [grid, person, kind, title]
  // Told by another title, the same post ends and begins anew.
  const entered = missing(wished.posts, was.posts, postOf)
  const left = missing(was.posts, wished.posts, postOf)
  return [
    ...opened,
    ...set,
    ...left.map((post): RosterChange => ({ what: 'post-left', ...post })),
    ...entered.map((post): RosterChange => ({ what: 'post-entered', ...post })),
    ...dropped(was, wished),
  ]
}

/** The deepest grids first, so that none is left hanging. Who is not named any more leaves his department. */
function dropped(was: Roster, wished: Roster): RosterChange[] {
  return [
    ...missing(was.persons, wished.persons, ({ id }) => [id])
      .filter(({ department }) => department !== null)
      .map(({ id }): RosterChange => ({ what: 'person-set', person: id, department: null })),
    ...missing(was.groups, wished.groups, ({ id }) => [id]).map(
      ({ id }): RosterChange => ({ what: 'group-dropped', group: id }),
    ),
    ...missing(was.departments, wished.departments, ({ id }) => [id]).map(
      ({ id }): RosterChange => ({ what: 'department-dropped', department: id }),
    ),
    ...missing(was.grids, wished.grids, ({ code }) => [code])
      .toSorted((one, other) => other.level - one.level)
      .map(({ code }): RosterChange => ({ what: 'grid-retired', grid: code })),
  ]
}

/** Those whose key none of the others has. */
function missing<T>(
  these: readonly T[],
  others: readonly T[],
  keyOf: (one: T) => readonly (string | number | null)[],
): T[] {
  const known = new Set(others.map((one) => JSON.stringify(keyOf(one))))
  return these.filter((one) => !known.has(JSON.stringify(keyOf(one))))
}

const nobody: Roster = {
  ...{ tenant: '' as Roster['tenant'], name: '', pack: '' },
  ...{ grids: [], persons: [], posts: [], departments: [], groups: [], members: [] },
}
