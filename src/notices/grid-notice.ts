/** A change of the tree as it is told: which grid became part of which, and what went along. */
import { z } from 'zod'
import { Addressee } from './case-notice.ts'

export const GridNotice = z.object({
  kind: z.enum(['grid-merged', 'grid-divided']),
  from: z.string(),
  into: z.string(),
  /** Open cases that went along, orders' parts, alarms, stations and pollution sources. */
  ...{ open: z.int(), orders: z.int(), alarms: z.int(), stations: z.int(), sources: z.int() },
  /** Orders given in its name, talks and joint meetings to be followed up, campaigns. */
  ...{ given: z.int(), followUps: z.int(), campaigns: z.int() },
  /** The chat of the one is the other's from now on. */
  chat: z.boolean(),
  asked: z.array(Addressee),
})
export type GridNotice = z.infer<typeof GridNotice>
