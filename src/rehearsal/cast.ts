/**
 * The fixed cast: the people of the sample district, by name. Most plays need only ten of them:
 * 胡秋分 (a point), 朱白露 and 何霜降 (its block and the next one), 徐大暑, 孙立秋 and 马处暑 (the village),
 * 杨立夏 (the town), 王立春 (the district), 吕远志 (a department), 彭山茶 (a village of the other town).
 */

import type { PostKind } from '../domain/grid/grid.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { GridCode, PersonId } from '../domain/names.ts'

export interface Actor {
  readonly id: PersonId
  readonly name: string
  /** As plays write it, 柳湾村网格长; 澄湖区城市管理局 for somebody of a department. */
  readonly post: string
}

export interface Cast {
  find(name: string): Actor | null
  /** The post behind a title, 北苇镇网格长: where it is and of which kind. */
  post(title: string): { readonly grid: GridCode; readonly kind: PostKind; readonly title: string } | null
}

export function castOf(rosters: readonly Roster[]): Cast {
  const persons = rosters.flatMap((roster) => roster.persons)
  const posts = rosters.flatMap((roster) => roster.posts)
  const grids = rosters.flatMap((roster) => roster.grids)
  const departments = rosters.flatMap((roster) => roster.departments)
  const gridName = (code: GridCode) => grids.find((grid) => grid.code === code)?.name ?? ''
  const titled = posts.map((post) => ({ ...post, whole: `${gridName(post.grid)}${post.title}` }))
  return {
    find(name) {
      const person = persons.find((one) => one.name === name)
      if (!person) return null
      const post = titled.find((one) => one.person === person.id)
      const department = departments.find((one) => one.id === person.department)
      return { id: person.id, name, post: post?.whole ?? department?.name ?? '' }
    },
    post(title) {
      const found = titled.find((one) => one.whole === title)
      return found ? { grid: found.grid, kind: found.kind, title: found.title } : null
    },
  }
}
