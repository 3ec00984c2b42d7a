/** What can happen to a campaign (专项行动): begun by a person, ended by one or by its last day. */
import { z } from 'zod'
import { GridCode, GroupId, Instant } from '../names.ts'

const text = z.string()

/** What it came to: its orders with all their addressees, and the cases of its categories in its period. */
export const CampaignSum = z.object({
  orders: z.int(),
  told: z.int(),
  done: z.int(),
  late: z.int(),
  reported: z.int(),
  closed: z.int(),
})
export type CampaignSum = z.infer<typeof CampaignSum>

export const CampaignFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('campaign-started'),
    name: text,
    origin: GridCode,
    group: GroupId.nullable(),
    from: Instant,
    /** Null: no end was set. */
    until: Instant.nullable(),
    /** Codes of the lexicon whose cases count for it. */
    categories: z.array(text),
  }),
  /** The grid in whose name it is held became part of another: it goes on there, under the same name and period. */
  z.object({ type: z.literal('campaign-rehomed'), from: GridCode, to: GridCode }),
  z.object({ type: z.literal('campaign-ended'), text, sum: CampaignSum }),
])
export type CampaignFact = z.infer<typeof CampaignFact>
