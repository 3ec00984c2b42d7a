/** A check of an issue as the weekly ladder counts it: by whom, in which week, and whether it was found put right. */
import { addDays, dayOf, weekdayOf } from '../calendar/days.ts'
import type { Case } from '../case/case.ts'
import type { CaseFact } from '../case/facts.ts'
import type { By } from '../grid/actor.ts'
import type { Scene } from '../grid/scene.ts'
import type { Happened } from '../happened.ts'
import type { Day, GridCode } from '../names.ts'

export interface IssueCheck {
  /** The case's number. */
  readonly about: string
  /** The week's Monday: the week is the step of the ladder (CJ-036). */
  readonly week: Day
  /** Where it lies. */
  readonly grid: GridCode
  /** The highest level at which the checker has a post. */
  readonly level: number
  readonly outcome: 'failed' | 'fixed'
}

/** Null for a fact that is no check. `scene` has the checker's grids. */
export function issueCheckIn(
  { fact, by, at }: Happened<CaseFact>,
  matter: Case,
  scene: Scene,
): IssueCheck | null {
  const outcome =
    fact.type === 'case-check-failed' ? 'failed' : fact.type === 'case-check-passed' ? 'fixed' : null
  if (outcome === null) return null
  const day = dayOf(at)
  return {
    about: matter.no,
    week: addDays(day, 1 - weekdayOf(day)),
    grid: matter.origin,
    level: levelOf(by, scene),
    outcome,
  }
}

/** Somebody without a post counts below everybody: his check is held against no unit. */
function levelOf({ person }: By, { posts, grids }: Scene): number {
  const levels = posts.flatMap((post) => (post.person === person ? (grids.get(post.grid)?.level ?? []) : []))
  return Math.min(deepest, ...levels)
}

const deepest = 99
