/** What the leaders were sent: made once, frozen, never changed silently. */
import { z } from 'zod'
import { Day, GridCode, GroupId } from '../names.ts'

/** Counts of one grid over a period. */
export const Tally = z.object({
  grid: GridCode,
  name: z.string(),
  reported: z.int(),
  closed: z.int(),
  selfHandled: z.int(),
  overdue: z.int(),
  patrols: z.int(),
  meetings: z.int(),
})
export type Tally = z.infer<typeof Tally>

/** What a digest says of its period: the same in the ledger and in what is told. */
export const DigestFigures = z.object({
  total: Tally,
  rows: z.array(Tally),
  /** Open when it was made. */
  open: z.int(),
  suspended: z.int(),
  /** Of the open ones, those whose holder has let a limit pass. */
  overdue: z.int(),
  oldest: z.array(
    z.object({
      no: z.string(),
      place: z.string().nullable(),
      text: z.string(),
      holder: z.string(),
      days: z.int(),
    }),
  ),
  /** Made after its time because the machine was off. */
  late: z.boolean(),
})

export const DigestFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('digest-made'),
    kind: z.enum(['weekly', 'monthly']),
    from: Day,
    to: Day,
    grid: GridCode,
    group: GroupId,
    ...DigestFigures.shape,
  }),
])
export type DigestFact = z.infer<typeof DigestFact>
