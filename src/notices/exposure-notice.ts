/** A typical case on its way to the public: what has become of it, and who is to go on. */
import { z } from 'zod'
import { Bulletin } from '../domain/document/bulletin.ts'

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
  /** The whole batch, printed beside the words once it is published. */
  batch: Bulletin.optional(),
})
export type ExposureNotice = z.infer<typeof ExposureNotice>
