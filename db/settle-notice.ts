/** What became of one try to tell: told (and where the card now is), again later, or parked. */
import { eq, sql } from 'drizzle-orm'
import type { Tried } from '../src/outbox/outbox.ts'
import { writeAbout } from './about-rows.ts'
import type { Session } from './database.ts'
import { everyColumn, type Row, type Slots, statement } from './statement.ts'

export async function settleOne(session: Session, tried: Tried): Promise<void> {
  if (tried.outcome === 'again') {
    await retryNotice(session, { row: tried.row, reason: tried.reason, readyAt: tried.notBefore })
    return
  }
  const sent = tried.outcome === 'sent'
  const [notice] = await closeNotice(session, {
    row: tried.row,
    state: tried.outcome,
    reason: sent ? null : tried.reason,
    settledAt: tried.at,
  })
  if (!sent || !notice || notice.about === null) return
  const { platform, account, chat } = tried.home
  for (const message of tried.messageIds) {
    await writeAbout(session, {
      platform,
      account,
      chat,
      message,
      case: notice.about,
      opened: 0,
      at: tried.at,
    })
  }
  const [card] = tried.messageIds
  if (card !== undefined && notice.to.kind === 'group') {
    await putCard(session, { case: tried.card ?? notice.about, group: notice.to.group, message: card })
  }
}

const retryNotice = statement(
  'retry-notice',
  ({ db, t }, slot: Slots<{ row: number; reason: string; readyAt: number }>) =>
    db
      .update(t.outbox)
      .set({
        reason: sql`${slot.reason}`,
        readyAt: sql`${slot.readyAt}`,
        attempts: sql`${t.outbox.attempts} + 1`,
      })
      .where(eq(t.outbox.row, slot.row)),
)

type Closing = { row: number; state: string; reason: string | null; settledAt: number }

const closeNotice = statement('close-notice', ({ db, t }, slot: Slots<Closing>) =>
  db
    .update(t.outbox)
    .set({
      state: sql`${slot.state}`,
      reason: sql`${slot.reason}`,
      settledAt: sql`${slot.settledAt}`,
      attempts: sql`${t.outbox.attempts} + 1`,
    })
    .where(eq(t.outbox.row, slot.row))
    .returning({ about: t.outbox.about, to: t.outbox.to }),
)

const putCard = statement('put-card', ({ db, t }, _slot: Slots<Row<'cards'>>) =>
  db
    .insert(t.cards)
    .values(everyColumn(t.cards))
    .onConflictDoUpdate({ target: [t.cards.case, t.cards.group], set: { message: sql`excluded.message` } }),
)
