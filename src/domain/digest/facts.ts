/** What happened to digests: made once and frozen, signed off, wanted or not; and the day's seal of the ledger. */
import { z } from 'zod'
import { Day, DepartmentId, GridCode, GroupId, PersonId } from '../names.ts'
import { Entered } from './digest.ts'
import { digestKinds } from './plan.ts'

const Kind = z.enum(digestKinds)
const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const DigestFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('digest-made'),
    kind: Kind,
    from: Day,
    to: Day,
    grid: z.union([GridCode, DepartmentId]),
    /** Null for a unit without a group: it was made for whoever subscribed. */
    group: GroupId.nullable(),
    /** SHA-256 of the datum as it was frozen. Older facts carried their figures themselves. */
    hash: Hash.optional(),
    late: z.boolean(),
  }),
  /** 签发: what was a draft is sent. `outlook`: what the signer wrote about the time to come. */
  z.object({
    type: z.literal('digest-approved'),
    kind: Kind,
    from: Day,
    to: Day,
    outlook: z.string(),
  }),
  /** Entered for a period that was closed: its figures and `hash` stay, the difference is told with the next digest. */
  z.object({
    type: z.literal('digest-amended'),
    kind: Kind,
    from: Day,
    to: Day,
    hash: Hash,
    entered: Entered,
  }),
  /** What is foreseen, written before the digest is made, or into its draft. */
  z.object({ type: z.literal('outlook-filled'), kind: Kind, from: Day, to: Day, text: z.string() }),
  /** 订阅 and 退订, by a person for himself or for a group. */
  z.object({
    type: z.literal('digest-subscribed'),
    kind: Kind,
    person: PersonId.nullable(),
    group: GroupId.nullable(),
    wanted: z.boolean(),
  }),
  /** Over the last hash of every stream that was written on that day, and the seal before. */
  z.object({
    type: z.literal('day-sealed'),
    day: Day,
    streams: z.int(),
    facts: z.int(),
    before: Hash.nullable(),
    hash: Hash,
  }),
])
export type DigestFact = z.infer<typeof DigestFact>
