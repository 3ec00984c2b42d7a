/** What a campaign comes to: its orders one by one, all of them together, and the cases that count for it. */
import type { Desk } from './desk.ts'
import type { Campaign } from './domain/campaign/campaign.ts'
import type { CampaignSum } from './domain/campaign/facts.ts'
import type { Instant } from './domain/names.ts'
import { type Order, orderStates } from './domain/order/order.ts'
import type { CampaignNotice } from './notices/campaign-notice.ts'

/** More orders than that are told by their sum alone. */
const ordersLooked = 200
const ordersShown = 12

export interface CampaignStanding {
  readonly orders: readonly Order[]
  readonly sum: CampaignSum
  readonly rows: CampaignNotice['rows']
}

export async function campaignStanding(
  { orders, campaigns }: Pick<Desk, 'orders' | 'campaigns'>,
  campaign: Campaign,
  now: Instant,
): Promise<CampaignStanding> {
  const all = (await campaigns.orders(campaign, ordersLooked)).filter(({ state }) => state !== 'cancelled')
  const counts = await Promise.all(all.map(async ({ id, origin }) => (await orders.counts(id, origin))[0]))
  const sum = (key: 'told' | 'done' | 'late') => counts.reduce((total, one) => total + (one?.[key] ?? 0), 0)
  return {
    orders: all,
    sum: {
      orders: all.length,
      ...{ told: sum('told'), done: sum('done'), late: sum('late') },
      ...(await campaigns.cases(campaign, now)),
    },
    rows: all.slice(0, ordersShown).map(({ no, whom, text, told, state }, at) => ({
      ...{ no, whom, text, told, done: counts[at]?.done ?? 0, state: orderStates[state] },
    })),
  }
}

/** As it is told; `who` is empty for the clock. */
export const campaignNotice = (
  kind: CampaignNotice['kind'],
  { name, from, until, endedAt, categories }: Campaign,
  { sum, rows }: CampaignStanding,
  said: { readonly who: string; readonly words: string },
): CampaignNotice => ({
  ...{ kind, name, from, until, endedAt, sum, rows, ...said },
  categories: [...categories],
})
