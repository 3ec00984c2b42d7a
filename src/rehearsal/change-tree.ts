/** What is done to the tree in plays, by the names of the grids. */

import type { Roster } from '../domain/grid/roster.ts'
import type { GridCode, Instant } from '../domain/names.ts'
import { divideGrid, mergeGrids } from '../moving/change-grids.ts'
import type { ChangeDesk } from '../moving/commit-change.ts'
import type { Direction } from './directions.ts'

export type GridWish = Extract<Direction, { does: 'merge-grids' | 'split-grid' }>

/** Throws for a grid that no roster knows, and for a change that cannot be. */
export async function changeTree(
  rosters: readonly Roster[],
  wish: GridWish,
  desk: ChangeDesk,
  now: Instant,
): Promise<void> {
  const grids = rosters.flatMap((roster) => roster.grids)
  const named = (name: string) => {
    const grid = grids.find((one) => one.name === name)
    if (!grid) throw new Error(`没有${name}这个网格。`)
    return grid
  }
  const { code: from, tenant } = named(wish.from)
  const done =
    wish.does === 'merge-grids'
      ? await mergeGrids(desk, { tenant, from, into: named(wish.into).code }, now)
      : await divideGrid(
          desk,
          {
            ...{ tenant, from, into: `${from}N` as GridCode, name: wish.into },
            below: wish.below.map((name) => named(name).code),
          },
          now,
        )
  if (typeof done === 'string') throw new Error(done)
}
