/** A leave is told where its holder's grids speak: who is away, who acts meanwhile, and when that is over. */
import type { Leave, LeaveFact } from '../domain/grid/leave.ts'
import {
  ancestorsOf,
  askedIn,
  chiefKinds,
  gridOf,
  groupOf,
  postsIn,
  type Scene,
} from '../domain/grid/scene.ts'
import type { Instant, PersonId } from '../domain/names.ts'
import { addressee } from './card.ts'
import { type Destination, destinationKey, type Notice } from './notice.ts'

export type LeaveTold = LeaveFact['type']

interface Around {
  readonly person: { readonly id: PersonId; readonly name: string; readonly posts: Scene['posts'] }
  readonly deputy: { readonly id: PersonId; readonly name: string } | null
  readonly scene: Scene
  readonly now: Instant
  readonly key: string
  /** Only here; null: in every group where the posts' grids speak. */
  readonly to: Destination | null
  readonly also?: Destination
  readonly early: boolean
  /** Said by the person himself: those above are asked to note it. */
  readonly ownWord?: boolean
}

export function leaveNotices(kind: LeaveTold, { from, to: last }: Leave, around: Around): Notice[] {
  const { person, deputy, scene, now, key, to, also, early } = around
  const own = person.posts.filter(({ actingFor }) => actingFor === undefined)
  const groups = own.flatMap(({ grid }): Destination[] => {
    const group = groupOf(scene, grid)
    return group ? [{ kind: 'group', group: group.id }] : []
  })
  const places = to ? [to] : [...groups, ...(also ? [also] : [])]
  const [post] = own
  const who = `${post ? `${gridOf(scene, post.grid).name}${post.title}` : ''} ${person.name}`.trim()
  const title = post ? `${gridOf(scene, post.grid).name}${post.title}（代）` : ''
  const left = deputy === null ? leftAlone(own, scene) : []
  const informed = around.ownWord === true && kind !== 'leave-ended' ? above(own, scene) : []
  return [...new Map(places.map((place) => [destinationKey(place), place])).values()].map((place) => ({
    key: `${key}:${kind}:${destinationKey(place)}`,
    to: place,
    about: null,
    meaning: {
      ...{ kind, who, from, to: last, early },
      ...{ left, informed },
      asked: deputy ? [{ person: deputy.id, name: deputy.name, title }] : [],
    },
    priority: 'urgent',
    dueAt: now,
  }))
}

/** The grids that the absent person leads, with the others who lead them and are there. */
const leftAlone = (own: Scene['posts'], scene: Scene) =>
  own
    .filter(({ kind }) => chiefKinds.includes(kind))
    .map(({ grid, person }) => ({
      name: gridOf(scene, grid).name,
      others: postsIn(scene, grid, chiefKinds)
        .filter((post) => post.person !== person && post.away !== true)
        .map((post) => addressee(post, scene)),
    }))

function above([post]: Scene['posts'], scene: Scene) {
  const grid = post && ancestorsOf(scene, post.grid).find((one) => askedIn(scene, one).length > 0)
  return grid === undefined ? [] : askedIn(scene, grid).map((one) => addressee(one, scene))
}
