/** Facts about orders that tell nobody by themselves, each with its reason. */
import type { OrderFact } from '../domain/order/facts.ts'

export const silentOrder = {
  'order-addressed': 'The list of addressees in bounded pieces: each of them is told by the order itself.',
} as const satisfies Partial<Record<OrderFact['type'], string>>
