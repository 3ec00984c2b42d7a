/** Whose digest it is: a grid with all below it, or a department with what was given to it. */
import type { Department } from '../grid/grid.ts'
import type { DepartmentId, GridCode, TenantCode } from '../names.ts'

/** A grid is one as it is. */
export interface DigestUnit {
  readonly tenant: TenantCode
  readonly code: GridCode | DepartmentId
  readonly name: string
  readonly level: number
  /** The department itself. */
  readonly department?: DepartmentId
}

/** A department stands beside the tree and is informed as the second level is. */
export const unitOfDepartment = ({ tenant, id, name }: Department): DigestUnit => ({
  ...{ tenant, code: id, name, level: 2 },
  department: id,
})
