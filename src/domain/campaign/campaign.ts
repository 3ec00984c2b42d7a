/** A campaign as it stands, and the stream of its facts. */
import type { GridCode, GroupId, Instant, TenantCode } from '../names.ts'

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
