/** What is told of orders: to those who have to act, to whoever gave it, and as the card with the counts. */
import { z } from 'zod'
import { EvidenceId, Instant } from '../domain/names.ts'
import { OrderId, Period } from '../domain/order/facts.ts'
import { Repeats } from '../domain/order/repeats.ts'
import { Addressee } from './case-notice.ts'

/** What a button below an order does. */
export const OrderAction = z.enum([
  'take-order',
  'done-order',
  'refuse-order',
  'urge-order',
  'close-order',
  'show-order',
])
export type OrderAction = z.infer<typeof OrderAction>

/** An order in a nutshell. */
export const OrderCard = z.object({
  id: OrderId,
  no: z.string(),
  text: z.string(),
  /** Who gave it, 澄湖区总网格长 王立春. */
  giver: z.string(),
  /** As it was said: 各村. */
  whom: z.string(),
  /** Null: no time limit. */
  until: Instant.nullable(),
  photo: z.boolean(),
  campaign: Period.nullable(),
  /** Comes again until a last day. */
  repeats: Repeats.optional(),
  /** Who leads joint enforcement; null for all other orders. */
  lead: z.string().nullable(),
  /** The number of the case that it is about. */
  about: z.string().nullable(),
  /** What everybody ticks off one by one; empty for most. */
  checklist: z.array(z.string()),
  /** Chinese word of the state, 办理中. */
  state: z.string(),
})
export type OrderCard = z.infer<typeof OrderCard>

const Tier = z.object({
  told: z.int(),
  acknowledged: z.int(),
  done: z.int(),
  refused: z.int(),
  late: z.int(),
})

/** The first few names, and how many there are in all. */
const Named = z.object({ names: z.array(z.string()), of: z.int() })
export type Named = z.infer<typeof Named>

/** How an order stands, below the giver or below one who passed it on. */
export const Standing = z.object({
  /** Each tier that was told, the nearest first. */
  tiers: z.array(Tier),
  unacknowledged: Named,
  undone: Named,
  refused: Named,
  /** For each grid right below: how far those under it are. */
  below: z.array(z.object({ name: z.string(), told: z.int(), done: z.int() })),
})
export type Standing = z.infer<typeof Standing>

export const ToldOrderFact = z.enum([
  'order-issued',
  'order-amended',
  'order-widened',
  'order-narrowed',
  'order-urged',
  'order-cancelled',
  'order-due-soon',
  'order-overdue',
  'order-completed',
  'order-closed',
  'order-part-acknowledged',
  'order-part-reported',
  'order-part-ticked',
  'order-part-completed',
  'order-part-refused',
  'order-part-asked',
  'order-part-passed',
  'order-part-returned',
])
export type ToldOrderFact = z.infer<typeof ToldOrderFact>

export const OrderNotice = z.object({
  /** `order-standing`: the card with the counts, which is changed in place where the platform can. */
  kind: z.enum([...ToldOrderFact.options, 'order-standing']),
  /** ask: here sits whoever must act · giver: here it was given, or passed on · inform: nothing to do. */
  role: z.enum(['ask', 'giver', 'inform']),
  card: OrderCard,
  who: z.string(),
  /** A result, a reason, how it goes. Empty when nothing was said. */
  words: z.string(),
  /** Which of them it concerns here: 柳湾村, 石桥村. */
  here: Named,
  asked: z.array(Addressee),
  standing: Standing.nullable(),
  /** Of the summary: who has done it when, with how many photos, in time or not. */
  done: z.array(z.object({ name: z.string(), at: Instant, photos: z.int(), late: z.boolean() })),
  /** The card of this order in this group: the part that was passed on, empty for the whole. */
  scope: z.string().nullable(),
  /** Minutes until everybody has been told; null where that is at once. */
  throughMinutes: z.int().nullable(),
  actions: z.array(OrderAction),
  photos: z.array(EvidenceId),
  /** Items of the checklist that were just ticked off, and how many are left. */
  items: z.array(z.string()),
  itemsLeft: z.int(),
})
export type OrderNotice = z.infer<typeof OrderNotice>

/** Something is lacking or doubtful before an order is given. */
export const OrderAsked = z.object({
  kind: z.literal('order-asked'),
  /**
   * again: the same was given a moment ago · name: did you mean one of these · level: which of these all are · until: no time was named ·
   * last: it comes again, and until when was not said ·
   * dropped: it is not sent after all.
   */
  about: z.enum(['again', 'name', 'level', 'until', 'last', 'dropped']),
  said: z.string(),
  no: z.string().nullable(),
  options: z.array(z.object({ label: z.string(), value: z.string() })),
  to: Addressee.nullable(),
})
