/** The table of how the tree was before each of its changes. */
import type { Kit } from './kit.ts'

export const pastTables = (k: Kit) => ({
  /** A grid's rows of `lineage` as they were until a change; one row without an ancestor where there was no such grid yet. */
  lineagePast: k.table(
    'lineage_past',
    {
      ancestor: k.text('ancestor').notNull(),
      descendant: k.text('descendant').notNull(),
      depth: k.int('depth').notNull(),
      until: k.int('until').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.descendant, t.until, t.ancestor] }),
      k.index('lineage_past_until').on(t.until),
    ],
  ),
})
