/** A campaign as it is told: its period, its orders with their sum, the cases that count for it. */
import { z } from 'zod'
import { CampaignSum } from '../domain/campaign/facts.ts'
import { Instant } from '../domain/names.ts'

export const CampaignNotice = z.object({
  kind: z.enum(['campaign-shown', 'campaign-ended']),
  name: z.string(),
  from: Instant,
  until: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Who ended it; empty where its last day did, and on asking. */
  who: z.string(),
  words: z.string(),
  sum: CampaignSum,
  /** Codes of the lexicon. */
  categories: z.array(z.string()),
  /** The first orders, the oldest first. */
  rows: z.array(
    z.object({
      no: z.string(),
      whom: z.string(),
      text: z.string(),
      told: z.int(),
      done: z.int(),
      state: z.string(),
    }),
  ),
})
export type CampaignNotice = z.infer<typeof CampaignNotice>
