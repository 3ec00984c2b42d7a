/** Which chat message is about which case: written by commits and by deliveries. */
import { sql } from 'drizzle-orm'
import type { Session } from './database.ts'
import { everyColumn, type Row, type Slots, statement } from './statement.ts'

/** The message that opened a case keeps saying so, whatever is written about it later. */
export const writeAbout = (session: Session, row: Row<'abouts'>) => putAbout(session, row)

const putAbout = statement('put-about', ({ db, t }, _slot: Slots<Row<'abouts'>>) =>
  db
    .insert(t.abouts)
    .values(everyColumn(t.abouts))
    .onConflictDoUpdate({
      target: [t.abouts.platform, t.abouts.account, t.abouts.chat, t.abouts.message],
      set: { case: sql`excluded.case_id`, opened: sql`excluded.opened` },
      setWhere: sql`${t.abouts.opened} = 0`,
    }),
)
