/** Checks a whole roster as an office filled it in: what is right becomes a roster, what is wrong is said row by row. */
import type { DepartmentId, GridCode, GroupId, TenantCode } from '../names.ts'
import { type Fault, type FilledRow, isExample } from '../table/form.ts'
import { faultOf, readerOf } from '../table/reader.ts'
import { saidTwice } from '../table/twice.ts'
import { checkGrids, nameLetters } from './check-grids.ts'
import { checkPeople } from './check-people.ts'
import type { Roster } from './roster.ts'
import { departmentForm, gridForm, groupForm, peopleForm, purposeNames } from './roster-forms.ts'
import { seatsOf } from './seats.ts'

const idLetters = 40

export interface CheckedRoster {
  /** Of the rows that are right; null without a right root. `pack` is '' where it is new. */
  readonly roster: Roster | null
  readonly rows: number
  readonly faults: readonly Fault[]
}

export interface RosterGround {
  /** Whose roster it is to be; null when the table's root says so. */
  readonly tenant: TenantCode | null
  readonly pack: string
  /** Codes and ids that belong to other tenants. */
  readonly taken: ReadonlySet<string>
}

export function checkRoster(
  sheets: readonly FilledRow[],
  { tenant, pack, taken }: RosterGround,
): CheckedRoster {
  const rows = sheets.filter((row) => !isExample(row))
  const of = (sheet: string) => rows.filter((row) => row.sheet === sheet)
  const tree = checkGrids(of(gridForm.sheet), tenant, taken)
  const right = new Map(tree.grids.map((grid) => [grid.code as string, grid]))
  const gridFault = (code: string): string | null => {
    if (right.has(code)) return null
    return tree.named.has(code)
      ? `网格“${code}”一行有错，改好后本行才能导入`
      : `网格编码“${code}”不在“网格”表里`
  }
  const root = tree.grids.find(({ parent }) => parent === null)
  const owner = (root?.code ?? '') as string as TenantCode
  const ground = { gridFault, taken, rootCode: root?.code ?? null }
  const groups = checkGroups(of(groupForm.sheet), ground)
  const departments = checkDepartments(of(departmentForm.sheet), ground)
  const known = new Set<string>(departments.right.map(({ id }) => id))
  const people = checkPeople(of(peopleForm.sheet), {
    gridFault,
    taken,
    departmentFault: (id) =>
      id === '' || known.has(id) ? null : `部门编号“${id}”不在“部门”表里，或那一行有错`,
  })
  const body = {
    ...{ tenant: owner, name: root?.name ?? '', pack },
    grids: tree.grids.map((grid) => ({ ...grid, tenant: owner })),
    groups: groups.right.map((group) => ({ ...group, tenant: owner })),
    departments: departments.right.map((department) => ({ ...department, tenant: owner })),
    persons: people.persons,
    posts: people.posts,
  }
  return {
    roster: root === undefined ? null : { ...body, members: seatsOf(body) },
    rows: rows.length,
    faults: [...tree.faults, ...groups.faults, ...departments.faults, ...people.faults],
  }
}

interface Ground {
  readonly gridFault: (code: string) => string | null
  readonly taken: ReadonlySet<string>
  readonly rootCode: GridCode | null
}

interface Checked<T> {
  readonly right: readonly T[]
  readonly faults: readonly Fault[]
}

function checkGroups(
  rows: readonly FilledRow[],
  { gridFault, taken, rootCode }: Ground,
): Checked<Omit<Roster['groups'][number], 'tenant'>> {
  const filled = rows.map((row) => {
    const reader = readerOf(groupForm, row)
    const id = reader.code('群编号', idLetters) as GroupId
    const name = reader.text('群名', nameLetters)
    const grid = reader.code('网格编码', idLetters) as GridCode
    const [purpose = 'grid' as const] = purposeNames[reader.choice('用途') ?? -1] ?? []
    const fault = grid === '' ? null : gridFault(grid)
    if (fault !== null) reader.wrong(fault)
    if (taken.has(id)) reader.wrong(`群编号“${id}”已被别的辖区使用`)
    if (purpose === 'leaders' && fault === null && grid !== rootCode) reader.wrong('领导群只能属于根网格')
    return { filled: row, row: row.row, faults: [...reader.faults], value: { id, name, grid, purpose } }
  })
  const ids = saidTwice(filled, ({ value }) => value.id, '群编号')
  const homes = saidTwice(filled, ({ value }) => `${value.purpose} ${value.grid}`, '同一网格的同一用途的群')
  return settled(filled, [ids, homes])
}

function checkDepartments(
  rows: readonly FilledRow[],
  { gridFault, taken }: Ground,
): Checked<Omit<Roster['departments'][number], 'tenant'>> {
  const filled = rows.map((row) => {
    const reader = readerOf(departmentForm, row)
    const id = reader.code('部门编号', idLetters) as DepartmentId
    const name = reader.text('部门名称', nameLetters)
    const grid = reader.code('网格编码', idLetters) as GridCode
    const aliases = [...reader.list('简称', nameLetters)]
    const fault = grid === '' ? null : gridFault(grid)
    if (fault !== null) reader.wrong(fault)
    if (taken.has(id)) reader.wrong(`部门编号“${id}”已被别的辖区使用`)
    return { filled: row, row: row.row, faults: [...reader.faults], value: { id, name, grid, aliases } }
  })
  return settled(filled, [saidTwice(filled, ({ value }) => value.id, '部门编号')])
}

function settled<T>(
  filled: readonly {
    readonly filled: FilledRow
    readonly row: number
    readonly faults: readonly string[]
    readonly value: T
  }[],
  twice: readonly ReadonlyMap<number, string>[],
): Checked<T> {
  const all = filled.map((one) => ({
    ...one,
    faults: [...one.faults, ...twice.flatMap((found) => found.get(one.row) ?? [])],
  }))
  return {
    right: all.flatMap(({ faults, value }) => (faults.length === 0 ? [value] : [])),
    faults: all.flatMap(({ filled: row, faults }) => (faults.length > 0 ? [faultOf(row, faults)] : [])),
  }
}
