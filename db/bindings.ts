/** Accounts and chats as they are bound: only what is really new makes others forget what they remember. */
import { and, eq, sql } from 'drizzle-orm'
import type { Session } from './database.ts'
import { bumpRoster } from './roster-version.ts'
import { asRefused, everyColumn, type Row, type Slots, statement } from './statement.ts'

/** Binds an account, or notes that it was used. True when who it belongs to, or where it is reached, is new. */
export async function bindAccount(session: Session, row: Row<'accounts'>): Promise<boolean> {
  const { platform, account, userId } = row
  const [known] = await findAccount(session, { platform, account, userId })
  const same = known?.person === row.person
  // A group message tells nothing of the private chat: what is known of it stays.
  const directChat = row.directChat ?? (same ? known.directChat : null)
  await putAccount(session, { ...row, directChat })
  if (same && known.directChat === directChat) return false
  await bumpRoster(session)
  return true
}

/** Gives a group its chat. The chat leaves the group that had it, the group leaves the chat it was in. */
export async function bindGroup(session: Session, row: Row<'homes'>): Promise<boolean> {
  const { platform, account, chat } = row
  await dropHome(session, { platform, account, chat })
  await putHome(session, row)
  await bumpRoster(session)
  return true
}

type AccountKey = { platform: string; account: string; userId: string }

const findAccount = statement('find-account', ({ db, t }, slot: Slots<AccountKey>) =>
  db
    .select({ person: t.accounts.person, directChat: t.accounts.directChat })
    .from(t.accounts)
    .where(
      and(
        eq(t.accounts.platform, slot.platform),
        eq(t.accounts.account, slot.account),
        eq(t.accounts.userId, slot.userId),
      ),
    ),
)

const putAccount = statement('put-account', ({ db, t }, _slot: Slots<Row<'accounts'>>) =>
  db
    .insert(t.accounts)
    .values(everyColumn(t.accounts))
    .onConflictDoUpdate({
      target: [t.accounts.platform, t.accounts.account, t.accounts.userId],
      set: asRefused(t.accounts, 'platform', 'account', 'userId'),
    }),
)

const dropHome = statement('drop-home', ({ db, t }, slot: Slots<Omit<Row<'homes'>, 'group'>>) =>
  db
    .delete(t.homes)
    .where(
      and(
        eq(t.homes.platform, slot.platform),
        eq(t.homes.account, slot.account),
        eq(t.homes.chat, slot.chat),
      ),
    ),
)

const putHome = statement('put-home', ({ db, t }, _slot: Slots<Row<'homes'>>) =>
  db
    .insert(t.homes)
    .values(everyColumn(t.homes))
    .onConflictDoUpdate({
      target: t.homes.group,
      set: { platform: sql`excluded.platform`, account: sql`excluded.account`, chat: sql`excluded.chat` },
    }),
)
