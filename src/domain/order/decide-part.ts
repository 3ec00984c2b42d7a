/** What may happen to one part of an order: taken up, reported on, done, refused, passed down, sent back. */
import type { Decision } from '../decision.ts'
import type { Instant } from '../names.ts'
import type { PartCommand } from './commands.ts'
import { keysInFact, type PartFact, type PartKey } from './facts.ts'
import type { Order, Part, PartSeed } from './order.ts'
import type { OrderRefusal } from './refusal.ts'

export interface PartGround {
  readonly order: Order
  readonly now: Instant
  /** Whether the actor may do this: asked in one place (`domain/grid/may-order.ts`). */
  readonly may: boolean
  /** To whom it is passed down: those who do not have the order yet. */
  readonly seeds: readonly PartSeed[]
}

export type PartDecision = Decision<PartFact, OrderRefusal>

export function decidePart(command: PartCommand, part: Part, ground: PartGround): PartDecision {
  const { order, may } = ground
  const { no } = order
  if (order.state === 'cancelled' || order.state === 'closed')
    return { refusal: { code: 'order-ended', no, state: order.state } }
  if (!may) return { refusal: { code: 'order-not-yours', no } }
  if (part.state === 'excused') return { refusal: { code: 'order-part-excused', no, name: part.name } }
  if (part.state === 'done' && command.type !== 'excuse-part' && command.type !== 'return-part')
    return { refusal: { code: 'order-part-done', no, name: part.name } }
  return effect(command, part, ground)
}

function effect(command: PartCommand, part: Part, { order, now, seeds }: PartGround): PartDecision {
  const { no } = order
  switch (command.type) {
    case 'acknowledge-part':
      return { facts: part.state === 'acknowledged' ? [] : [{ type: 'order-part-acknowledged' }] }
    case 'report-part':
      return {
        facts: [
          ...takenUp(part),
          { type: 'order-part-reported', text: command.text, photos: [...command.photos] },
        ],
      }
    case 'tick-part':
      return tick(command, part, order, now)
    case 'complete-part': {
      // A photo that came with an earlier report of this part shows it too.
      if (order.photo && command.photos.length + part.photos === 0)
        return { refusal: { code: 'order-photo-needed', no } }
      const { text, photos } = command
      return {
        facts: [
          ...takenUp(part),
          ...restTicked(part, order),
          completed(order, now, { text, photos: [...photos] }, false),
        ],
      }
    }
    case 'refuse-part':
      if (command.reason === '') return { refusal: { code: 'order-reason-needed', no, wished: command.type } }
      return { facts: [{ type: 'order-part-refused', reason: command.reason }] }
    case 'ask-part':
      return { facts: [...takenUp(part), { type: 'order-part-asked', text: command.text }] }
    case 'pass-part':
      if (seeds.length === 0) return { refusal: { code: 'order-nobody-new', no } }
      return { facts: [...takenUp(part), ...passed(seeds, command.text)] }
    case 'return-part':
      if (part.state !== 'done') return { refusal: { code: 'order-nothing-done', no } }
      if (command.reason === '') return { refusal: { code: 'order-reason-needed', no, wished: command.type } }
      return { facts: [{ type: 'order-part-returned', reason: command.reason }] }
    case 'excuse-part':
      return { facts: [{ type: 'order-part-excused' }] }
    case 'roll-up-part':
      if (!part.passed || part.childrenOpen > 0) return { facts: [] }
      return { facts: [completed(order, now, { text: '', photos: [] }, true)] }
  }
}

/** The last item completes the part. */
function tick(
  { items, text, photos }: Extract<PartCommand, { type: 'tick-part' }>,
  part: Part,
  order: Order,
  now: Instant,
): PartDecision {
  const { no, checklist } = order
  if (items.length === 0 || items.some((item) => item > checklist.length))
    return { refusal: { code: 'order-no-such-item', no, of: checklist.length } }
  const all = new Set([...part.ticked, ...items]).size === checklist.length
  if (all && order.photo && photos.length + part.photos === 0)
    return { refusal: { code: 'order-photo-needed', no } }
  return {
    facts: [
      ...takenUp(part),
      { type: 'order-part-ticked', items: [...items], text, photos: [...photos] },
      ...(all ? [completed(order, now, { text, photos: [] }, false)] : []),
    ],
  }
}

/** Whoever has done it has done every item of it. */
function restTicked(part: Part, { checklist }: Order): PartFact[] {
  const items = checklist.map((_, at) => at + 1).filter((item) => !part.ticked.includes(item))
  return items.length === 0 ? [] : [{ type: 'order-part-ticked', items, text: '', photos: [] }]
}

/** Whoever acts has taken it up; that is told with the act. */
const takenUp = (part: Part): PartFact[] =>
  part.acknowledgedAt === null || part.state === 'refused' ? [{ type: 'order-part-acknowledged' }] : []

const completed = (
  order: Order,
  now: Instant,
  words: Pick<Extract<PartFact, { type: 'order-part-completed' }>, 'text' | 'photos'>,
  rolledUp: boolean,
): PartFact => ({
  type: 'order-part-completed',
  ...words,
  late: order.until !== null && now > order.until,
  rolledUp,
})

function passed(seeds: readonly PartSeed[], text: string): PartFact[] {
  return inPieces(seeds.map(({ key }) => key)).map((parts) => ({ type: 'order-part-passed', parts, text }))
}

export function inPieces(keys: readonly PartKey[]): PartKey[][] {
  const pieces: PartKey[][] = []
  for (let from = 0; from < keys.length; from += keysInFact) pieces.push(keys.slice(from, from + keysInFact))
  return pieces
}
