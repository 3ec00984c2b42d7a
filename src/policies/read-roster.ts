/** A district's roster from a table of grids: who holds which post, which groups there are, and who sits in which. */
import { parse } from 'yaml'
import { z } from 'zod'
import { Station } from '../domain/alarm/station.ts'
import { Level, PostKind } from '../domain/grid/grid.ts'
import type { Roster } from '../domain/grid/roster.ts'
import { seatsOf } from '../domain/grid/seats.ts'
import { DepartmentId, GridCode, GroupId, PersonId, TenantCode } from '../domain/names.ts'

const GroupRow = z.strictObject({ id: GroupId, name: z.string() })
const StaffRow = z.strictObject({ id: PersonId, name: z.string(), post: PostKind, title: z.string() })
const GridRow = z.strictObject({
  code: GridCode,
  name: z.string(),
  group: GroupRow.optional(),
  staff: z.array(StaffRow).default([]),
  get children() {
    return z.array(GridRow).default([])
  },
})
type GridRow = z.infer<typeof GridRow>

const RosterFile = z.strictObject({
  tenant: TenantCode,
  name: z.string(),
  pack: z.string(),
  leaders: GroupRow.optional(),
  grid: GridRow,
  stations: z.array(Station).default([]),
  departments: z.array(
    z.strictObject({
      id: DepartmentId,
      name: z.string(),
      aliases: z.array(z.string()).default([]),
      people: z.array(z.strictObject({ id: PersonId, name: z.string() })),
    }),
  ),
})

interface Placed {
  readonly row: GridRow
  readonly level: Level
  readonly parent: GridCode | null
}

/** Throws an Error that names the file and the key. */
export function readRoster(file: string, text: string): Roster {
  const parsed = RosterFile.safeParse(parse(text))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  const { tenant, name, pack, leaders, grid, stations, departments } = parsed.data
  const placed = place(grid, 1, null)
  const groups = placed.flatMap(({ row }) =>
    row.group ? [{ ...row.group, tenant, grid: row.code, purpose: 'grid' as const }] : [],
  )
  const persons = new Map<PersonId, { id: PersonId; name: string; department: DepartmentId | null }>()
  for (const { row } of placed)
    for (const { id, name } of row.staff) persons.set(id, { id, name, department: null })
  for (const { id: department, people } of departments)
    for (const { id, name } of people) persons.set(id, { id, name, department })
  const roster = {
    tenant,
    name,
    pack,
    grids: placed.map(({ row, level, parent }) => ({
      code: row.code,
      tenant,
      name: row.name,
      level,
      parent,
    })),
    persons: [...persons.values()],
    posts: placed.flatMap(({ row }) =>
      row.staff.map(({ id, post, title }) => ({ grid: row.code, person: id, kind: post, title })),
    ),
    stations,
    departments: departments.map(({ id, name, aliases }) => ({ id, tenant, grid: grid.code, name, aliases })),
    groups: leaders
      ? [...groups, { ...leaders, tenant, grid: grid.code, purpose: 'leaders' as const }]
      : groups,
  }
  return { ...roster, members: seatsOf(roster) }
}

function place(row: GridRow, level: number, parent: GridCode | null): Placed[] {
  const own: Placed = { row, level: Level.parse(level), parent }
  return [own, ...row.children.flatMap((child) => place(child, level + 1, row.code))]
}
