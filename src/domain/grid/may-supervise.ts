/** Who may have cases drawn and checked again, and who keeps the books of talks and joint meetings: the one place. */
import type { Case } from '../case/case.ts'
import type { GridCode, PersonId } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import type { Recheck } from '../supervision/recheck.ts'
import type { Actor } from './actor.ts'
import type { Post } from './grid.ts'
import { ancestorsOf, gridOf, postsIn, type Scene } from './scene.ts'

/** The grids at or above `area` for which the actor decides, the nearest first; an area below nobody he leads: none. */
export function drawsFrom(actor: Actor, area: GridCode, scene: Scene, policy: Policy): readonly GridCode[] {
  const own = decidesFor(actor, scene, policy)
  return [area, ...ancestorsOf(scene, area)].filter((grid) => own.includes(grid))
}

/**
 * Who can look again at what `holder` has done: people with a right to check in the nearest grid above it, up to the
 * one in whose name was drawn; neither whoever handled it nor whoever let it pass.
 */
export function checkersFor(
  holder: GridCode,
  base: GridCode,
  handlers: readonly string[],
  scene: Scene,
  { rights }: Policy,
): readonly Post[] {
  const way = gridOf(scene, holder).path
  const above = way.slice(way.indexOf(base), -1).toReversed()
  for (const grid of [...above, base]) {
    const able = postsIn(scene, grid, [...new Set([...rights.checking, ...rights.deciding])])
    const others = able.filter(({ person }) => !handlers.includes(person))
    if (others.length > 0) return others
  }
  return []
}

/** Who handled the case and who let it pass: neither looks again. */
export const handlersOf = ({ finishedBy, checkedBy, holder }: Case): readonly PersonId[] =>
  [...new Set([finishedBy, checkedBy, holder.person])].filter((one) => one !== null)

/** The one who was asked, or whoever decides where it was drawn or above. */
export const mayRecheck = (actor: Actor, recheck: Recheck, scene: Scene, policy: Policy): boolean =>
  actor.kind === 'person' &&
  (recheck.checker === actor.person || drawsFrom(actor, recheck.base, scene, policy).length > 0)

/** The nearest grid above `area` for which the actor decides: in its name he inspects. */
export const inspectsFrom = (actor: Actor, area: GridCode, scene: Scene, policy: Policy): GridCode | null =>
  drawsFrom(actor, area, scene, policy).find((grid) => grid !== area) ?? null

/** The grid whose book somebody writes in: that of the group where he decides at or above, else the highest he decides for. */
export function keepsBookOf(
  actor: Actor,
  here: GridCode | null,
  scene: Scene,
  policy: Policy,
): GridCode | null {
  const grids = decidesFor(actor, scene, policy)
  if (here !== null && gridOf(scene, here).path.some((grid) => grids.includes(grid))) return here
  const [highest] = grids.toSorted((a, b) => gridOf(scene, a).level - gridOf(scene, b).level)
  return highest ?? null
}

/** Grids for which somebody decides, as far down as cases are held: below that there is nothing to supervise. */
function decidesFor(actor: Actor, scene: Scene, { rights, opensAtLevel }: Policy): readonly GridCode[] {
  if (actor.kind !== 'person') return []
  return actor.posts.flatMap(({ grid, kind }) => {
    const level = scene.grids.get(grid)?.level
    return rights.deciding.includes(kind) && level !== undefined && level <= opensAtLevel ? [grid] : []
  })
}
