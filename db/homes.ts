/** Where a destination lives now: its chat, its accounts, and the card it was sent last. */
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { PersonId } from '../src/domain/names.ts'
import type { Outbox } from '../src/outbox/outbox.ts'
import type { Database } from './database.ts'
import { run, type Slots, statement } from './statement.ts'

export const homes = (database: Database): Pick<Outbox, 'home' | 'userIds' | 'cardOf'> => ({
  async home(to) {
    if (to.kind === 'chat') {
      return { platform: to.platform, account: to.account, chat: to.chat, chatKind: to.chatKind }
    }
    if (to.kind === 'group') {
      const [home] = await database.read((session) => groupHome(session, { group: to.group }))
      return home ? { ...home, chatKind: 'group' } : null
    }
    const [direct] = await database.read((session) => directChat(session, { person: to.person }))
    const { chat } = direct ?? {}
    return direct && typeof chat === 'string'
      ? { platform: direct.platform, account: direct.account, chat, chatKind: 'direct' }
      : null
  },
  userIds: (persons, platform, account) =>
    database.read(async ({ db, t }) => {
      const { person, userId, usedAt } = t.accounts
      if (persons.length === 0) return new Map<PersonId, string>()
      const here = and(
        inArray(person, [...persons]),
        eq(t.accounts.platform, platform),
        eq(t.accounts.account, account),
      )
      const query = db
        .select({ person, userId })
        .from(t.accounts)
        .where(here)
        .orderBy(asc(usedAt), asc(userId))
      // In order of use: of several accounts of one person the last one used stays.
      return new Map((await run('user-ids', query)).map((row) => [row.person as PersonId, row.userId]))
    }),
  async cardOf(about, group) {
    const [card] = await database.read((session) => findCard(session, { about, group }))
    return card ? { messageId: card.message } : null
  },
})

const groupHome = statement('group-home', ({ db, t }, slot: Slots<{ group: string }>) =>
  db
    .select({ platform: t.homes.platform, account: t.homes.account, chat: t.homes.chat })
    .from(t.homes)
    .where(eq(t.homes.group, slot.group)),
)

const directChat = statement('direct-chat', ({ db, t }, slot: Slots<{ person: string }>) =>
  db
    .select({ platform: t.accounts.platform, account: t.accounts.account, chat: t.accounts.directChat })
    .from(t.accounts)
    .where(and(eq(t.accounts.person, slot.person), isNotNull(t.accounts.directChat)))
    .orderBy(
      desc(t.accounts.usedAt),
      asc(t.accounts.platform),
      asc(t.accounts.account),
      asc(t.accounts.userId),
    )
    .limit(1),
)

const findCard = statement('find-card', ({ db, t }, slot: Slots<{ about: string; group: string }>) =>
  db
    .select({ message: t.cards.message })
    .from(t.cards)
    .where(and(eq(t.cards.case, slot.about), eq(t.cards.group, slot.group))),
)
