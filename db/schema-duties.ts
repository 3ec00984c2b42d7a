/** Tables of what is counted one by one of a duty, of what is fixed of grids, and of what they lack. */
import type { FileCheck } from '../src/domain/grid/grid-file.ts'
import type { Kit } from './kit.ts'

export const dutyTables = (k: Kit) => ({
  /** Of a duty that is owed for each of several: for which of them it was done in a period. */
  dutySubjects: k.table(
    'duty_subjects',
    {
      tenant: k.text('tenant').notNull(),
      duty: k.text('duty').notNull(),
      /** The first day of the period. */
      day: k.text('day').notNull(),
      /** Who owes it. */
      grid: k.text('grid').notNull(),
      /** A grid's code, a person's id, a source's code. */
      subject: k.text('subject').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.duty, t.day, t.grid, t.subject] })],
  ),
  /** What is fixed of a grid: its boundary, its tasks … in words, as last entered. */
  gridFiles: k.table(
    'grid_files',
    {
      tenant: k.text('tenant').notNull(),
      grid: k.text('grid').notNull(),
      item: k.text('item').$type<FileCheck>().notNull(),
      text: k.text('text').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.grid, t.item] }), k.index('grid_files_tenant').on(t.tenant)],
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
