/** What can happen to the roster: codes given out, accounts and chats bound, a group that moved, a table brought in. */
import { z } from 'zod'
import { GridCode, GroupId, Instant, PersonId } from '../names.ts'
import { PostKind } from './grid.ts'
import { RosterChange } from './roster-change.ts'

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
  /** A post changed hands; what was its holder's by name went along. Null: vacant before, or from now on. */
  z.object({
    type: z.literal('post-changed'),
    ...{ grid: GridCode, kind: PostKind, title: z.string() },
    ...{ from: PersonId.nullable(), to: PersonId.nullable(), cases: z.int() },
  }),
  /** A roster was brought in as a table: what that changed, some hundred changes to a fact. */
  z.object({ type: z.literal('roster-changed'), changes: z.array(RosterChange).min(1) }),
])
export type RosterFact = z.infer<typeof RosterFact>
