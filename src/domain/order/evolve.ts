/** An order and its parts, fact by fact. Total: any sequence of facts folds. */
import type { Happened } from '../happened.ts'
import type { Instant, TenantCode } from '../names.ts'
import type { OrderFact, OrderId, PartFact } from './facts.ts'
import type { Order, OrderStep, Part } from './order.ts'

/** The first fact of an order makes it. */
export function beginOrder(
  id: OrderId,
  tenant: TenantCode,
  { fact, at }: Happened<Extract<OrderFact, { type: 'order-issued' }>>,
): Order {
  const { type: _, warnAt, nextAt, ...said } = fact
  return {
    ...said,
    id,
    tenant,
    issuedAt: at,
    state: 'open',
    endedAt: null,
    steps: [
      ...(warnAt === null ? [] : [{ at: warnAt, kind: 'due-soon' } as const]),
      ...overdueOf(said.until),
      ...(nextAt === undefined ? [] : [{ at: nextAt, kind: 'repeat' } as const]),
    ],
    urged: 0,
    version: 1,
  }
}

/** That it comes again is ended by cancelling it, and by nothing else. */
const again = ({ steps }: Order): readonly OrderStep[] => steps.filter(({ kind }) => kind === 'repeat')

/** The end itself is still in time. */
const overdueOf = (until: Instant | null): readonly OrderStep[] =>
  until === null ? [] : [{ at: (until + 1) as Instant, kind: 'overdue' }]

export function evolveOrder(order: Order, { fact, at }: Happened<OrderFact>): Order {
  const next = { ...order, version: order.version + 1 }
  switch (fact.type) {
    case 'order-issued':
    case 'order-addressed':
      return next
    case 'order-rehomed':
      return { ...next, origin: fact.to, group: fact.group }
    case 'order-inherited':
      return { ...next, giver: { person: fact.to, title: fact.title } }
    case 'order-amended':
      return {
        ...next,
        text: fact.text,
        until: fact.until,
        photo: fact.photo,
        steps: fact.until === order.until ? order.steps : [...overdueOf(fact.until), ...again(order)],
      }
    case 'order-widened':
      return {
        ...next,
        told: order.told + fact.added,
        whom: fact.whom,
        state: 'open',
        steps: order.state === 'completed' ? [...overdueOf(order.until), ...again(order)] : order.steps,
      }
    case 'order-narrowed':
      return { ...next, told: order.told - fact.removed, whom: fact.whom }
    case 'order-urged':
      return { ...next, urged: order.urged + 1 }
    case 'order-cancelled':
      return { ...next, state: 'cancelled', endedAt: at, steps: [] }
    case 'order-due-soon':
      return { ...next, steps: order.steps.filter(({ kind }) => kind !== 'due-soon') }
    case 'order-overdue':
      return { ...next, steps: again(order) }
    case 'order-completed':
      return { ...next, state: 'completed', steps: again(order) }
    case 'order-closed':
      return { ...next, state: 'closed', endedAt: at, steps: again(order) }
    case 'order-repeated':
      // What ended before stays as it ended; after the last one its giver closes it.
      return order.endedAt === null && fact.next !== null
        ? { ...next, state: 'closed', endedAt: at, steps: [], next: fact.next }
        : { ...next, steps: order.steps.filter(({ kind }) => kind !== 'repeat') }
  }
}

export function evolvePart(part: Part, { fact, at }: Happened<PartFact>): Part {
  const next = { ...part, version: part.version + 1 }
  switch (fact.type) {
    case 'order-part-rehomed':
      return { ...next, grid: fact.to, name: fact.name, group: fact.group }
    case 'order-part-inherited':
      return { ...next, person: fact.to, name: fact.name }
    case 'order-part-acknowledged':
      return { ...next, state: 'acknowledged', acknowledgedAt: part.acknowledgedAt ?? at }
    case 'order-part-reported':
      return { ...next, photos: part.photos + fact.photos.length, words: fact.text }
    case 'order-part-ticked':
      return {
        ...next,
        ticked: [...new Set([...part.ticked, ...fact.items])].toSorted((a, b) => a - b),
        photos: part.photos + fact.photos.length,
        words: fact.text === '' ? part.words : fact.text,
      }
    case 'order-part-completed':
      return {
        ...next,
        state: 'done',
        acknowledgedAt: part.acknowledgedAt ?? at,
        doneAt: at,
        late: fact.late,
        photos: part.photos + fact.photos.length,
        words: fact.text === '' ? part.words : fact.text,
      }
    case 'order-part-refused':
      // Whoever answers has received it.
      return { ...next, state: 'refused', acknowledgedAt: part.acknowledgedAt ?? at, words: fact.reason }
    case 'order-part-asked':
      return { ...next, words: fact.text }
    case 'order-part-passed':
      return { ...next, passed: true, childrenOpen: part.childrenOpen + fact.parts.length }
    case 'order-part-returned':
      return { ...next, state: 'acknowledged', doneAt: null, late: false, words: fact.reason }
    case 'order-part-excused':
      // What it passed on is excused with it: nothing rolls up to it any more.
      return { ...next, state: 'excused', passed: false, late: false }
  }
}
