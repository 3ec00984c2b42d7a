/** The port to the records of the air: rows as they stand after all imports, and the months of units made of them. */
import type { AirRow, AirTable } from '../domain/air/facts.ts'
import type { UnitMonth } from '../domain/air/unit-months.ts'
import type { TenantCode } from '../domain/names.ts'

/** Rows for reading, written with the import that they follow from. */
export type AirView =
  /** All rows of one table and period: those before are gone. */
  | {
      readonly kind: 'air-rows'
      readonly tenant: TenantCode
      readonly of: AirTable
      readonly period: string
      readonly rows: readonly AirRow[]
    }
  /** All units of one month. */
  | {
      readonly kind: 'air-months'
      readonly tenant: TenantCode
      readonly month: string
      readonly units: readonly UnitMonth[]
    }

export interface AirRecords {
  /** Rows of the periods from one to another, both included, by day and place. */
  rows(tenant: TenantCode, of: AirTable, from: string, to: string): Promise<readonly AirRow[]>
  /** Months of all units from one to another, both included. */
  months(tenant: TenantCode, from: string, to: string): Promise<readonly UnitMonth[]>
  /** From that month on, the months in which any site has values. */
  monthsWithValues(tenant: TenantCode, from: string): Promise<readonly string[]>
}
