/** What one can wish of an order, and of a part of one. Imperative; the order, the part and the actor come beside it. */
import { z } from 'zod'
import { EvidenceId, GridCode, type GroupId, Instant } from '../names.ts'
import { type About, type Lead, PartKey, type Period } from './facts.ts'
import type { PartSeed } from './order.ts'
import type { Repeats } from './repeats.ts'

const text = z.string()
const photos = z.array(EvidenceId)

/** Whom it is for comes as seeds: as many as there are. */
export interface IssueOrder {
  readonly type: 'issue-order'
  readonly no: string
  readonly origin: GridCode
  readonly group: GroupId | null
  readonly text: string
  readonly whom: string
  readonly photo: boolean
  /** Null: no time limit was wanted. */
  readonly until: Instant | null
  readonly campaign: Period | null
  readonly checklist: readonly string[]
  readonly lead: Lead | null
  readonly about: About | null
  readonly seeds: readonly PartSeed[]
  /** Comes again; `nextAt`: when the next one is given, null after the last. */
  readonly repeats?: Repeats
  readonly nextAt?: Instant | null
}

export const OrderCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('amend-order'),
    text: text.nullable(),
    until: Instant.nullable(),
    photo: z.boolean().nullable(),
  }),
  /** `under`: the grid whose addressees are meant; null for all. `open`: how many have not. */
  z.object({ type: z.literal('urge-order'), under: GridCode.nullable(), open: z.int() }),
  /** 加上桃坪村; whom the order is for then, as it is said. Who they are comes as seeds. */
  z.object({ type: z.literal('widen-order'), parts: z.array(PartKey), whom: text }),
  /** 石桥村不用了. */
  z.object({ type: z.literal('narrow-order'), removed: z.int(), whom: text }),
  z.object({ type: z.literal('cancel-order'), reason: text }),
  z.object({ type: z.literal('close-order'), text, done: z.int(), late: z.int() }),
  /** Of the clock alone. */
  z.object({ type: z.literal('complete-order'), done: z.int() }),
  z.object({ type: z.literal('mark-order'), kind: z.enum(['due-soon', 'overdue']), open: z.int() }),
])
export type OrderCommand = z.infer<typeof OrderCommand>
export type OrderCommandType = OrderCommand['type'] | 'issue-order'

export const PartCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('acknowledge-part') }),
  z.object({ type: z.literal('report-part'), text, photos }),
  /** Items of the checklist, by their number from 1. */
  z.object({ type: z.literal('tick-part'), items: z.array(z.int().positive()), text, photos }),
  z.object({ type: z.literal('complete-part'), text, photos }),
  z.object({ type: z.literal('refuse-part'), reason: text }),
  /** 能不能延到周五: the giver is asked, nothing changes by itself. */
  z.object({ type: z.literal('ask-part'), text }),
  /** To whom comes as seeds. */
  z.object({ type: z.literal('pass-part'), text }),
  z.object({ type: z.literal('return-part'), reason: text }),
  /** The giver needs it no longer of this one. */
  z.object({ type: z.literal('excuse-part') }),
  /** Of the clock alone: everybody below has done it. */
  z.object({ type: z.literal('roll-up-part') }),
])
export type PartCommand = z.infer<typeof PartCommand>
export type PartCommandType = PartCommand['type']
