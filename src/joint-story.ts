/** What a case's story says of joint enforcement about it: ordered, and over. */
import type { Desk } from './desk.ts'
import { type Case, endedStates } from './domain/case/case.ts'
import { evolve } from './domain/case/evolve.ts'
import type { CaseFact } from './domain/case/facts.ts'
import type { By } from './domain/grid/actor.ts'
import type { Happened } from './domain/happened.ts'
import type { Instant } from './domain/names.ts'
import type { OrderFact } from './domain/order/facts.ts'
import type { Order } from './domain/order/order.ts'
import type { Written } from './handle-order.ts'

type Two = Pick<Written, 'appends' | 'views'>

export async function jointFact(
  { directory }: Pick<Desk, 'directory'>,
  matter: Case,
  happened: Happened<CaseFact>,
): Promise<Two> {
  const { path } = (await directory.grid(matter.origin)) ?? { path: [matter.origin] }
  return {
    appends: [{ stream: `case:${matter.id}`, expectedVersion: matter.version, facts: [happened] }],
    views: [{ kind: 'case', case: evolve(matter, happened), path, at: happened.at }],
  }
}

/** The order is over: its case says so. Nothing where the case has ended by itself, and took the order along. */
export async function caseHears(
  desk: Desk,
  order: Order,
  facts: readonly OrderFact[],
  by: By,
  now: Instant,
): Promise<Two> {
  const end = facts.find(({ type }) => type === 'order-closed' || type === 'order-cancelled')
  const matter = end && order.about ? await desk.cases.get(order.about.case) : null
  if (!end || !matter || matter.joint !== order.id || endedStates.includes(matter.state))
    return { appends: [], views: [] }
  const cancelled = end.type === 'order-cancelled'
  const text = end.type === 'order-closed' ? end.text : end.type === 'order-cancelled' ? end.reason : ''
  const fact = { type: 'case-joint-ended' as const, order: order.id, no: order.no, text, cancelled }
  return jointFact(desk, matter, { fact, by, at: now })
}
