/** The table of leaves, planned, running and ended. */
import { sql } from 'drizzle-orm'
import type { Leave } from '../src/domain/grid/leave.ts'
import type { Kit } from './kit.ts'

export const leaveTables = (k: Kit) => ({
  leaves: k.table(
    'leaves',
    {
      id: k.text('id').primaryKey(),
      person: k.text('person').notNull(),
      /** Away on these days, both included; nobody, where `to` comes before `from`. */
      from: k.text('from_day').notNull().default(''),
      to: k.text('to_day').notNull().default(''),
      /** A deputy acts meanwhile: 1. */
      acted: k.int('acted').notNull().default(1),
      /** When it begins or ends; null when it is over. */
      nextAt: k.int('next_at'),
      data: k.json<Leave>('data').notNull(),
    },
    (t) => [
      k.index('leaves_person').on(t.person).where(sql`next_at is not null`),
      k.index('leaves_days').on(t.person, t.to),
      k.index('leaves_next').on(t.nextAt).where(sql`next_at is not null`),
    ],
  ),
})
