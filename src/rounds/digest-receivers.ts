/** Who hears a digest: the plan's groups, deputies in their field, departments, and whoever subscribed; each in his own cut. */
import type { Desk } from '../desk.ts'
import { type Field, fieldOf } from '../domain/digest/field.ts'
import type { DigestKind } from '../domain/digest/plan.ts'
import { type DigestUnit, unitOfDepartment } from '../domain/digest/unit.ts'
import type { Department, Grid, Group } from '../domain/grid/grid.ts'
import type { Scene } from '../domain/grid/scene.ts'
import { type DepartmentId, type GridCode, PersonId, type TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Person } from '../journal/directory.ts'

/** A person who is told; of everything, or of the field he answers for. */
export interface Reader {
  readonly person: PersonId
  readonly field: Field | null
}

type Code = GridCode | DepartmentId

export interface Receivers {
  /** Each is made a digest of its own, the highest first. */
  readonly units: readonly DigestUnit[]
  readonly groups: ReadonlyMap<Code, readonly Group[]>
  readonly persons: ReadonlyMap<Code, readonly Reader[]>
  /** Somebody asked for it: it is made though there is nothing to tell. */
  readonly asked: ReadonlySet<Code>
}

interface Found {
  readonly units: Map<Code, DigestUnit>
  readonly groups: Map<Code, Group[]>
  readonly persons: Map<Code, Reader[]>
  readonly asked: Set<Code>
}

export async function receiversOf(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  kind: DigestKind,
): Promise<Receivers> {
  const wishes = await desk.digests.wishes(tenant, kind)
  const found: Found = { units: new Map(), groups: new Map(), persons: new Map(), asked: new Set() }
  await addGroups(desk, tenant, policy, kind, wishes, found)
  const root = tenant as string as GridCode
  const scene = await desk.directory.scene(tenant, [root])
  for (const [whose, wanted] of wishes)
    if (wanted) await addSubscriber(desk, policy, scene, PersonId.parse(whose), found)
  // Unasked, only whoever can be told: what was asked for was asked for in that very chat.
  const told = await desk.digests.reachable([
    ...scene.posts.map(({ person }) => person),
    ...scene.departments.flatMap(({ people }) => people.map(({ person }) => person)),
  ])
  const fresh = (person: PersonId) => told.has(person) && wishes.get(person) === undefined
  if (policy[kind].deputies) addDeputies(policy, scene, root, fresh, found)
  if (policy[kind].departments)
    for (const department of scene.departments) addDepartment(department, fresh, found)
  const ordered = [...found.units.values()].toSorted(
    (a, b) =>
      a.level - b.level || Number(!!a.department) - Number(!!b.department) || (a.code < b.code ? -1 : 1),
  )
  return { ...found, units: ordered }
}

async function addGroups(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  kind: DigestKind,
  wishes: ReadonlyMap<string, boolean>,
  { units, groups }: Found,
): Promise<void> {
  const all = await desk.directory.groups(tenant)
  for (const group of all) {
    const grid = await desk.directory.grid(group.grid)
    if (!grid || !hears(group, grid, all, policy, kind, wishes.get(group.id))) continue
    units.set(grid.code, grid)
    groups.set(grid.code, [...(groups.get(grid.code) ?? []), group])
  }
}

/** At the first level the leaders' group hears it, and the grid's own only where there is no other. */
function hears(
  group: Group,
  grid: Grid,
  all: readonly Group[],
  policy: Policy,
  kind: DigestKind,
  wanted: boolean | undefined,
): boolean {
  if (wanted !== undefined) return wanted
  if (!policy[kind].levels.includes(grid.level)) return false
  return grid.level > 1 || group.purpose === 'leaders' || !all.some(({ purpose }) => purpose === 'leaders')
}

async function addSubscriber(desk: Desk, policy: Policy, scene: Scene, id: PersonId, found: Found) {
  const person = await desk.directory.person(id)
  const unit = person && (await ownUnit(desk, scene, person))
  if (!person || !unit) return
  add(found, unit, { person: person.id, field: fieldIn(person, unit, policy) })
  found.asked.add(unit.code)
}

/** A deputy hears of his field; one whose title names none hears with the leaders. */
function addDeputies(
  policy: Policy,
  scene: Scene,
  root: GridCode,
  fresh: (person: PersonId) => boolean,
  found: Found,
): void {
  const unit = scene.grids.get(root)
  for (const post of scene.posts) {
    const field = post.grid === root && !post.away ? fieldOf(post, 1, policy.fields) : null
    if (unit && field && fresh(post.person)) add(found, unit, { person: post.person, field })
  }
}

function addDepartment(department: Department, fresh: (person: PersonId) => boolean, found: Found): void {
  for (const { person } of department.people)
    if (fresh(person)) add(found, unitOfDepartment(department), { person, field: null })
}

function add({ units, persons }: Found, unit: DigestUnit, reader: Reader): void {
  const own = persons.get(unit.code) ?? []
  if (own.some(({ person }) => person === reader.person)) return
  units.set(unit.code, unit)
  persons.set(unit.code, [...own, reader])
}

/** Whose digest somebody reads when he names none: of the highest grid in which he holds a post, else of his department. */
export async function ownUnit(
  desk: Pick<Desk, 'directory'>,
  { departments }: Scene,
  { posts, department }: Person,
): Promise<DigestUnit | null> {
  const grid = await highest(
    desk,
    posts.map((post) => post.grid),
  )
  const own = departments.find(({ id }) => id === department)
  return grid ?? (own ? unitOfDepartment(own) : null)
}

/** What of a unit's digest a person is sent. */
export function fieldIn({ posts }: Pick<Person, 'posts'>, unit: DigestUnit, policy: Policy): Field | null {
  const fields = posts
    .filter(({ grid }) => grid === unit.code)
    .map((post) => fieldOf(post, unit.level, policy.fields))
  return fields.length === 1 ? (fields[0] ?? null) : null
}

/** The highest grid in which somebody holds a post. */
export async function highest(
  desk: Pick<Desk, 'directory'>,
  codes: readonly GridCode[],
): Promise<Grid | null> {
  const grids = await Promise.all(codes.map((code) => desk.directory.grid(code)))
  return grids.filter((grid) => grid !== null).toSorted((a, b) => a.level - b.level)[0] ?? null
}
