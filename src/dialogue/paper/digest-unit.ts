/** Whose digest is asked for: a grid that may be read here, or a department by its own people and those above it. */
import { type DigestUnit, unitOfDepartment } from '../../domain/digest/unit.ts'
import type { Department } from '../../domain/grid/grid.ts'
import { GridCode } from '../../domain/names.ts'
import { readableUnit } from '../grid/readable-unit.ts'
import { found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'

/** @param place as written; null means one's own */
export async function digestUnit(
  turn: Turn,
  place: string | null,
  wished: (unit: string) => string,
): Promise<Resolved<DigestUnit>> {
  const department = await departmentMeant(turn, place)
  if (department === null) return readableUnit(turn, place, null, wished)
  const { desk, speaker } = turn
  const { group, person } = speaker
  const grid = await desk.directory.grid(department.grid)
  const path = grid?.path ?? []
  const above = (person?.posts ?? []).some((post) => path.includes(post.grid))
  if (person?.department !== department.id && !above) {
    const whose = `${department.name}或上级的网格长`
    return stop(refusedWith({ code: 'no-right', no: null, wished: wished(department.name), whose }))
  }
  // In the group beside which it stands all may hear; in any other it is for his own eyes.
  if (group !== null && group.grid !== department.grid)
    return stop(refusedWith({ code: 'only-in-own-chat', name: department.name }))
  return found(unitOfDepartment(department))
}

/** The one that is named; one's own where none is and one holds no post, in a private chat. */
async function departmentMeant({ desk, speaker }: Turn, place: string | null): Promise<Department | null> {
  const { tenant, person, group } = speaker
  if (place !== null) {
    const targets = await desk.directory.find(tenant, place)
    if (targets.some(({ kind }) => kind === 'grid')) return null
    return targets.find((one) => one.kind === 'department')?.department ?? null
  }
  if (group !== null || !person?.department || person.posts.length > 0) return null
  const { departments } = await desk.directory.scene(tenant, [GridCode.parse(tenant)])
  return departments.find(({ id }) => id === person.department) ?? null
}
