/** In which post somebody acted: the one nearest to the matter, as the journal and the notices say it. */
import type { Case } from '../case/case.ts'
import type { Actor, By } from './actor.ts'
import { departmentOf, type Scene } from './scene.ts'

export function byOf(actor: Actor, scene: Scene, matter: Case | null): By {
  if (actor.kind === 'clock') return { person: null, account: null, title: '系统' }
  if (actor.kind === 'public') return { person: null, account: actor.account, title: '群众' }
  const near = matter ? [matter.holder.grid, ...matter.touched, matter.origin] : []
  const posts = actor.posts.filter((post) => scene.grids.has(post.grid))
  const post = posts.find((one) => near.includes(one.grid)) ?? posts.at(-1)
  const grid = post && scene.grids.get(post.grid)
  const department = actor.department === null ? null : departmentOf(scene, actor.department)
  return {
    person: actor.person,
    account: null,
    title: grid && post ? `${grid.name}${post.title}` : (department?.name ?? ''),
  }
}
