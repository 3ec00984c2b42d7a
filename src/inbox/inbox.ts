/** The port to what was heard: on disk before it is acknowledged, handled in order per chat, exactly once. */

import type { Instant } from '../domain/names.ts'
import type { Message } from './message.ts'

export interface Heard {
  /** The row's number, ascending in order of acceptance. */
  readonly row: number
  readonly message: Message
  readonly attempts: number
  readonly receivedAt: Instant
}

/** Messages that are one in meaning: an album, or photos held until their text came. In order of acceptance. */
export interface Bundle {
  readonly chatKey: string
  readonly parts: readonly Heard[]
}

export interface Inbox {
  /** One insert, unique on platform + account + chat + id. `readyAt` is later than now for album parts. */
  accept(message: Message, now: Instant, readyAt: Instant): Promise<'kept' | 'duplicate'>
  /**
   * For each of at most `limit` chats that nobody is working on: its oldest ready message, with the ready parts of its
   * album. A chat is claimed until `release`d (or until the lease of a dead process ends). Chats in `busy` are left out.
   */
  next(now: Instant, limit: number, busy: ReadonlySet<string>): Promise<readonly Bundle[]>
  release(chatKey: string): Promise<void>
  /** Photos of this sender in this chat that are held back waiting for their text. */
  held(chatKey: string, userId: string, since: Instant): Promise<readonly Heard[]>
  /** A message as it was heard, by its platform's id; null for one that we never heard. */
  find(platform: string, account: string, chat: string, message: string): Promise<Message | null>
  /** Puts a bare photo aside until `until`: it does not stop the chat, and comes back by itself. */
  hold(rows: readonly number[], until: Instant): Promise<void>
  /** A failed try: comes again at `again`, or is parked for good when null. */
  fail(rows: readonly number[], reason: string, again: Instant | null): Promise<void>
  /** When the next message becomes ready; null when none waits. */
  nextReady(): Promise<Instant | null>
  counts(): Promise<{ readonly waiting: number; readonly parked: number; readonly oldestAt: Instant | null }>
}

/** `platform|account|chat`: the key under which a chat's messages are one line. */
export const chatKeyOf = (place: { platform: string; account: string; chat: string }): string =>
  `${place.platform}|${place.account}|${place.chat}`
