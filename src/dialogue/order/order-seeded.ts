/** Named addressees become parts to be: where each stands, whether it may be given to him, which grids count it. */
import { type Addressed, mayOrder } from '../../domain/grid/may-order.ts'
import { groupOf, type Scene } from '../../domain/grid/scene.ts'
import type { PartKey } from '../../domain/order/facts.ts'
import { countedBy, type PartSeed } from '../../domain/order/order.ts'
import type { OrderRefusal } from '../../domain/order/refusal.ts'
import type { Target } from '../../journal/directory.ts'
import { seedBase } from '../../order-seeds.ts'
import type { Turn } from '../turn.ts'
import type { Giving } from './order-whom.ts'

export async function seeded(
  { desk, speaker, policy }: Turn,
  targets: readonly Target[],
  giving: Giving,
): Promise<{ readonly seeds: readonly PartSeed[] } | { readonly refusal: OrderRefusal }> {
  const codes = targets.flatMap((target) =>
    target.kind === 'grid'
      ? [target.grid.code]
      : target.kind === 'person'
        ? target.person.posts.map(({ grid }) => grid)
        : [target.department.grid],
  )
  const scene = await desk.directory.scene(speaker.tenant, [giving.origin, giving.root, ...codes])
  const seeds: PartSeed[] = []
  for (const target of targets) {
    const { to, name, ...own } = placed(target, giving, scene)
    if (to === null || !mayOrder(giving.origin, to, scene, policy))
      return { refusal: { code: 'order-not-below', name } }
    seeds.push({ ...seedBase(giving), ...own, name, group: groupOf(scene, own.grid)?.id ?? null })
  }
  return {
    seeds: seeds.map((seed) => ({
      ...seed,
      counted: countedBy(scene.grids.get(seed.grid)?.path ?? [], giving.root),
    })),
  }
}

/** Where somebody stands in the tree: a person in his post nearest below the giver, else with his department. */
function placed(target: Target, { origin }: Giving, scene: Scene) {
  if (target.kind === 'grid') {
    const { code, name, path } = target.grid
    const to: Addressed = { kind: 'grid', path }
    return { to, name, key: code as string as PartKey, grid: code }
  }
  if (target.kind === 'department') return ofDepartment(target.department)
  const { person } = target
  const posts = person.posts.flatMap(({ grid }) => scene.grids.get(grid) ?? [])
  const below = posts.find(({ path }) => path.includes(origin)) ?? posts[0]
  const department = scene.departments.find(({ id }) => id === person.department)
  if (!below && department) return ofDepartment(department)
  const to: Addressed | null = below ? { kind: 'person', path: below.path } : null
  const key = `p:${person.id}` as PartKey
  return { to, name: person.name, key, grid: below?.code ?? origin, person: person.id }
}

function ofDepartment({ id, name, grid }: Scene['departments'][number]) {
  const to: Addressed = { kind: 'department', grid }
  return { to, name, key: `d:${id}` as PartKey, grid, department: id as string }
}
