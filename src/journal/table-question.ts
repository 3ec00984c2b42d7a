/** A table came in and was checked: whether it is to be brought in. */
import type { GridCode, Instant } from '../domain/names.ts'
import type { TableName } from '../notices/table-notice.ts'

export interface TableQuestion {
  readonly kind: 'table'
  readonly table: TableName
  readonly unit: GridCode
  /** The file, by its hash. */
  readonly file: string
  /** Only its right rows. */
  readonly partial: boolean
  readonly until: Instant
}
