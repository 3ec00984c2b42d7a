/** From the facts of a case to sightings: what a check, a passed limit, a finder's post or a merger shows by itself. */

import { dayOf } from '../calendar/days.ts'
import type { Case } from '../case/case.ts'
import type { CaseFact } from '../case/facts.ts'
import type { By } from '../grid/actor.ts'
import { isUnder, type Scene } from '../grid/scene.ts'
import type { Happened } from '../happened.ts'
import type { GridCode } from '../names.ts'
import { deepestLevel, type Sighting, type SightingKind } from './sighting.ts'

export interface Seen {
  readonly sightings: readonly Sighting[]
  /** The case is no problem of its own any more: what it showed is taken back. */
  readonly cleared: boolean
}

/** `before` is null for a report; `after` the case with this fact. `scene` has the case's grids and the doer's. */
export function seenIn(
  { fact, by, at }: Happened<CaseFact>,
  before: Case | null,
  after: Case,
  scene: Scene,
): Seen {
  const seen = (kind: SightingKind, grid: GridCode, more: Partial<Sighting> = {}): Seen => ({
    sightings: [
      {
        kind,
        about: after.no,
        grid,
        day: dayOf(at),
        minLevel: 1,
        maxLevel: deepestLevel,
        evidence: [after.no],
        ...more,
      },
    ],
    cleared: false,
  })
  switch (fact.type) {
    case 'case-reported': {
      // A second look has shown it already, as a check that failed.
      if (fact.follows) return nothing
      const level = finderAbove(by, fact.origin, scene)
      return level === null ? nothing : seen('found-from-above', fact.origin, { minLevel: level + 1 })
    }
    case 'case-assigned': {
      const level = handedDown(after, fact.to.grid, scene)
      return level === null ? nothing : seen('found-from-above', fact.to.grid, { minLevel: level + 1 })
    }
    case 'case-overdue':
      return before && fact.rung === 0 ? late(fact, before, scene, seen) : nothing
    case 'case-check-failed':
      return before ? seen('check-failed', before.holder.grid) : nothing
    case 'case-finished': {
      const evidence = [...new Set(fact.reused.map(({ no }) => no))].toSorted()
      return evidence.length === 0 ? nothing : seen('photo-reused', after.holder.grid, { evidence })
    }
    case 'case-closed': {
      const level = after.urgency === 'emergency' ? finderWithin(after.reporter, after.origin, scene) : null
      return level === null ? nothing : seen('found-first', after.origin, { maxLevel: level })
    }
    case 'case-merged':
    case 'case-withdrawn':
    case 'case-voided':
      return { sightings: [], cleared: true }
    default:
      return nothing
  }
}

const nothing: Seen = { sightings: [], cleared: false }
type See = (kind: SightingKind, grid: GridCode, more?: Partial<Sighting>) => Seen

/** The limit to take up what came from below has passed: it was not handed on in time. The end's limit: finished late. */
function late(
  { kind }: Extract<CaseFact, { type: 'case-overdue' }>,
  { holder, custody }: Case,
  scene: Scene,
  seen: See,
): Seen {
  const giver = custody.at(-1)
  const fromBelow = giver !== undefined && isUnder(scene, giver.grid, holder.grid)
  const sightings = [
    ...(fromBelow && (kind === 'acknowledge' || kind === 'result')
      ? seen('dispatched-late', holder.grid).sightings
      : []),
    ...(kind === 'result' ? seen('finished-late', holder.grid).sightings : []),
  ]
  return { sightings, cleared: false }
}

/** The level from which somebody found it who has no post in its area or below; null for its own people and the public. */
function finderAbove(by: By, origin: GridCode, scene: Scene): number | null {
  const levels = levelsOf(by, scene)
  const path = scene.grids.get(origin)?.path ?? []
  const own = levels.some(({ grid }) => grid === origin || isUnder(scene, grid, origin))
  const above = levels.filter(({ grid }) => grid !== origin && path.includes(grid))
  return own || above.length === 0 ? null : Math.max(...above.map(({ level }) => level))
}

/** Found by a post-holder at a level above and given down to a grid where nobody had reported it. */
function handedDown({ origin, reporter }: Case, to: GridCode, scene: Scene): number | null {
  const level = scene.grids.get(origin)?.level
  return reporter.person !== null && level !== undefined && isUnder(scene, to, origin) ? level : null
}

/** The deepest level at which the reporter has a post on the way from the root to where it lies. */
function finderWithin(reporter: By, origin: GridCode, scene: Scene): number | null {
  const path = scene.grids.get(origin)?.path ?? []
  const levels = levelsOf(reporter, scene).flatMap(({ grid, level }) => (path.includes(grid) ? [level] : []))
  return levels.length === 0 ? null : Math.max(...levels)
}

/** The grids of somebody's posts; a department stands beside its grid. */
function levelsOf({ person }: By, { posts, departments, grids }: Scene) {
  if (person === null) return []
  const held = posts.flatMap((post) => (post.person === person ? [post.grid] : []))
  const beside = departments.flatMap(({ grid, people }) =>
    people.some((one) => one.person === person) ? [grid] : [],
  )
  return [...held, ...beside].flatMap((grid) => {
    const level = grids.get(grid)?.level
    return level === undefined ? [] : [{ grid, level }]
  })
}
