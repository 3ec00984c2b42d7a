/** The part of the roster a decision needs: the grids on the way, who holds their posts, and where each one speaks. */

import type { DepartmentId, GridCode, GroupId, PersonId, TenantCode } from '../names.ts'
import type { Department, Grid, Group, Post, PostKind } from './grid.ts'

export interface Scene {
  readonly tenant: TenantCode
  /** The grids in question and all their ancestors. */
  readonly grids: ReadonlyMap<GridCode, Grid>
  /** Present holders of posts in those grids, chiefs first. */
  readonly posts: readonly Post[]
  /** Bound groups of those grids, the leaders' group included. A group without a chat does not stand here. */
  readonly groups: readonly Group[]
  readonly departments: readonly Department[]
}

/** Who leads a grid: the order in which they are asked. */
export const chiefKinds: readonly PostKind[] = ['chief', 'first-chief', 'deputy']

export function gridOf(scene: Scene, code: GridCode): Grid {
  const grid = scene.grids.get(code)
  if (!grid) throw new Error(`grid ${code} is not in the scene`)
  return grid
}

/** Codes from the grid's parent up to the root. */
export function ancestorsOf(scene: Scene, code: GridCode): readonly GridCode[] {
  return gridOf(scene, code).path.slice(0, -1).reverse()
}

/** True when `below` lies strictly under `above`. */
export function isUnder(scene: Scene, below: GridCode, above: GridCode): boolean {
  return below !== above && gridOf(scene, below).path.includes(above)
}

/** Those who are there: whoever is on leave is not asked. */
export function postsIn(scene: Scene, grid: GridCode, kinds?: readonly PostKind[]): readonly Post[] {
  return scene.posts.filter(
    (post) => post.grid === grid && !post.away && (!kinds || kinds.includes(post.kind)),
  )
}

/** The persons to ask in a grid: its chiefs, else its first chief, else its deputies; empty when every post is vacant. */
export function askedIn(scene: Scene, grid: GridCode): readonly Post[] {
  for (const kind of chiefKinds) {
    const found = postsIn(scene, grid, [kind])
    if (found.length > 0) return found
  }
  return []
}

/** The group in which a grid speaks: the nearest bound one at or above it (DESIGN §4). */
export function groupOf(scene: Scene, grid: GridCode): Group | null {
  for (const code of [...gridOf(scene, grid).path].reverse()) {
    const group = scene.groups.find((candidate) => candidate.grid === code && candidate.purpose === 'grid')
    if (group) return group
  }
  return null
}

export function leadersGroup(scene: Scene): Group | null {
  return scene.groups.find((group) => group.purpose === 'leaders') ?? null
}

export function departmentOf(scene: Scene, id: DepartmentId): Department | null {
  return scene.departments.find((department) => department.id === id) ?? null
}

export function groupById(scene: Scene, id: GroupId): Group | null {
  return scene.groups.find((group) => group.id === id) ?? null
}

export function nameOfPerson(scene: Scene, person: PersonId): string | null {
  const post = scene.posts.find((candidate) => candidate.person === person)
  if (post) return post.name
  for (const department of scene.departments) {
    const found = department.people.find((candidate) => candidate.person === person)
    if (found) return found.name
  }
  return null
}
