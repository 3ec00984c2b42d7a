/** The group whose lists somebody reads in a private chat: that of the highest grid in which he holds a post. */

import { groupOf } from '../../domain/grid/scene.ts'
import type { GroupId } from '../../domain/names.ts'
import { highest } from '../../rounds/digest-receivers.ts'
import type { Turn } from '../turn.ts'

/** Null for whoever holds no post, and where no group is bound at or above his grid. */
export async function groupHere({ desk, speaker }: Turn): Promise<GroupId | null> {
  const grid = await highest(desk, speaker.person?.posts.map((post) => post.grid) ?? [])
  if (grid === null) return null
  const scene = await desk.directory.scene(speaker.tenant, [grid.code])
  return groupOf(scene, grid.code)?.id ?? null
}
