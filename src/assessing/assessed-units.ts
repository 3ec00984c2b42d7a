/** The grids that are assessed: those of the level that the pack names for its rubrics. */
import type { Desk } from '../desk.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Day, GridCode, TenantCode } from '../domain/names.ts'
import { type InForce, inForce, ofKind, ruleOf } from '../domain/policy/in-force.ts'

/** All grids of a level. */
export const unitsOf = (
  desk: Pick<Desk, 'directory'>,
  tenant: TenantCode,
  level: number,
): Promise<readonly Grid[]> => desk.directory.gridsAt(tenant, tenant as string as GridCode, level)

/** The units that are ranked by their air. */
export async function airUnits(
  desk: Pick<Desk, 'directory' | 'packOf'>,
  tenant: TenantCode,
  day: Day,
): Promise<readonly Grid[]> {
  const { regulation, overlay } = desk.packOf(tenant)
  return airUnitsBy(desk, tenant, inForce(regulation, day < regulation.from ? regulation.from : day, overlay))
}

/** The same by rules that have been read. */
export function airUnitsBy(
  desk: Pick<Desk, 'directory'>,
  tenant: TenantCode,
  held: InForce,
): Promise<readonly Grid[]> {
  const ranking = ruleOf(held, 'ranking', 'air-improvement') ?? ruleOf(held, 'ranking', 'air-index')
  return unitsOf(desk, tenant, ranking?.value.level ?? directParts)
}

/** The units that one may mean before it is known by which rubric: the direct parts, and those of the first where it has others. */
export async function assessedUnits(
  desk: Pick<Desk, 'directory' | 'packOf'>,
  tenant: TenantCode,
  day: Day,
): Promise<readonly Grid[]> {
  const { regulation, overlay } = desk.packOf(tenant)
  const held = inForce(regulation, day < regulation.from ? regulation.from : day, overlay)
  const levels = new Set([directParts, ofKind(held, 'rubric')[0]?.value.level ?? directParts])
  return (await Promise.all([...levels].map((level) => unitsOf(desk, tenant, level)))).flat()
}

/** Of a pack that ranks nobody by the air: the whole is measured by its parts. */
const directParts = 2
