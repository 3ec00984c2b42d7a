/** Whether deputies cover every grid below, each with no fewer and no more of them than the regulation allows. */
export interface CoverageState {
  readonly uncovered: readonly string[]
  /** Deputies with too few or too many. */
  readonly outOfRange: readonly string[]
  /** Named by a deputy, and no grid of this unit. */
  readonly unknown: readonly string[]
}

/** `each`: how many grids one deputy may have, both ends included; null: no limit. */
export function deputyCoverage(
  grids: readonly string[],
  byDeputy: ReadonlyMap<string, readonly string[]>,
  each: { readonly min: number; readonly max: number | null },
): CoverageState {
  const covered = new Set([...byDeputy.values()].flat())
  return {
    uncovered: grids.filter((grid) => !covered.has(grid)),
    outOfRange: [...byDeputy].flatMap(([deputy, own]) => {
      const count = new Set(own).size
      return count < each.min || (each.max !== null && count > each.max) ? [deputy] : []
    }),
    unknown: [...covered].filter((grid) => !grids.includes(grid)),
  }
}
