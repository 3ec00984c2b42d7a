/** An alert's checklist goes down as an order to every grid, each to acknowledge and tick off (JC-55, CJ-068); the end of the alert closes it. */
import { closeFromAbove } from './close-order.ts'
import type { Desk } from './desk.ts'
import type { Actor } from './domain/grid/actor.ts'
import type { Group } from './domain/grid/grid.ts'
import type { Scene } from './domain/grid/scene.ts'
import type { GridCode, Instant, PersonId, TenantCode } from './domain/names.ts'
import type { OrderId } from './domain/order/facts.ts'
import type { Policy } from './domain/policy/policy.ts'
import { issueOrder, type Written } from './handle-order.ts'
import { nextOrderNo } from './order-number.ts'
import { seedsOf } from './order-seeds.ts'

export interface Alerting {
  readonly tenant: TenantCode
  readonly scene: Scene
  readonly policy: Policy
  readonly groups: readonly Group[]
  readonly now: Instant
}

/** Null where the pack has no checklist, or the tree nobody below its root. No time limit: it lasts as long as the alert. */
export async function sendChecklist(
  desk: Desk,
  giver: { readonly person: PersonId | null; readonly title: string },
  { tenant, scene, policy, groups, now }: Alerting,
) {
  const origin = tenant as string as GridCode
  const rules = policy.alert
  if (rules === null || rules.checklist.length === 0) return null
  const lists = await Promise.all(
    policy.levels
      .filter(({ level }) => level > 1)
      .map(({ level }) => desk.orders.reach(tenant, origin, level)),
  )
  const seeds = await seedsOf(desk, tenant, lists.flat(), { parent: null, root: origin })
  if (seeds.length === 0) return null
  const written = await issueOrder(desk, {
    tenant,
    command: {
      ...{ type: 'issue-order', no: await nextOrderNo(desk, tenant, now), origin, seeds },
      ...{ group: groups.find(({ grid, purpose }) => grid === origin && purpose === 'grid')?.id ?? null },
      ...{ text: `${rules.name}清单`, whom: '各级网格', photo: false, until: null, campaign: null },
      ...{ checklist: rules.checklist, lead: null, about: null },
    },
    ...{ giver, policy, scene, now },
  })
  return 'refusal' in written ? null : written
}

/** What is open of it ends with a trail: who had done what stands in the summary; the groups hear of the alert's end itself. */
export async function endChecklist(
  desk: Desk,
  id: OrderId,
  actor: Actor | null,
  { scene, policy, now }: Alerting,
): Promise<Written | null> {
  const order = await desk.orders.get(id)
  if (!order) return null
  const closing = { text: '预警已解除', actor: actor ?? { kind: 'clock' as const }, scene, policy, now }
  const written = await closeFromAbove(desk, order, closing)
  if (written === null) return null
  const { appends, views, notices } = written
  return {
    appends,
    views,
    notices: notices.filter(({ meaning }) => meaning.kind === 'order-closed' && meaning.role === 'giver'),
  }
}
