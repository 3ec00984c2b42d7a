/** How a change of the tree is written: rows of grids, posts and names; what was recorded stays where it was. */

import type { DoneSoFar } from '../domain/grid/change-facts.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { FileCheck } from '../domain/grid/grid-file.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'

export type GridView =
  /** All below `from` lies below `into`; its staff, departments, stations and open counts go along, its chiefs leave, its name
   *  means the other. `chat`: its group is the other's from now on. */
  | {
      readonly kind: 'grids-merged'
      readonly tenant: TenantCode
      readonly from: GridCode
      readonly into: GridCode
      readonly at: Instant
      readonly chat: boolean
      readonly duties: readonly DoneSoFar[]
      /** The first day of the running period of inspections: what was visited since counts for the successor. */
      readonly visitsSince: Day
    }
  | {
      readonly kind: 'grid-file'
      readonly tenant: TenantCode
      readonly grid: GridCode
      readonly items: readonly { readonly check: FileCheck; readonly text: string }[]
    }
  /** The counts of open orders at these grids, made anew from the parts below them. */
  | { readonly kind: 'orders-recounted'; readonly tenant: TenantCode; readonly grids: readonly GridCode[] }
  /** A new grid beside `from`; those named go below it with all that lies below them. */
  | {
      readonly kind: 'grid-divided'
      readonly from: GridCode
      readonly grid: Omit<Grid, 'path'>
      readonly below: readonly GridCode[]
      readonly at: Instant
      readonly duties: readonly DoneSoFar[]
      readonly visitsSince: Day
    }
