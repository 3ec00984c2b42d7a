/** Who sits in which group: everybody where his grid speaks, those who lead a grid also where its parent does (JC-67). */
import type { GridCode, GroupId, PersonId } from '../names.ts'
import type { Roster } from './roster.ts'

export interface Seat {
  readonly group: GroupId
  readonly person: PersonId
}

/** Each seat once. The leaders' group seats whoever holds a post at the root; a department's people sit where its grid speaks. */
export function seatsOf({ grids, groups, posts, persons, departments }: Omit<Roster, 'members'>): Seat[] {
  const byCode = new Map(grids.map((grid) => [grid.code, grid]))
  const own = new Map(groups.flatMap(({ id, grid, purpose }) => (purpose === 'grid' ? [[grid, id]] : [])))
  const leaders = groups.filter(({ purpose }) => purpose === 'leaders')
  const homes = new Map<GridCode, GroupId | null>()
  const homeOf = (code: GridCode | null): GroupId | null => {
    if (code === null) return null
    const known = homes.get(code)
    if (known !== undefined) return known
    const home = own.get(code) ?? homeOf(byCode.get(code)?.parent ?? null)
    homes.set(code, home)
    return home
  }
  const seats = new Map<string, Seat>()
  const sit = (group: GroupId | null, person: PersonId): void => {
    if (group !== null) seats.set(`${group} ${person}`, { group, person })
  }
  for (const { grid: code, person, kind } of posts) {
    const grid = byCode.get(code)
    sit(homeOf(code), person)
    if (kind !== 'supervisor' && (grid?.level ?? 5) <= 3) sit(homeOf(grid?.parent ?? null), person)
    for (const group of leaders) if (group.grid === code) sit(group.id, person)
  }
  const places = new Map(departments.map(({ id, grid }) => [id, grid]))
  for (const { id, department } of persons)
    if (department !== null) sit(homeOf(places.get(department) ?? null), id)
  return [...seats.values()]
}
