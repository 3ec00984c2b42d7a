/** A roster as the rows of its four sheets: what is exported, and read again without a difference. */
import type { Roster } from './roster.ts'
import {
  departmentForm,
  gridForm,
  groupForm,
  levelNames,
  peopleForm,
  postNames,
  purposeNames,
} from './roster-forms.ts'

export interface FilledSheet {
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
}

/** In the forms' order of columns; parents stand before their children. */
export function rosterRows({ grids, groups, departments, persons, posts }: Roster): FilledSheet[] {
  const held = Map.groupBy(posts, ({ person }) => person)
  const kinds = new Map(postNames)
  return [
    {
      sheet: gridForm.sheet,
      rows: grids
        .toSorted((one, other) => one.level - other.level || (one.code < other.code ? -1 : 1))
        .map(({ code, name, level, parent }) => [code, name, levelNames[level - 1] ?? '', parent ?? '']),
    },
    {
      sheet: groupForm.sheet,
      rows: groups.map(({ id, name, grid, purpose }) => [
        id,
        name,
        grid,
        new Map(purposeNames).get(purpose) ?? '',
      ]),
    },
    {
      sheet: departmentForm.sheet,
      rows: departments.map(({ id, name, grid, aliases }) => [id, name, grid, aliases.join('、')]),
    },
    {
      sheet: peopleForm.sheet,
      rows: persons.flatMap(({ id, name, department }) => {
        const rows = (held.get(id) ?? []).map(({ grid, kind, title }) => [
          ...[id, name, grid, kinds.get(kind) ?? '', title, department ?? ''],
        ])
        // Who holds no post and belongs to no department has left: he is not asked for again.
        return rows.length > 0 || department === null ? rows : [[id, name, '', '', '', department]]
      }),
    },
  ]
}
