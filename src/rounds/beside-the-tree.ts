/** Duties of bodies beside the tree, as far as they are still owed: told in the root's group. */
import type { Desk } from '../desk.ts'
import { dutyCoverage } from '../dialogue/duty/duty-coverage.ts'
import type { Item } from '../domain/duty/items.ts'
import type { Coverage } from '../domain/duty/subjects.ts'
import { groupOf } from '../domain/grid/scene.ts'
import type { GridCode, GroupId, TenantCode } from '../domain/names.ts'
import { countKey } from '../journal/duties.ts'
import { type BodyOwer, bodyOwers } from '../notices/body-owers.ts'

interface Done {
  readonly n: number
  /** Of a duty owed for each of several. */
  readonly subjects: Coverage | undefined
}

/** The bodies' items with who still owes them; empty where the root's group is not among the groups. */
export async function besideTheTree(
  desk: Desk,
  tenant: TenantCode,
  groups: readonly GroupId[],
  items: readonly Item[],
): Promise<{
  readonly group: GroupId
  readonly owed: readonly { item: Item; owers: readonly (BodyOwer & Done)[] }[]
} | null> {
  const bodies = items.filter(({ duty }) => duty.body !== null)
  if (bodies.length === 0) return null
  const scene = await desk.directory.scene(tenant, [])
  const root = scene.grids.get(tenant as string as GridCode)
  const group = root && groupOf(scene, root.code)?.id
  if (!root || !group || !groups.includes(group)) return null
  const owed = []
  for (const item of bodies) {
    const owers = bodyOwers(item.duty.body ?? '', scene, root)
    const asked = { duty: item.duty.id, from: item.period.from }
    const codes = owers.map(({ ower }) => ower)
    const counts = await desk.duties.counts(tenant, codes, [asked])
    const coverage = await dutyCoverage(desk, tenant, item, codes)
    owed.push({
      item,
      owers: owers.map((one): BodyOwer & Done => {
        const n = counts.get(countKey(asked.duty, asked.from, one.ower)) ?? 0
        return { ...one, n, subjects: coverage.get(one.ower) }
      }),
    })
  }
  return { group, owed }
}
