/** Who may give orders to whom, and who may act on a part of one: the one place where it is checked. */

import type { GridCode, PersonId } from '../names.ts'
import type { OrderCommandType, PartCommandType } from '../order/commands.ts'
import type { Order, Part } from '../order/order.ts'
import type { Policy } from '../policy/policy.ts'
import type { Actor } from './actor.ts'
import type { Post } from './grid.ts'
import { ancestorsOf, askedIn, gridOf, type Scene } from './scene.ts'

/** The grids for which the actor decides, the highest first. */
export function decidesFor(actor: Actor, scene: Scene, { rights }: Policy): readonly GridCode[] {
  if (actor.kind !== 'person') return []
  const grids = actor.posts.filter((post) => rights.deciding.includes(post.kind)).map((post) => post.grid)
  const known = [...new Set(grids)].filter((grid) => scene.grids.has(grid))
  return known.toSorted((a, b) => gridOf(scene, a).level - gridOf(scene, b).level)
}

export type Addressed =
  | { readonly kind: 'grid'; readonly path: readonly GridCode[] }
  | { readonly kind: 'department'; readonly grid: GridCode }
  | { readonly kind: 'person'; readonly path: readonly GridCode[] }

/**
 * Only downwards: a grid strictly below, a person at or below, a department beside the giver's own grid as far down
 * as the pack lets departments be called upon.
 */
export function mayOrder(origin: GridCode, to: Addressed, scene: Scene, { rights }: Policy): boolean {
  const own = gridOf(scene, origin)
  switch (to.kind) {
    case 'grid':
      return to.path.includes(origin) && to.path.at(-1) !== origin
    case 'person':
      return to.path.includes(origin)
    case 'department':
      return own.path.includes(to.grid) && own.level <= rights.departmentsUpTo
  }
}

/** Those in whose stead somebody acts while they are away. */
export const actsFor = (posts: readonly Pick<Post, 'actingFor'>[]): readonly PersonId[] => [
  ...new Set(posts.flatMap(({ actingFor }) => actingFor ?? [])),
]

/** Whose part it is: the person named or his deputy, somebody of the department, anybody in post in the grid. */
export function holdsPart(actor: Actor, { person, department, grid }: Part): boolean {
  if (actor.kind !== 'person') return false
  if (department !== null) return actor.department === department
  if (person !== null) return actor.person === person || actsFor(actor.posts).includes(person)
  return actor.posts.some((post) => post.grid === grid)
}

export function mayOnPart(
  actor: Actor,
  wish: PartCommandType,
  part: Part,
  order: Order,
  scene: Scene,
  policy: Policy,
): boolean {
  switch (wish) {
    case 'roll-up-part':
      return actor.kind === 'clock'
    case 'return-part':
    case 'excuse-part':
      return steersOver(actor, part.grid, order, scene, policy)
    case 'pass-part':
      return (
        part.person === null &&
        part.department === null &&
        decidesFor(actor, scene, policy).includes(part.grid)
      )
    default:
      return holdsPart(actor, part) || standsIn(actor, part, order, scene, policy)
  }
}

/** A chief between the giver and the addressee may answer for those below him who cannot. */
function standsIn(actor: Actor, part: Part, order: Order, scene: Scene, policy: Policy): boolean {
  const between = gridOf(scene, part.grid).path.slice(gridOf(scene, order.origin).path.length, -1)
  return decidesFor(actor, scene, policy).some((grid) => between.includes(grid))
}

/** The giver, and whoever decides for the grid in whose name it was given. */
export function mayOnOrder(
  actor: Actor,
  wish: Exclude<OrderCommandType, 'issue-order'>,
  order: Order,
  under: GridCode | null,
  scene: Scene,
  policy: Policy,
): boolean {
  if (wish === 'mark-order' || wish === 'complete-order') return actor.kind === 'clock'
  // What stands above an order closes it with itself: an alert that is over, declared by a source outside.
  if (wish === 'close-order' && actor.kind === 'clock') return true
  if (actor.kind !== 'person') return false
  if (actor.person === order.giver.person) return true
  const decides = decidesFor(actor, scene, policy)
  if (decides.includes(order.origin)) return true
  // Whoever passed it on may urge those whom he has passed it on to.
  return wish === 'urge-order' && under !== null && decides.includes(under)
}

function steersOver(actor: Actor, grid: GridCode, order: Order, scene: Scene, policy: Policy): boolean {
  if (actor.kind !== 'person') return false
  if (actor.person === order.giver.person) return true
  const above = [order.origin, ...ancestorsOf(scene, grid)]
  return decidesFor(actor, scene, policy).some((own) => own !== grid && above.includes(own))
}

/** In words who could do it: 澄湖区总网格长 王立春. */
export function whoseOrder(order: Order, scene: Scene): string {
  const posts = askedIn(scene, order.origin)
  const name = gridOf(scene, order.origin).name
  return posts.map((post) => `${name}${post.title} ${post.name}`).join('、') || order.giver.title
}
