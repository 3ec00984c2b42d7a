/** Somebody acts on his part of an order: decided, written and told, in a few rows whatever the order's size. */
import type { Desk } from './desk.ts'
import { isRefused } from './domain/decision.ts'
import type { Actor, By } from './domain/grid/actor.ts'
import { mayOnPart } from './domain/grid/may-order.ts'
import { departmentOf, gridOf, groupOf, type Scene } from './domain/grid/scene.ts'
import type { Happened } from './domain/happened.ts'
import type { GridCode, Instant } from './domain/names.ts'
import type { PartCommand } from './domain/order/commands.ts'
import { decidePart } from './domain/order/decide-part.ts'
import { evolvePart } from './domain/order/evolve.ts'
import type { PartFact, PartKey } from './domain/order/facts.ts'
import { changeOf, type Order, type Part, type PartSeed } from './domain/order/order.ts'
import type { OrderRefusal } from './domain/order/refusal.ts'
import type { Policy } from './domain/policy/policy.ts'
import { askNotices, type Written } from './handle-order.ts'
import type { Append, View } from './journal/journal.ts'
import { calledIn, giverAsked, nameIn, orderCard, orderMeaning, toGroup } from './notices/announce-order.ts'
import { type Destination, destinationKey, type Notice } from './notices/notice.ts'
import type { OrderNotice, ToldOrderFact } from './notices/order-notice.ts'
import { silentOrder } from './notices/silent-order.ts'
import { cardGroup } from './order-standing.ts'

export interface Acting {
  readonly order: Order
  readonly command: PartCommand
  readonly actor: Actor
  readonly scene: Scene
  readonly policy: Policy
  readonly now: Instant
  /** Where it was said; null for the clock. */
  readonly saidIn: Destination | null
  /** Whom a part is passed on to. */
  readonly seeds?: readonly PartSeed[]
}

/** In which post somebody acts on these grids; 系统 for the clock. */
export function byOn(actor: Actor, scene: Scene, grids: readonly GridCode[]): By {
  if (actor.kind !== 'person') return { person: null, account: null, title: '系统' }
  const post = actor.posts.find(({ grid }) => grids.includes(grid)) ?? actor.posts[0]
  const own = actor.department === null ? null : departmentOf(scene, actor.department)
  const grid = post && scene.grids.get(post.grid)?.name
  return {
    person: actor.person,
    account: null,
    title: post ? `${grid ?? ''}${post.title}` : (own?.name ?? ''),
  }
}

export const whoActed = ({ title, person }: By, actor: Actor, scene: Scene): string =>
  `${title} ${actor.kind === 'person' ? actor.name : nameIn(scene, person)}`.trim()

/** The same act on each of these parts. Refused when it can be done on none of them. */
export async function actOnParts(
  desk: Desk,
  parts: readonly Part[],
  acting: Acting,
): Promise<Written | { readonly refusal: OrderRefusal }> {
  const { order, command, actor, scene, policy, now, seeds = [] } = acting
  const appends: Append[] = []
  const views: View[] = []
  const done: { part: Part; facts: readonly PartFact[] }[] = []
  let refusal: OrderRefusal | null = null
  for (const part of parts) {
    const may = mayOnPart(actor, command.type, part, order, scene, policy)
    const decision = decidePart(command, part, { order, now, may, seeds })
    if (isRefused(decision)) {
      refusal ??= decision.refusal
      continue
    }
    if (decision.facts.length === 0) continue
    const by = byOn(actor, scene, [part.grid])
    const facts = decision.facts.map((fact): Happened<PartFact> => ({ fact, by, at: now }))
    const after = facts.reduce(evolvePart, part)
    appends.push({ stream: `order-part:${order.id}/${part.key}`, expectedVersion: part.version, facts })
    views.push({ kind: 'order-part', part: after, change: changeOf(part, after) })
    done.push({ part: after, facts: decision.facts })
  }
  const [first] = done
  if (!first) return refusal ? { refusal } : { appends, views, notices: await told(desk, parts, [], acting) }
  const passed = command.type === 'pass-part'
  if (passed) {
    views.push({ kind: 'order-parts', order: order.id, seeds })
    const group = first.part.group
    if (group !== null)
      views.push({ kind: 'order-card', order: order.id, scope: first.part.key, group, shown: true })
  }
  views.push({
    kind: 'order-cards-stale',
    order: order.id,
    scopes: await scopesAbove(desk, order, first.part),
  })
  const who = whoActed(byOn(actor, scene, [first.part.grid]), actor, scene)
  const asked = passed
    ? await askNotices(desk, order, seeds, {
        scene,
        policy,
        now,
        who,
        words: command.text,
        tick: tickOf(first.part),
      })
    : []
  const notices = [
    ...(await told(
      desk,
      done.map(({ part }) => part),
      first.facts,
      acting,
    )),
    ...asked,
  ]
  return { appends, views, notices }
}

const tickOf = ({ key, version }: Part): string => `${key}:${version}`

/** The cards on which the part is counted: its parent's, and so on up to the giver's. */
async function scopesAbove({ orders }: Desk, order: Order, part: Part): Promise<(PartKey | null)[]> {
  const scopes: (PartKey | null)[] = []
  for (let at = part.parent; at !== null; at = (await orders.part(order.id, at))?.parent ?? null)
    scopes.push(at)
  return [...scopes, null]
}

/** Where it was said, a line; where it concerns somebody else, a message to him. */
async function told(
  desk: Desk,
  parts: readonly Part[],
  facts: readonly PartFact[],
  acting: Acting,
): Promise<Notice[]> {
  const [part] = parts
  if (!part) return []
  const { order, actor, scene, saidIn, seeds = [] } = acting
  // 签收 that is there already is answered all the same.
  const last = facts.at(-1)
  const fact = last && !isQuiet(last) ? last : ({ type: 'order-part-acknowledged' } as const)
  const names = fact.type === 'order-part-passed' ? seeds : parts
  const meaning = orderMeaning({
    kind: fact.type,
    role: 'inform',
    card: orderCard(order, scene),
    who: whoActed(byOn(actor, scene, [part.grid]), actor, scene),
    words: 'text' in fact ? fact.text : 'reason' in fact ? fact.reason : '',
    here: { names: names.slice(0, 10).map(({ name }) => name), of: names.length },
    photos: photosOf(facts),
    ...ticked(order, part, facts),
    done:
      fact.type === 'order-part-completed'
        ? [{ name: part.name, at: acting.now, photos: part.photos, late: fact.late }]
        : [],
  })
  const here = saidIn ?? (part.group === null ? null : toGroup(part.group))
  const other = await elsewhere(desk, part, fact, meaning, acting)
  const line = here === null || (other && destinationKey(other.to) === destinationKey(here)) ? [] : [here]
  return [...line.map((to) => noticeOf(order, part, meaning, to, acting)), ...(other ? [other] : [])]
}

type Quiet = Extract<PartFact, { type: keyof typeof silentOrder }>
const isQuiet = (fact: PartFact): fact is Quiet => fact.type in silentOrder

const photosOf = (facts: readonly PartFact[]) =>
  facts.flatMap((fact) => ('photos' in fact ? [...fact.photos] : []))

const ticked = ({ checklist }: Order, part: Part, facts: readonly PartFact[]) => ({
  items: facts.flatMap((fact) =>
    fact.type === 'order-part-ticked' ? fact.items.flatMap((item) => checklist[item - 1] ?? []) : [],
  ),
  itemsLeft: checklist.length - part.ticked.length,
})

/** A refusal goes to whoever gave it; what is not found good goes back to whoever did it. */
async function elsewhere(
  desk: Desk,
  part: Part,
  fact: PartFact,
  meaning: OrderNotice,
  acting: Acting,
): Promise<Notice | null> {
  const { order, scene } = acting
  if (fact.type === 'order-part-refused' || fact.type === 'order-part-asked') {
    const above = part.parent === null ? null : await desk.orders.part(order.id, part.parent)
    const group = above ? above.group : cardGroup(order, scene)
    const asked = above ? [] : giverAsked(order, scene)
    return group && noticeOf(order, part, { ...meaning, role: 'giver', asked }, toGroup(group), acting)
  }
  if (fact.type === 'order-part-returned' && part.group !== null) {
    const bundle = { group: part.group, count: 1, parts: [part] }
    const asked = calledIn(bundle, await desk.orders.chiefs([part.grid]), scene)
    const more = { role: 'ask', asked, actions: ['done-order', 'refuse-order'] } as const
    return noticeOf(
      order,
      part,
      { ...meaning, ...more, asked, actions: [...more.actions] },
      toGroup(part.group),
      acting,
    )
  }
  return null
}

const noticeOf = (
  order: Order,
  part: Part,
  meaning: OrderNotice & { readonly kind: ToldOrderFact | 'order-standing' },
  to: Destination,
  { now }: Acting,
): Notice => ({
  key: `${order.id}:${meaning.kind}:${meaning.role}:${tickOf(part)}:${now}:${destinationKey(to)}`,
  to,
  about: order.id,
  meaning,
  priority: 'urgent',
  dueAt: now,
})

/** The grid's own group, for a seed. */
export const homeOf = (scene: Scene, grid: GridCode) =>
  scene.grids.has(grid) ? (groupOf(scene, gridOf(scene, grid).code)?.id ?? null) : null
