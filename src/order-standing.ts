/** How an order stands, read from its counts: for the card, for whoever asks, and for the summary. */
import type { Desk } from './desk.ts'
import { groupOf, type Scene } from './domain/grid/scene.ts'
import type { GroupId } from './domain/names.ts'
import type { Order, Part } from './domain/order/order.ts'
import { namesShown, tiersOf } from './notices/announce-order.ts'
import type { Standing } from './notices/order-notice.ts'
import { secondsUntilThrough } from './outbox/sending-plan.ts'

/** Grids right below that are told one by one. */
const areasShown = 12

/** `scope`: below which part; null for the whole order. `limit`: how many names. */
export async function standingOf(
  { orders }: Pick<Desk, 'orders'>,
  order: Order,
  scope: Part | null,
  limit = namesShown,
): Promise<Standing> {
  const grid = scope?.grid ?? order.origin
  const counts = (await orders.counts(order.id, grid)).filter(({ tier }) => tier > (scope?.tier ?? 0))
  const [first] = counts
  const names = async (states: readonly Part['state'][], of: number) => ({
    names: of === 0 ? [] : [...(await orders.names(order.id, { states, parent: scope?.key ?? null }, limit))],
    of,
  })
  const told = first?.told ?? 0
  const below = await orders.countsBelow(order.id, grid)
  return {
    tiers: tiersOf(counts),
    unacknowledged: await names(['told'], told - (first?.acknowledged ?? 0)),
    undone: await names(['told', 'acknowledged'], told - (first?.done ?? 0) - (first?.refused ?? 0)),
    refused: await names(['refused'], first?.refused ?? 0),
    below: below.slice(0, areasShown).map(({ name, counts: [own] }) => ({
      name,
      told: own?.told ?? 0,
      done: own?.done ?? 0,
    })),
  }
}

/** Where the card of an order stands: where it was given, else where the giver's grid speaks. */
export const cardGroup = (order: Order, scene: Scene): GroupId | null =>
  order.group ?? groupOf(scene, order.origin)?.id ?? null

/** Whole minutes until all these groups have been told; null when that takes less than one. */
export async function minutesToTell(
  { orders, channelOf }: Pick<Desk, 'orders' | 'channelOf'>,
  groups: readonly GroupId[],
): Promise<number | null> {
  const homes = await orders.homesOf(groups)
  const loads = homes.flatMap(({ platform, account, count }) => {
    const pace = channelOf(platform, account)?.capabilities.pace
    return pace ? [{ letters: count, mostToOneChat: 1, chatKind: 'group' as const, pace }] : []
  })
  const seconds = secondsUntilThrough(loads)
  return seconds < 60 ? null : Math.ceil(seconds / 60)
}
