/** Prefectures and provinces of any size for measuring: so many counties, ten towns each, ten villages each. */
import type { Grid } from '../../domain/grid/grid.ts'
import type { Roster } from '../../domain/grid/roster.ts'
import type { GridCode, PersonId, TenantCode } from '../../domain/names.ts'

const parts = 10

/** `tenant` is the code of the root too, and all codes begin with it. */
export function bigPrefecture(code: string, counties: number): Roster {
  const tenant = code as TenantCode
  const grids: Omit<Grid, 'path'>[] = []
  const posts: Roster['posts'][number][] = []
  const add = (own: string, level: Grid['level'], parent: string | null, kinds: Record<string, number>) => {
    const grid = own as GridCode
    grids.push({ code: grid, tenant, name: `单位${own}`, level, parent: parent as GridCode | null })
    for (const [kind, count] of Object.entries(kinds))
      for (let n = 0; n < count; n += 1)
        posts.push({
          grid,
          person: `${own}-${kind}-${n}` as PersonId,
          kind: kind as 'chief',
          title: '网格长',
        })
  }
  add(code, 1, null, { chief: 1, office: 1 })
  for (let county = 0; county < counties; county += 1) {
    const own = `${code}-${county}`
    // Every seventh county lacks its office: something for the roster to show.
    add(own, 2, code, { chief: 2, deputy: 5, office: county % 7 === 6 ? 0 : 1 })
    for (let town = 0; town < parts; town += 1) {
      add(`${own}-${town}`, 3, own, { chief: 2, deputy: 1 })
      for (let village = 0; village < parts; village += 1)
        add(`${own}-${town}-${village}`, 4, `${own}-${town}`, { chief: 1 })
    }
  }
  return {
    ...{
      tenant,
      name: `大州${code}`,
      pack: 'changji',
      grids,
      posts,
      departments: [],
      groups: [],
      members: [],
    },
    persons: posts.map(({ person }) => ({ id: person, name: '员', department: null })),
  }
}
