/** The port to campaigns: those that run or ran, their orders, and the cases that count for them. */
import type { Campaign } from '../domain/campaign/campaign.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Order } from '../domain/order/order.ts'

export type CampaignView = { readonly kind: 'campaign'; readonly campaign: Campaign }

export interface Campaigns {
  /** Held in the name of one of these grids, the newest first, at most `limit`. */
  heldBy(tenant: TenantCode, origins: readonly GridCode[], limit: number): Promise<readonly Campaign[]>
  /** Not ended, and their last minute is over. */
  due(now: Instant, limit: number): Promise<readonly Campaign[]>
  /** When the next one is over. */
  nextDue(): Promise<Instant | null>
  /** Its orders, the oldest first. */
  orders(campaign: Campaign, limit: number): Promise<readonly Order[]>
  /** Cases of its categories below its grid, reported in its period up to now. */
  cases(campaign: Campaign, now: Instant): Promise<{ readonly reported: number; readonly closed: number }>
}
