/** A typical case on its way to the public: what has become of it, and who is to go on. */
import { z } from 'zod'
import { Day } from '../domain/names.ts'

/** What the quarter's bulletin is printed from; no case where none goes with the letter. */
const bulletin = {
  cases: z.array(z.object({ title: z.string(), text: z.string() })).default([]),
  issuer: z.string().default(''),
  day: Day.default('2026-01-01' as Day),
}

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
  ...bulletin,
})
/** The bulletin of a quarter once more: what has been approved so far, or published. */
export const ExposuresShown = z.object({
  kind: z.literal('exposures-shown'),
  quarter: z.string(),
  published: z.boolean(),
  ...bulletin,
})

export type ExposureNotice = z.infer<typeof ExposureNotice>
