/** A campaign as its facts have made it, and the stream they stand in. */
import type { Happened } from '../happened.ts'
import type { GridCode, GroupId, Instant, TenantCode } from '../names.ts'
import type { CampaignFact } from './facts.ts'

export interface Campaign {
  readonly tenant: TenantCode
  readonly name: string
  /** In whose name it is held: who is below may join it. */
  readonly origin: GridCode
  /** Where its summary is told; null: where the origin speaks. */
  readonly group: GroupId | null
  readonly from: Instant
  readonly until: Instant | null
  readonly categories: readonly string[]
  readonly endedAt: Instant | null
}

export const campaignStream = ({ tenant, origin, name }: Pick<Campaign, 'tenant' | 'origin' | 'name'>) =>
  `campaign:${tenant}/${origin}/${name}`

/** Null before the first one of that name has begun. */
export function evolveCampaign(
  tenant: TenantCode,
  before: Campaign | null,
  { fact, at }: Happened<CampaignFact>,
): Campaign | null {
  if (fact.type !== 'campaign-started') return before && { ...before, endedAt: at }
  const { type: _, ...said } = fact
  return { ...said, tenant, endedAt: null }
}
