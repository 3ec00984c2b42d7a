/** The table of the registers that an office keeps by hand. */
import type { Register, RegisterEntry } from '../src/domain/supervision/register.ts'
import type { Kit } from './kit.ts'

export const registerTables = (k: Kit) => ({
  registerEntries: k.table(
    'register_entries',
    {
      tenant: k.text('tenant').notNull(),
      register: k.text('register').$type<Register>().notNull(),
      n: k.int('n').notNull(),
      grid: k.text('grid').notNull(),
      day: k.text('day').notNull(),
      data: k.json<RegisterEntry>('data').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.register, t.n] }),
      k.index('register_entries_grid').on(t.grid, t.register, t.day),
    ],
  ),
})
