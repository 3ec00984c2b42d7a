/** The port to typical cases: drafts and what became of them. */
import type { Exposure } from '../domain/exposure/exposure.ts'
import type { TenantCode } from '../domain/names.ts'

export interface Exposures {
  get(tenant: TenantCode, no: string): Promise<Exposure | null>
  /** All of a quarter, by number, whatever has become of them. */
  ofQuarter(tenant: TenantCode, quarter: string): Promise<readonly Exposure[]>
  /** The approved ones of a quarter's batch, by number. */
  approved(tenant: TenantCode, quarter: string): Promise<readonly Exposure[]>
}

export interface ExposureView {
  readonly kind: 'exposure'
  readonly exposure: Exposure
}
