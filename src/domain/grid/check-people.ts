/** Checks the sheet of people: one name to an id, a post in a grid that is there, no post said twice. */
import type { DepartmentId, GridCode, PersonId } from '../names.ts'
import type { Fault, FilledRow } from '../table/form.ts'
import { faultOf, readerOf } from '../table/reader.ts'
import { saidTwice } from '../table/twice.ts'
import { nameLetters } from './check-grids.ts'
import type { Roster } from './roster.ts'
import { peopleForm, postNames } from './roster-forms.ts'

const idLetters = 40

export interface PeopleGround {
  /** Says what is wrong with a grid's code, or null. */
  readonly gridFault: (code: string) => string | null
  readonly departmentFault: (id: string) => string | null
  readonly taken: ReadonlySet<string>
}

export type CheckedPeople = Pick<Roster, 'persons' | 'posts'> & { readonly faults: readonly Fault[] }

export function checkPeople(rows: readonly FilledRow[], ground: PeopleGround): CheckedPeople {
  const filled = rows.map((row) => readPerson(row, ground))
  const names = new Map<string, string>()
  const offices = new Map<string, string>()
  const twice = saidTwice(filled, postKey, '同一人的同一岗位')
  for (const { row, id, name, department, faults } of filled) {
    const again = twice.get(row)
    if (again !== undefined) faults.push(again)
    const other = names.get(id)
    if (other === undefined) names.set(id, name)
    else if (other !== name) faults.push(`人员编号“${id}”已是“${other}”，两个人不能用同一编号`)
    const office = offices.get(id)
    if (department !== '' && office === undefined) offices.set(id, department)
    else if (department !== '' && office !== department) faults.push(`“${name}”在别的行里属于另一个部门`)
  }
  // A person of whom one row is wrong may still hold the posts of the right rows.
  const right = filled.filter(({ faults }) => faults.length === 0)
  const persons = new Map<PersonId, Roster['persons'][number]>()
  for (const { id, name } of right) persons.set(id, { id, name, department: null })
  for (const { id, department } of right) {
    const person = persons.get(id)
    if (person && department !== '') persons.set(id, { ...person, department })
  }
  return {
    persons: [...persons.values()],
    posts: right.flatMap(({ id, grid, kind, title }) =>
      kind === null ? [] : [{ grid, person: id, kind, title }],
    ),
    faults: filled.flatMap(({ filled: row, faults }) => (faults.length > 0 ? [faultOf(row, faults)] : [])),
  }
}

interface FilledPerson {
  readonly filled: FilledRow
  readonly row: number
  readonly id: PersonId
  readonly name: string
  readonly grid: GridCode
  readonly kind: Roster['posts'][number]['kind'] | null
  readonly title: string
  readonly department: DepartmentId | ''
  readonly faults: string[]
}

function readPerson(filled: FilledRow, { gridFault, departmentFault, taken }: PeopleGround): FilledPerson {
  const reader = readerOf(peopleForm, filled)
  const id = reader.code('人员编号', idLetters) as PersonId
  const name = reader.text('姓名', nameLetters)
  const grid = reader.code('网格编码', idLetters) as GridCode
  const [kind = null, word = ''] = postNames[reader.choice('岗位') ?? -1] ?? []
  const title = reader.text('职务', nameLetters)
  const department = reader.code('部门编号', idLetters) as DepartmentId | ''
  if (taken.has(id)) reader.wrong(`人员编号“${id}”已被别的辖区使用`)
  if (grid !== '' && kind === null) reader.wrong('填了网格编码，“岗位”也要填')
  if (grid === '' && kind !== null) reader.wrong('填了岗位，“网格编码”也要填')
  for (const fault of [grid === '' ? null : gridFault(grid), departmentFault(department)])
    if (fault !== null) reader.wrong(fault)
  return {
    ...{ filled, row: filled.row, id, name, grid, kind, department },
    title: title === '' ? word : title,
    faults: [...reader.faults],
  }
}

/** A row without a post says nothing twice. */
const postKey = ({ id, grid, kind }: FilledPerson): string => (kind === null ? '' : `${id} ${grid} ${kind}`)
