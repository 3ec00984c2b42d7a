/** The port to alerts for heavy pollution: the latest ones of a tenant, the newest first. */
import type { Alert } from '../domain/alert/alert.ts'
import type { TenantCode } from '../domain/names.ts'

export type AlertView = { readonly kind: 'alert'; readonly alert: Alert }

export interface Alerts {
  /** Remembered until one changes: asked at every message and every minute. */
  latest(tenant: TenantCode): Promise<readonly Alert[]>
}
