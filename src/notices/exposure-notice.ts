/** A typical case on its way to the public: what has become of it, and who is to go on. */
import { z } from 'zod'
import { Day } from '../domain/names.ts'

/** What the quarter's bulletin is printed from. */
const Bulletin = z.object({
  cases: z.array(z.object({ title: z.string(), text: z.string() })).min(1),
  issuer: z.string(),
  day: Day,
})

export const ExposureNotice = z.object({
  kind: z.enum([
    'exposure-drafted',
    'exposure-reviewed',
    'exposure-approved',
    'exposure-returned',
    'exposure-published',
  ]),
  no: z.string(),
  quarter: z.string(),
  /** One for each case; several only where a batch goes out. */
  titles: z.array(z.string()),
  /** The draft itself; '' where it is not shown again. */
  text: z.string(),
  chars: z.int(),
  /** What whoever reviews it answers for. */
  conditions: z.array(z.string()),
  reason: z.string(),
  /** Approvals that the regulation names, in their order. */
  approvals: z.array(z.string()),
  /** Only where the batch goes out. */
  bulletin: Bulletin.nullable().optional(),
})
/** The bulletin of a quarter once more: what has been approved so far, or published. */
export const ExposuresShown = z.object({
  kind: z.literal('exposures-shown'),
  quarter: z.string(),
  published: z.boolean(),
  /** Null where there is no case yet. */
  bulletin: Bulletin.nullable(),
})

export type ExposureNotice = z.infer<typeof ExposureNotice>
