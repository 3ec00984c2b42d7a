/** Which grids have done a duty of a day as often as it is owed. */
import type { Desk } from '../desk.ts'
import type { Day, GridCode, TenantCode } from '../domain/names.ts'
import type { Duty } from '../domain/policy/policy.ts'

export const doneEnough = (
  { cases }: Desk,
  tenant: TenantCode,
  { id, kind, min = 1 }: Duty,
  day: Day,
  grids: readonly GridCode[],
): Promise<ReadonlySet<GridCode>> =>
  min > 1 ? cases.recordedOften(grids, day, kind, min) : cases.dutyDone(tenant, id, day, grids)
