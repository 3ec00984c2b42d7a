/** What is told of digests and ledgers: one that is due, a draft to be signed off, one asked for; and who wants which. */
import { z } from 'zod'
import { Digest, Entered, Later } from '../domain/digest/digest.ts'
import { Field } from '../domain/digest/field.ts'
import { ledgerNames } from '../domain/digest/ledger-names.ts'
import { Form } from '../domain/digest/plan.ts'
import { Day, GridCode, TenantCode } from '../domain/names.ts'

/** The shape of whoever is asked is that of all notices. */
export const digestNotices = <A extends z.ZodType>(addressee: A) =>
  [
    z.object({
      kind: z.literal('digest-made'),
      digest: Digest,
      /** due: by the plan · draft: to be signed off · again: a frozen one once more · asked: of a period that still runs. */
      how: z.enum(['due', 'draft', 'again', 'asked']),
      /** Of what the reader answers for; null for all of it. */
      field: Field.nullable(),
      /** Sent beside the words. */
      forms: z.array(Form),
      outlook: z.string(),
      signedBy: z.string().nullable(),
      /** Entered after it was frozen, by kind of count; its figures stay as they were. */
      since: Entered,
      /** Scores and air that became known since; what was frozen stays beside them. */
      later: Later.nullable(),
      /** Made up for after a standstill and not sent by themselves: told of here, the newest first. */
      earlier: z.array(z.object({ from: Day, to: Day })).optional(),
      asked: z.array(addressee),
    }),
    z.object({
      kind: z.literal('digest-approved'),
      title: z.string(),
      period: z.string(),
      who: z.string(),
      outlook: z.string(),
      /** Periods missed in a standstill that were signed with it. */
      earlier: z.int().nonnegative().optional(),
      /** Groups and persons it goes to. */
      receivers: z.int(),
    }),
    z.object({
      kind: z.literal('outlook-filled'),
      /** 下周研判 */
      what: z.string(),
      text: z.string(),
      digest: z.string(),
      period: z.string(),
      /** It stands in the draft that waits to be signed off. */
      draft: z.boolean(),
    }),
    z.object({
      kind: z.literal('digest-subscribed'),
      digest: z.string(),
      wanted: z.boolean(),
      /** A group's name; null for the person who said it. */
      group: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('ledger-made'),
      ledger: z.enum(ledgerNames),
      tenant: TenantCode,
      grid: GridCode,
      name: z.string(),
      from: Day,
      to: Day,
      /** Cases, or grids' days: 0 is said and no file is made. */
      rows: z.int(),
    }),
  ] as const
