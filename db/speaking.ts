/** Which grids speak in which of some groups: from each group's grid downwards, until a grid has a group of its own. */
import { type SQL, sql } from 'drizzle-orm'
import type { GroupId } from '../src/domain/names.ts'
import type { Session } from './database.ts'

/**
 * A source of rows `s (home, code, level, leaf, own)`: `leaf` 1 for grids right below that have groups of their own,
 * `own` 1 for the group's own grid. Each grid is visited once for its group and once, as a leaf, for the one above.
 */
export function speaking({ t }: Session, groups: readonly GroupId[], deepest: number): SQL {
  const { groups: g, homes: h, grids, lineage: l } = t
  const asked = sql.join(
    groups.map((group) => sql`${group}`),
    sql`, `,
  )
  const bound = sql`case when exists (select 1 from ${g} as other inner join ${h} as room on room.group_id = other.id where other.grid = below.code and other.purpose = 'grid') then 1 else 0 end`
  return sql`(with recursive spoken(home, code, level, leaf, own) as (
    select ${g.id}, ${grids.code}, ${grids.level}, 0, 1 from ${g} inner join ${grids} on ${grids.code} = ${g.grid} where ${g.id} in (${asked}) and ${grids.retired} is null
    union all
    select spoken.home, below.code, below.level, ${bound}, 0
      from spoken inner join ${l} as step on step.ancestor = spoken.code and step.depth = 1
      inner join ${grids} as below on below.code = step.descendant and below.retired is null
      where spoken.leaf = 0 and spoken.level < ${deepest}
  ) select * from spoken) as s`
}
