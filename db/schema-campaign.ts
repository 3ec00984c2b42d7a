/** The table of campaigns, each from its beginning to its end. */
import { sql } from 'drizzle-orm'
import type { Kit } from './kit.ts'

export const campaignTables = (k: Kit) => ({
  campaigns: k.table(
    'campaigns',
    {
      tenant: k.text('tenant').notNull(),
      origin: k.text('origin').notNull(),
      name: k.text('name').notNull(),
      from: k.int('from_at').notNull(),
      until: k.int('until_at'),
      group: k.text('group_id'),
      categories: k.json<string[]>('categories').notNull(),
      endedAt: k.int('ended_at'),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.origin, t.name, t.from] }),
      k.index('campaigns_due').on(t.until).where(sql`ended_at is null`),
    ],
  ),
})
