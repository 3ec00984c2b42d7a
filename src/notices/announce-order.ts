/** What happens to orders becomes notices: one for each group that is concerned, however many speak there. */
import type { Post } from '../domain/grid/grid.ts'
import { askedIn, chiefKinds, departmentOf, nameOfPerson, type Scene } from '../domain/grid/scene.ts'
import type { GridCode, GroupId, Instant, PersonId } from '../domain/names.ts'
import { type Count, type Order, orderStates, type PartSeed } from '../domain/order/order.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { addressee } from './card.ts'
import type { Addressee } from './case-notice.ts'
import { type Destination, destinationKey, type Notice } from './notice.ts'
import type { Named, OrderCard, OrderNotice, Standing } from './order-notice.ts'
import { afterQuietHours } from './quiet-hours.ts'

/** So many names fit a card; so many people are called by name in one message. */
export const namesShown = 10
export const chiefsCalled = 6

export function orderCard(order: Order, scene: Scene): OrderCard {
  const { id, no, text, whom, until, photo, campaign, checklist } = order
  const name = nameIn(scene, order.giver.person)
  const giver = `${order.giver.title} ${name}`.trim()
  return {
    ...{ id, no, text, whom, until, photo, campaign, giver, checklist: [...checklist] },
    lead: order.lead?.name ?? null,
    about: order.about?.no ?? null,
    state: order.next === undefined ? orderStates[order.state] : '本次已结束',
    ...(order.repeats ? { repeats: order.repeats } : {}),
  }
}

/** Empty where nobody in person is known. */
export const nameIn = (scene: Scene, person: PersonId | null): string =>
  person === null ? '' : (nameOfPerson(scene, person) ?? '')

/** The giver as somebody to be called; nobody where a source outside gave it. */
export function giverAsked({ giver: { person, title } }: Order, scene: Scene): Addressee[] {
  const name = nameIn(scene, person)
  return person === null || name === '' ? [] : [{ person, name, title }]
}

const nothing: Named = { names: [], of: 0 }

type Said = Pick<OrderNotice, 'kind' | 'role' | 'card'> & Partial<OrderNotice>

export const orderMeaning = (said: Said): OrderNotice => ({
  who: '',
  words: '',
  here: nothing,
  asked: [],
  standing: null,
  done: [],
  scope: null,
  throughMinutes: null,
  actions: [],
  photos: [],
  items: [],
  itemsLeft: 0,
  ...said,
})

export const toGroup = (group: GroupId): Destination => ({ kind: 'group', group })

/** `tick`: what makes this notice another than the last of its kind, such as the order's version. */
export function orderNotice(
  order: Order,
  to: Destination,
  meaning: OrderNotice,
  { now, policy, tick, pressing }: { now: Instant; policy: Policy; tick: string; pressing: boolean },
): Notice {
  return {
    key: `${order.id}:${meaning.kind}:${meaning.role}:${tick}:${destinationKey(to)}`,
    to,
    about: order.id,
    meaning,
    priority: pressing ? 'urgent' : 'routine',
    dueAt: pressing ? now : afterQuietHours(now, policy.quietHours),
  }
}

/** Those who speak in the same group are told in one message. */
export interface Bundle {
  readonly group: GroupId
  readonly count: number
  readonly parts: readonly Pick<PartSeed, 'grid' | 'name' | 'person' | 'department'>[]
}

export function bundled(seeds: readonly PartSeed[]): readonly Bundle[] {
  const groups = new Map<GroupId, { count: number; parts: PartSeed[] }>()
  for (const seed of seeds) {
    if (seed.group === null) continue
    const here = groups.get(seed.group) ?? { count: 0, parts: [] }
    if (here.count === 0) groups.set(seed.group, here)
    here.count += 1
    if (here.parts.length < namesShown) here.parts.push(seed)
  }
  return [...groups].map(([group, here]) => ({ group, ...here }))
}

export const hereOf = ({ parts, count }: Bundle): Named => ({
  names: parts.map(({ name }) => name),
  of: count,
})

/** Who is called in a group: the person, somebody of the department, or whoever leads the grid. */
export function calledIn(
  { parts }: Bundle,
  chiefs: ReadonlyMap<GridCode, readonly Post[]>,
  scene: Scene,
): Addressee[] {
  const all = parts.flatMap(({ grid, name, person, department }): Addressee[] => {
    if (department !== null) {
      const people = departmentOf(scene, department as never)?.people ?? []
      return people.map((one) => ({ ...one, title: name }))
    }
    if (person !== null) {
      // While somebody is away his deputy is asked.
      const deputy = (chiefs.get(grid) ?? scene.posts).find(({ actingFor }) => actingFor === person)
      return [deputy ? { ...deputy, title: '' } : { person, name, title: '' }]
    }
    const known = chiefs.get(grid) ?? (scene.grids.has(grid) ? askedIn(scene, grid) : [])
    const there = known.filter(({ away }) => !away)
    const posts = there.length > 0 ? there : known
    const kind = chiefKinds.find((one) => posts.some((post) => post.kind === one))
    return posts
      .filter((post) => post.kind === kind)
      .map((post) =>
        scene.grids.has(grid)
          ? addressee(post, scene)
          : { person: post.person, name: post.name, title: `${name}${post.title}` },
      )
  })
  return [...new Map(all.map((one) => [one.person, one])).values()].slice(0, chiefsCalled)
}

export function tiersOf(counts: readonly Count[]): Standing['tiers'] {
  return counts.map(({ tier: _, ...tier }) => tier)
}
