/** Posts change hands (换届): which changes of the roster that is, and why it is not done. */

import type { GridCode, PersonId } from '../names.ts'
import type { Post, PostKind } from './grid.ts'
import type { RosterChange } from './roster-change.ts'

export interface AppointRefusal {
  readonly code: 'appoint-refused'
  readonly why: 'no-right' | 'unknown-post' | 'not-holder' | 'who-leaves' | 'unknown-person' | 'same'
  /** The post or person as it was said. */
  readonly name: string
}

/** One post that changes hands; null: it was vacant, or is from now on. */
export interface HandOver {
  readonly grid: GridCode
  readonly kind: PostKind
  readonly title: string
  readonly from: PersonId | null
  readonly to: PersonId | null
}

export const changesOf = ({ grid, kind, title, from, to }: HandOver): RosterChange[] => [
  ...(from === null ? [] : [{ what: 'post-left', grid, person: from, kind, title } as const]),
  ...(to === null ? [] : [{ what: 'post-entered', grid, person: to, kind, title } as const]),
]

/** Which posts change hands by the changes of a roster: one who leaves and one who enters the same post are one. */
export function handOversIn(changes: readonly RosterChange[]): HandOver[] {
  const posts = changes.flatMap((one) =>
    one.what === 'post-left' || one.what === 'post-entered' ? [one] : [],
  )
  const byPost = Map.groupBy(posts, ({ grid, kind, title }) => `${grid} ${kind} ${title}`)
  return [...byPost.values()].flatMap((some) => {
    const left = some.filter(({ what }) => what === 'post-left')
    const entered = some.filter(({ what }) => what === 'post-entered')
    const count = Math.max(left.length, entered.length)
    return Array.from({ length: count }, (_, at): HandOver => {
      const { grid, kind, title } = (left[at] ?? entered[at]) as (typeof some)[number]
      return { grid, kind, title, from: left[at]?.person ?? null, to: entered[at]?.person ?? null }
    })
  })
}

/** 柳湾村网格长 names a post when what follows the grid's name is its title. */
export const holdersOf = (posts: readonly Post[], title: string): readonly Post[] =>
  posts.filter((post) => post.title === title && post.actingFor === undefined)
