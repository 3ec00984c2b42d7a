/** The parts of an order to be, for a whole level of the tree: who is told where, and who counts it. */
import type { Desk } from './desk.ts'
import type { Grid } from './domain/grid/grid.ts'
import type { GridCode, GroupId, TenantCode } from './domain/names.ts'
import type { PartKey } from './domain/order/facts.ts'
import { countedBy, type PartSeed } from './domain/order/order.ts'

/** Under whom they stand, and up to where counts roll up. */
export interface Rooted {
  readonly parent: { readonly key: PartKey; readonly tier: number } | null
  readonly root: GridCode
}

/** What all parts under one have in them. */
export const seedBase = ({ parent }: Rooted) => ({
  parent: parent?.key ?? null,
  tier: (parent?.tier ?? 0) + 1,
  person: null,
  department: null,
  counted: [],
})

/** Each speaks in the nearest bound group at or above it. Siblings share what counts them: there may be very many. */
export async function seedsOf(
  { directory }: Pick<Desk, 'directory'>,
  tenant: TenantCode,
  grids: readonly Pick<Grid, 'code' | 'name' | 'path'>[],
  rooted: Rooted,
): Promise<readonly PartSeed[]> {
  const homes = new Map<GridCode, GroupId>()
  for (const { grid, id, purpose } of await directory.groups(tenant))
    if (purpose === 'grid') homes.set(grid, id)
  const counted = new Map<GridCode, readonly GridCode[]>()
  const base = seedBase(rooted)
  return grids.map(({ code, name, path }) => {
    const above = path.at(-2) ?? code
    const known = counted.get(above) ?? countedBy(path, rooted.root)
    counted.set(above, known)
    const home = path.findLast((grid) => homes.has(grid))
    return {
      ...base,
      key: code as string as PartKey,
      grid: code,
      name,
      group: home === undefined ? null : (homes.get(home) ?? null),
      counted: known,
    }
  })
}
