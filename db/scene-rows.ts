/** The rows around some grids, as a scene: the grids and all above them, their posts, bound groups and departments. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Department, Grid, Group, Level, Post, PostKind } from '../src/domain/grid/grid.ts'
import type { Scene } from '../src/domain/grid/scene.ts'
import type { DepartmentId, GridCode, GroupId, PersonId, TenantCode } from '../src/domain/names.ts'
import type { Session } from './database.ts'
import { pieces, run } from './statement.ts'

export interface GridRow {
  readonly code: string
  readonly tenant: string
  readonly name: string
  readonly level: number
  readonly parent: string | null
}

/** Chiefs first: the order in which people are shown and asked. */
const postOrder: readonly PostKind[] = ['chief', 'first-chief', 'deputy', 'supervisor', 'office']

export async function readScene(
  session: Session,
  tenant: TenantCode,
  codes: readonly GridCode[],
): Promise<Scene> {
  // The root always belongs to it: there the leaders' group and the departments stand.
  const root = tenant as string as GridCode
  const grids = await gridsAndAbove(session, [...new Set([...codes, root])])
  const found = [...grids.keys()]
  return {
    tenant,
    grids,
    posts: await postsOf(session, found),
    groups: await boundGroups(session, found),
    departments: await departmentsOf(session, tenant),
  }
}

/** Grids by code with everything above them, each with its path; unknown codes are left out. */
export async function gridsAndAbove(
  { db, t }: Session,
  codes: readonly GridCode[],
): Promise<Map<GridCode, Grid>> {
  const { code, tenant, name, level, parent } = t.grids
  const rows = new Map<string, GridRow>()
  for (const some of pieces(codes)) {
    const query = db
      .selectDistinct({ code, tenant, name, level, parent })
      .from(t.lineage)
      .innerJoin(t.grids, eq(code, t.lineage.ancestor))
      .where(inArray(t.lineage.descendant, some))
    for (const row of await run('grids-and-above', query)) rows.set(row.code, row)
  }
  const grids = new Map<GridCode, Grid>()
  // By level from the root down: a parent's path is known before its children ask for it.
  const down = [...rows.values()].sort((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1))
  for (const row of down) grids.set(row.code as GridCode, gridOf(row, grids))
  return grids
}

function gridOf(row: GridRow, above: ReadonlyMap<GridCode, Grid>): Grid {
  const code = row.code as GridCode
  const parent = row.parent as GridCode | null
  const path = [...(parent === null ? [] : (above.get(parent)?.path ?? [])), code]
  return { code, tenant: row.tenant as TenantCode, name: row.name, level: row.level as Level, parent, path }
}

async function postsOf({ db, t }: Session, codes: readonly GridCode[]): Promise<Post[]> {
  const { grid, person, kind, title, actingFor, awaySince } = t.posts
  const query = db
    .select({ grid, person, kind, title, actingFor, awaySince, name: t.persons.name })
    .from(t.posts)
    .innerJoin(t.persons, eq(t.persons.id, person))
    .where(and(inArray(grid, [...codes]), isNull(t.posts.until)))
    .orderBy(asc(t.posts.row))
  const rows = (await run('posts-of-grids', query)).map(postOf)
  return rows.sort((a, b) => postOrder.indexOf(a.kind) - postOrder.indexOf(b.kind))
}

export const postOf = ({
  actingFor,
  awaySince,
  ...row
}: {
  grid: string
  person: string
  kind: PostKind
  title: string
  name: string
  actingFor: string | null
  awaySince: number | null
}): Post => ({
  ...row,
  grid: row.grid as GridCode,
  person: row.person as PersonId,
  ...(actingFor === null ? {} : { actingFor: actingFor as PersonId }),
  ...(awaySince === null ? {} : { away: true as const }),
})

async function boundGroups({ db, t }: Session, codes: readonly GridCode[]): Promise<Group[]> {
  const { id, tenant, grid, name, purpose } = t.groups
  const query = db
    .select({ id, tenant, grid, name, purpose })
    .from(t.groups)
    .innerJoin(t.homes, eq(t.homes.group, id))
    .where(inArray(grid, [...codes]))
    .orderBy(asc(id))
  return (await run('bound-groups', query)).map(groupOf)
}

export const groupOf = (row: {
  id: string
  tenant: string
  grid: string
  name: string
  purpose: Group['purpose']
}): Group => ({
  id: row.id as GroupId,
  tenant: row.tenant as TenantCode,
  grid: row.grid as GridCode,
  name: row.name,
  purpose: row.purpose,
})

export async function departmentsOf({ db, t }: Session, tenant: TenantCode): Promise<Department[]> {
  const query = db
    .select({ department: t.departments, person: t.persons.id, name: t.persons.name })
    .from(t.departments)
    .leftJoin(t.persons, eq(t.persons.department, t.departments.id))
    .where(eq(t.departments.tenant, tenant))
    .orderBy(asc(t.departments.id), asc(t.persons.id))
  const found = new Map<string, Department>()
  for (const { department, person, name } of await run('departments', query)) {
    const people = person === null || name === null ? [] : [{ person: person as PersonId, name }]
    found.set(department.id, {
      id: department.id as DepartmentId,
      tenant,
      grid: department.grid as GridCode,
      name: department.name,
      aliases: department.aliases,
      people: [...(found.get(department.id)?.people ?? []), ...people],
    })
  }
  return [...found.values()]
}
