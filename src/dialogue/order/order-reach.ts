/** 加上桃坪村, 石桥村不用了: more, or fewer, are to do what was ordered. */
import type { PartKey } from '../../domain/order/facts.ts'
import type { Order, Part, PartSeed } from '../../domain/order/order.ts'
import { narrowOrder, widenOrder } from '../../handle-reach.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { split } from './order-head.ts'
import { around, done, steer } from './order-steer.ts'
import { whomIn } from './order-whom.ts'

export async function widen(turn: Turn, order: Order, words: string): Promise<Consequence> {
  const { origin } = order
  const whom = await whomIn(turn, words, { origin, under: origin, parent: null, root: origin })
  if ('refusal' in whom) return refusedWith(whom.refusal)
  if (!('seeds' in whom))
    return refusedWith({
      code: 'order-to-nobody',
      said: 'misspelt' in whom ? whom.misspelt : words,
      levels: [],
    })
  const seeds = await notYet(turn, order, whom.seeds)
  const reaching = await reachingOf(turn, order, seeds)
  const written = await widenOrder(turn.desk, reaching, seeds, whom.said)
  return 'refusal' in written ? refusedWith(written.refusal) : done(turn, order, written, 'widen')
}

export async function excuse(turn: Turn, order: Order, words: string): Promise<Consequence> {
  const named = await partsCalled(turn, order, words)
  if (named === null)
    return refusedWith({ code: 'order-to-which', said: words, names: await someNames(turn, order) })
  // Nobody would be left: then it is over for all.
  if (named.length >= order.told)
    return steer(turn, order, { wish: 'order-act', act: 'cancel', ref: null, words: '' })
  const parts = [...named, ...(await allBelow(turn, order, named))]
  const written = narrowOrder(await reachingOf(turn, order, parts), parts, named)
  return 'refusal' in written ? refusedWith(written.refusal) : done(turn, order, written, 'excuse')
}

/** Each name means one whom the giver named; null where one of them means nobody, or several. */
export async function partsCalled(
  { desk }: Turn,
  order: Order,
  words: string,
): Promise<readonly Part[] | null> {
  const found: Part[] = []
  for (const name of split(words.replaceAll('，', '、'))) {
    const [only, second] = name.length < 2 ? [] : await desk.orders.called(order.id, name, 2)
    if (!only || second) return null
    found.push(only)
  }
  return found.length === 0 ? null : found
}

const namesAsked = 12
const someNames = ({ desk }: Turn, { id }: Order) =>
  desk.orders.names(id, { states: ['told', 'acknowledged', 'done', 'refused'], parent: null }, namesAsked)

/** Looked at on each tier: whoever is left out has hardly passed it on to more. */
const partsBelow = 1000

async function allBelow({ desk }: Turn, order: Order, named: readonly Part[]): Promise<readonly Part[]> {
  const all: Part[] = []
  let tier: readonly Part[] = named.filter(({ passed }) => passed)
  while (tier.length > 0) {
    tier = await desk.orders.below(
      order.id,
      tier.map(({ key }) => key),
      partsBelow,
    )
    all.push(...tier)
  }
  return all
}

/** Nobody gets an order twice. */
export async function notYet(
  { desk }: Turn,
  order: Order,
  seeds: readonly PartSeed[],
): Promise<readonly PartSeed[]> {
  const known = await desk.orders.known(
    order.id,
    seeds.map(({ key }): PartKey => key),
  )
  return seeds.filter(({ key }) => !known.has(key))
}

/** Grids whose names and chiefs a notice needs: it names a few. */
const gridsAround = 50

async function reachingOf(turn: Turn, order: Order, about: readonly Pick<Part, 'grid'>[]) {
  const { actor, here: saidIn } = turn.speaker
  const grids = about.slice(0, gridsAround).map(({ grid }) => grid)
  const scene = await around(turn, order, grids)
  return { order, actor, scene, policy: turn.policy, now: turn.now, saidIn }
}
