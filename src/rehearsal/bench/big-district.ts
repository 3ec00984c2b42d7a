/** A district of the real size, 1/8/146/780 and its points, for measuring: names and people are numbers. */
import type { Grid, PostKind } from '../../domain/grid/grid.ts'
import type { Roster } from '../../domain/grid/roster.ts'
import type { GridCode, GroupId, PersonId, TenantCode } from '../../domain/names.ts'

const towns = 8
const villages = 146
const blocks = 780

/** `points`: so many grid points in each block. */
export function bigDistrict(points = 0): Roster {
  const tenant = '990102' as TenantCode
  const grids: Omit<Grid, 'path'>[] = [
    { code: '990102' as GridCode, tenant, name: '大区', level: 1, parent: null },
  ]
  const add = (code: string, name: string, level: Grid['level'], parent: string) =>
    grids.push({ code: code as GridCode, tenant, name, level, parent: parent as GridCode })
  for (let town = 0; town < towns; town += 1) add(`T${town}`, `镇${town}`, 2, '990102')
  for (let village = 0; village < villages; village += 1)
    add(`V${village}`, `村${village}`, 3, `T${village % towns}`)
  for (let block = 0; block < blocks; block += 1) add(`B${block}`, `片区${block}`, 4, `V${block % villages}`)
  for (let point = 0; point < blocks * points; point += 1)
    add(`P${point}`, `网格点${point}`, 5, `B${point % blocks}`)
  const kinds: readonly PostKind[] = ['chief', 'deputy']
  const posts = grids.flatMap(({ code }) =>
    kinds.map((kind) => ({
      grid: code,
      person: `${code}-${kind}` as PersonId,
      kind,
      title: kind === 'chief' ? '网格长' : '副网格长',
    })),
  )
  const groups = grids
    .filter((grid) => grid.level <= 3)
    .map(({ code, name }) => ({
      id: `g-${code}` as GroupId,
      tenant,
      grid: code,
      name: `${name}群`,
      purpose: 'grid' as const,
    }))
  return {
    tenant,
    name: '大区',
    pack: 'jincheng',
    grids,
    persons: posts.map(({ person }) => ({ id: person, name: `员${person}`, department: null })),
    posts,
    departments: [],
    groups,
    members: [],
  }
}

/** Village groups with one of their block chiefs each: who reports where. */
export const reporters = Array.from({ length: villages }, (_, village) => ({
  chat: `g-V${village}`,
  userId: `B${village}-chief`,
}))
