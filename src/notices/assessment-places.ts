/** Where an assessment is told: to the unit in its own group, to whoever assesses among themselves; never where others read along. */
import { askedIn, leadersGroup, postsIn, type Scene } from '../domain/grid/scene.ts'
import type { GridCode } from '../domain/names.ts'
import { addressee } from './card.ts'
import type { Addressee } from './case-notice.ts'
import type { Destination } from './notice.ts'

/** The unit's own group; where it has none, the persons in office there: the group above belongs to others too. */
export function unitPlaces(scene: Scene, unit: GridCode): readonly Destination[] {
  const own = scene.groups.find(({ grid, purpose }) => grid === unit && purpose === 'grid')
  if (own) return [{ kind: 'group', group: own.id }]
  return inOffice(scene, unit).map(({ person }) => ({ kind: 'person', person }))
}

/** The leaders' group; where there is none, the persons of the root's office. */
export function officePlaces(scene: Scene): readonly Destination[] {
  const leaders = leadersGroup(scene)
  if (leaders) return [{ kind: 'group', group: leaders.id }]
  return officeOf(scene).map(({ person }) => ({ kind: 'person', person }))
}

/** Who is asked in the office: those in it, else the chiefs. */
export const officeOf = (scene: Scene): readonly Addressee[] =>
  inOffice(scene, scene.tenant as string as GridCode)

export function inOffice(scene: Scene, grid: GridCode): readonly Addressee[] {
  const office = postsIn(scene, grid, ['office'])
  return (office.length > 0 ? office : askedIn(scene, grid)).map((post) => addressee(post, scene))
}
