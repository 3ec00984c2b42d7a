/** Where a matter goes when a level cannot handle it (JC-48 … JC-52): one level up, copies beside, the city outside. */

import type { GridCode } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import type { Level } from './grid.ts'
import { askedIn, gridOf, type Scene } from './scene.ts'

export interface Way {
  /** The grid that is asked next, or null when the way leads out of the tree. */
  readonly to: GridCode | null
  readonly outside: string | null
  readonly copies: readonly GridCode[]
  /** Levels without anybody in post: passed over, and that is a fact. */
  readonly skipped: readonly GridCode[]
}

/** The way up from a grid. Vacant posts are skipped; above the last grid stands the body outside. */
export function wayUp(from: GridCode, scene: Scene, policy: Policy): Way {
  const start = gridOf(scene, from)
  const rule = policy.route.find((row) => row.from === start.level)
  const copies = (rule?.copies ?? []).flatMap((level) => gridAt(start.path, level, scene))
  const skipped: GridCode[] = []
  let level: Level | null = rule?.to ?? null
  while (level !== null) {
    const [grid] = gridAt(start.path, level, scene)
    if (grid !== undefined && askedIn(scene, grid).length > 0)
      return { to: grid, outside: null, copies, skipped }
    if (grid !== undefined) skipped.push(grid)
    level = policy.route.find((row) => row.from === level)?.to ?? null
  }
  const outside = policy.route.find((row) => row.to === null)?.outside ?? null
  return { to: null, outside, copies, skipped }
}

/** The grids that hear whatever comes to this one, also what it settles itself (GC-15). */
export function toldAlways(grid: GridCode, scene: Scene, policy: Policy): readonly GridCode[] {
  const { path, level } = gridOf(scene, grid)
  const rules = policy.toldAlways.filter(({ from }) => from.includes(level))
  return rules.flatMap(({ to }) => gridAt(path, to, scene))
}

function gridAt(path: readonly GridCode[], level: Level, scene: Scene): GridCode[] {
  return path.filter((code) => gridOf(scene, code).level === level)
}
