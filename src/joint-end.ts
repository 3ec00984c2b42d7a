/** A case is over: joint enforcement about it ends with it, in the same commit. */
import { closeFromAbove } from './close-order.ts'
import type { Desk } from './desk.ts'
import type { Case } from './domain/case/case.ts'
import type { Instant } from './domain/names.ts'
import type { OrderId } from './domain/order/facts.ts'
import type { Policy } from './domain/policy/policy.ts'
import type { Written } from './handle-order.ts'
import { shortNumber } from './render/text/short-number.ts'

/** Everybody concerned is told; null where nothing runs about it any more. */
export async function endWithCase(
  desk: Desk,
  after: Case,
  policy: Policy,
  now: Instant,
): Promise<Written | null> {
  const order = after.joint ? await desk.orders.get(after.joint as OrderId) : null
  if (!order || order.state === 'closed' || order.state === 'cancelled') return null
  const scene = await desk.directory.scene(after.tenant, [order.origin])
  return closeFromAbove(desk, order, {
    text: `${shortNumber(after.no)}已结束，联合执法随之结束`,
    actor: { kind: 'clock' },
    ...{ scene, policy, now, withCase: true },
  })
}
