/** What is ordered for every day or week is given again when its time comes, to the same addressees; the one before is over. */
import { type Desk, policyAt } from '../desk.ts'
import { isWorkingDay } from '../domain/calendar/working-days.ts'
import type { By } from '../domain/grid/actor.ts'
import type { Day, Instant } from '../domain/names.ts'
import { evolveOrder } from '../domain/order/evolve.ts'
import type { PartKey } from '../domain/order/facts.ts'
import type { Order, PartSeed } from '../domain/order/order.ts'
import { dueAfter } from '../domain/order/repeats.ts'
import { issueOrder } from '../handle-order.ts'
import type { Append, View } from '../journal/journal.ts'
import { nextGiven } from '../order-again.ts'
import { nextOrderNo } from '../order-number.ts'

/** One commit: the one before ends, the next begins. Times that went by while the house was off are left out. */
export async function repeatOrder(desk: Desk, order: Order, now: Instant): Promise<void> {
  const { tenant, repeats, until } = order
  if (!repeats || until === null) return
  const works = (day: Day) => isWorkingDay(day, desk.holidays)
  let due = dueAfter(repeats, until, works)
  while (due !== null && due <= now) due = dueAfter(repeats, due, works)
  const no = due === null ? null : await nextOrderNo(desk, tenant, now)
  const next = no === null || due === null ? null : await given(desk, order, no, due, now)
  const by: By = { person: null, account: null, title: '系统' }
  const happened = { fact: { type: 'order-repeated', next: next === null ? null : no } as const, by, at: now }
  const after = evolveOrder(order, happened)
  const append: Append = {
    stream: `order:${order.id}`,
    expectedVersion: order.version,
    facts: [happened],
  }
  const views: View[] = [
    { kind: 'order', order: after },
    { kind: 'order-cards-stale', order: order.id, scopes: [null] },
  ]
  await desk.journal.commit({
    appends: [append, ...(next?.appends ?? [])],
    views: [...views, ...(next?.views ?? [])],
    notices: next?.notices ?? [],
    handled: null,
    stamp: null,
    at: now,
  })
}

async function given(desk: Desk, order: Order, no: string, until: Instant, now: Instant) {
  const { tenant, origin, group, text, whom, photo, campaign, checklist, lead, about, giver, repeats } = order
  const parts = await desk.orders.below(order.id, ['' as PartKey], order.told)
  if (parts.length === 0 || !repeats) return null
  const seeds = parts.map(
    ({ key, parent, tier, grid, person, department, group: home, name, counted }): PartSeed => ({
      ...{ key, parent, tier, grid, person, department, name, counted, group: home },
    }),
  )
  const scene = await desk.directory.scene(tenant, [origin])
  const policy = policyAt(desk, tenant, now)
  const said = { no, origin, group, text, whom, photo, campaign, checklist, lead, about }
  const written = await issueOrder(desk, {
    ...{ tenant, giver, scene, now, policy },
    command: {
      type: 'issue-order',
      ...said,
      until,
      seeds,
      repeats,
      nextAt: nextGiven(desk, repeats, until, policy),
    },
  })
  return 'refusal' in written ? null : written
}

/** Whether this order is to be given again now. */
export const comesAgain = (order: Order, now: Instant): boolean =>
  order.steps.some(({ kind, at }) => kind === 'repeat' && at <= now)
