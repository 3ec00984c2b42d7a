/** How a change of the tree is written: rows of grids, posts and names; what was recorded stays where it was. */
import type { Grid } from '../domain/grid/grid.ts'
import type { GridCode, Instant } from '../domain/names.ts'

export type GridView =
  /** All below `from` lies below `into`; its staff go along, its chiefs leave, its name means the other. */
  | { readonly kind: 'grids-merged'; readonly from: GridCode; readonly into: GridCode; readonly at: Instant }
  /** A new grid beside `from`; those named go below it with all that lies below them. */
  | {
      readonly kind: 'grid-divided'
      readonly from: GridCode
      readonly grid: Omit<Grid, 'path'>
      readonly below: readonly GridCode[]
    }
