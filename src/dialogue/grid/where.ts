/** In which grid somebody speaks: his own within the group's area, else the group's (AMB-43). */
import type { Grid, Post } from '../../domain/grid/grid.ts'
import type { Scene } from '../../domain/grid/scene.ts'
import type { GridCode } from '../../domain/names.ts'
import type { Turn } from '../turn.ts'

/** The posts a person holds inside the group's area (everywhere in a private chat), deepest first. */
export async function postsHere({
  desk,
  speaker,
}: Turn): Promise<readonly { readonly post: Post; readonly grid: Grid }[]> {
  const posts = speaker.person?.posts ?? []
  const scene = await desk.directory.scene(
    speaker.tenant,
    posts.map((post) => post.grid),
  )
  const placed = posts.map((post) => ({ post, grid: scene.grids.get(post.grid) as Grid }))
  const inside = placed.filter(({ grid }) => speaker.group === null || grid.path.includes(speaker.group.grid))
  return inside.toSorted((a, b) => b.grid.level - a.grid.level)
}

/** Where a report lies: null for the public in a private chat, who must say it in a group. */
export async function originOf(turn: Turn): Promise<GridCode | null> {
  const [deepest] = await postsHere(turn)
  return deepest?.grid.code ?? turn.speaker.group?.grid ?? null
}

/** True when a case has to do with a grid: it lies there, is held there, or has been there, below or on the way up. */
export function concerns(scene: Scene, grid: GridCode, places: readonly GridCode[]): boolean {
  return places.some((place) => place === grid || (scene.grids.get(place)?.path.includes(grid) ?? false))
}
