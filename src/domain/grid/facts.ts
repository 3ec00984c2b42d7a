/** What can happen to the roster: codes given out, accounts and chats bound, a group that moved. */
import { z } from 'zod'
import { GroupId, Instant, PersonId } from '../names.ts'

const place = { platform: z.string(), account: z.string() }

export const RosterFact = z.discriminatedUnion('type', [
  /** The code itself is not kept, only its hash: a one-time key is a secret. */
  z.object({
    type: z.literal('code-issued'),
    person: PersonId.nullable(),
    group: GroupId.nullable(),
    codeHash: z.string(),
    until: Instant,
  }),
  z.object({ type: z.literal('account-bound'), person: PersonId, ...place, userId: z.string() }),
  z.object({ type: z.literal('group-bound'), group: GroupId, ...place, chat: z.string() }),
  z.object({ type: z.literal('group-moved'), group: GroupId, ...place, chat: z.string() }),
])
export type RosterFact = z.infer<typeof RosterFact>
