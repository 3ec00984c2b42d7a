/** Tables of what waits: messages heard, notices to tell, lines of the stage, leases and settings. */
import { sql } from 'drizzle-orm'
import type { EvidenceId } from '../src/domain/names.ts'
import type { Message } from '../src/inbox/message.ts'
import type { Line } from '../src/inbox/transcript.ts'
import type { Destination, Meaning } from '../src/notices/notice.ts'
import type { Kit } from './kit.ts'

export const queueTables = (k: Kit) => ({
  inbox: inboxTable(k),
  outbox: outboxTable(k),
  /** The message that carries a case's card in a group, the last one sent. */
  cards: k.table(
    'cards',
    {
      case: k.text('case_id').notNull(),
      group: k.text('group_id').notNull(),
      message: k.text('message').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.case, t.group] })],
  ),
  lines: k.table(
    'lines',
    {
      row: k.row('row'),
      key: k.text('key').notNull().unique(),
      chat: k.text('chat').notNull(),
      from: k.text('from_id').notNull(),
      name: k.text('name').notNull(),
      text: k.text('text').notNull(),
      photos: k.json<readonly EvidenceId[]>('photos').notNull(),
      /** Null in lines from before files could be sent. */
      files: k.json<Line['files']>('files'),
      buttons: k.json<Line['buttons']>('buttons').notNull(),
      replyTo: k.text('reply_to'),
      recalled: k.int('recalled').notNull(),
      at: k.int('at').notNull(),
    },
    (t) => [k.index('lines_chat').on(t.chat, t.row)],
  ),
  /** Who may do what alone until when: a bot account, a chat's messages. */
  leases: k.table('leases', {
    name: k.text('name').primaryKey(),
    owner: k.text('owner').notNull(),
    until: k.int('until').notNull(),
  }),
  settings: k.table('settings', { key: k.text('key').primaryKey(), value: k.text('value').notNull() }),
})

const inboxTable = (k: Kit) =>
  k.table(
    'inbox',
    {
      row: k.row('row'),
      platform: k.text('platform').notNull(),
      account: k.text('account').notNull(),
      chat: k.text('chat').notNull(),
      message: k.text('message').notNull(),
      chatKey: k.text('chat_key').notNull(),
      userId: k.text('user_id').notNull(),
      album: k.text('album'),
      state: k.text('state').$type<'waiting' | 'handled' | 'parked'>().notNull(),
      /** 1 for a bare photo that was put aside to wait for its text. */
      held: k.int('held').notNull(),
      readyAt: k.int('ready_at').notNull(),
      receivedAt: k.int('received_at').notNull(),
      attempts: k.int('attempts').notNull(),
      /** What became of it, or why the last try failed. */
      outcome: k.text('outcome'),
      settledAt: k.int('settled_at'),
      data: k.json<Message>('data').notNull(),
    },
    (t) => [
      k.uniqueIndex('inbox_message').on(t.platform, t.account, t.chat, t.message),
      k.index('inbox_chat').on(t.chatKey, t.row, t.readyAt).where(sql`state = 'waiting'`),
      k.index('inbox_ready').on(t.readyAt).where(sql`state = 'waiting'`),
      k.index('inbox_parked').on(t.row).where(sql`state = 'parked'`),
    ],
  )

const outboxTable = (k: Kit) =>
  k.table(
    'outbox',
    {
      row: k.row('row'),
      key: k.text('key').notNull().unique(),
      /** The destination's key: what is paced, and what may be busy. */
      place: k.text('place').notNull(),
      to: k.json<Destination>('destination').notNull(),
      about: k.text('about'),
      meaning: k.json<Meaning>('meaning').notNull(),
      /** 0 urgent, 1 routine: the order in which they are told. */
      rank: k.int('rank').notNull(),
      dueAt: k.int('due_at').notNull(),
      /** Not before this: the due time, the end of a pause after a failure, or the end of another process's lease. */
      readyAt: k.int('ready_at').notNull(),
      state: k.text('state').$type<'waiting' | 'sent' | 'moot' | 'parked'>().notNull(),
      attempts: k.int('attempts').notNull(),
      reason: k.text('reason'),
      settledAt: k.int('settled_at'),
    },
    (t) => [
      k.index('outbox_waiting').on(t.rank, t.readyAt, t.row).where(sql`state = 'waiting'`),
      k.index('outbox_parked').on(t.row).where(sql`state = 'parked'`),
    ],
  )
