/** Facts about orders that tell nobody by themselves, each with its reason. */
import type { CampaignFact } from '../domain/campaign/facts.ts'
import type { OrderFact, PartFact } from '../domain/order/facts.ts'

export const silentOrder = {
  'order-addressed': 'The list of addressees in bounded pieces: each of them is told by the order itself.',
  'order-repeated': 'The next one tells of itself, in the same commit.',
  'order-part-excused': 'Told with the order that is for fewer.',
  'order-rehomed': 'Told once for all of them, with the change of the grids.',
  'order-part-rehomed': 'Told once for all of them, with the change of the grids.',
  'order-inherited': 'Told once for all of them, with the post that changed hands.',
  'order-part-inherited': 'Told once for all of them, with the post that changed hands.',
  'campaign-rehomed': 'Told with the change of the grids; its orders go on.',
  'campaign-started': 'Its first order tells of it, in the same commit.',
} as const satisfies Partial<Record<(OrderFact | PartFact | CampaignFact)['type'], string>>
