/** The table of what grids lack. */
import type { Kit } from './kit.ts'

export const dutyTables = (k: Kit) => ({
  /** Told in the nightly list, since its first day, until it is filled. */
  lacks: k.table(
    'lacks',
    {
      tenant: k.text('tenant').notNull(),
      group: k.text('group_id').notNull(),
      grid: k.text('grid').notNull(),
      post: k.text('post').notNull(),
      since: k.text('since').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.group, t.grid, t.post] })],
  ),
})
