/** An order is closed from above: by the alert or the campaign that it belongs to, with a trail of who had done what. */
import type { Desk } from './desk.ts'
import type { Actor } from './domain/grid/actor.ts'
import type { Scene } from './domain/grid/scene.ts'
import type { Instant } from './domain/names.ts'
import type { Order } from './domain/order/order.ts'
import type { Policy } from './domain/policy/policy.ts'
import type { Written } from './handle-order.ts'
import { steerOrder } from './handle-steer.ts'

export interface Closing {
  readonly text: string
  readonly actor: Actor
  readonly scene: Scene
  readonly policy: Policy
  readonly now: Instant
  readonly withCase?: true
}

/** In the actor's name where he may, else in the system's. Null where it cannot be closed yet. */
export async function closeFromAbove(desk: Desk, order: Order, closing: Closing): Promise<Written | null> {
  const { text, actor, scene, policy, now, ...more } = closing
  const [count] = await desk.orders.counts(order.id, order.origin)
  const command = { type: 'close-order' as const, text, done: count?.done ?? 0, late: count?.late ?? 0 }
  const steering = { order, command, scene, policy, now, saidIn: null, scope: null, ...more }
  for (const by of [actor, { kind: 'clock' as const }]) {
    const written = await steerOrder(desk, { ...steering, actor: by })
    if (!('refusal' in written)) return written
  }
  return null
}
