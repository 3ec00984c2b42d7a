/** Which grids owe a duty in the name of a group: those of its level that speak there and nowhere nearer. */
import type { Grid, Group } from '../domain/grid/grid.ts'

/** `grids` are all of the level at or under the group's grid; `groups` all groups of the tenant. */
export function speakingIn(group: Group, grids: readonly Grid[], groups: readonly Group[]): readonly Grid[] {
  const homes = new Set(groups.filter((one) => one.purpose === 'grid').map((one) => one.grid))
  return grids.filter((grid) => [...grid.path].reverse().find((code) => homes.has(code)) === group.grid)
}
