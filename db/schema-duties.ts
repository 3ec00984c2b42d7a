/** Tables beside the duties done: who is away on which day, which grids are excused by it, and what grids lack. */
import type { Kit } from './kit.ts'

export const dutyTables = (k: Kit) => ({
  leaves: k.table(
    'leaves',
    { tenant: k.text('tenant').notNull(), person: k.text('person').notNull(), day: k.text('day').notNull() },
    (t) => [k.primaryKey({ columns: [t.tenant, t.person, t.day] })],
  ),
  /** All who lead the grid are away that day. */
  excuses: k.table(
    'duty_excuses',
    { tenant: k.text('tenant').notNull(), grid: k.text('grid').notNull(), day: k.text('day').notNull() },
    (t) => [k.primaryKey({ columns: [t.tenant, t.grid, t.day] })],
  ),
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
