/** A notice as a row of the outbox: written inside the commit whose facts it tells. */
import type { Notice } from '../src/notices/notice.ts'
import { destinationKey } from '../src/notices/notice.ts'
import type { Session } from './database.ts'
import { everyColumn, type NewRow, type Slots, statement } from './statement.ts'

/** Writes notices; one whose key is there already is the same notice, and is not written again. */
export async function addNotices(session: Session, notices: readonly Notice[]): Promise<void> {
  for (const { key, to, about, meaning, priority, dueAt } of notices) {
    await insertNotice(session, {
      key,
      place: destinationKey(to),
      to,
      about,
      meaning,
      rank: priority === 'urgent' ? 0 : 1,
      dueAt,
      readyAt: dueAt,
      state: 'waiting',
      attempts: 0,
      reason: null,
      settledAt: null,
    })
  }
}

const insertNotice = statement('insert-notice', ({ db, t }, _slot: Slots<NewRow<'outbox'>>) =>
  db.insert(t.outbox).values(everyColumn(t.outbox, 'row')).onConflictDoNothing({ target: t.outbox.key }),
)
