/** What a bot's test puts up around its channel: an emulated platform with a fixed cast, one group, one private chat. */
import type { Channel } from '../src/outbox/channel.ts'

/**
 * Made fresh for each test of `channelContract`, with a channel that is not yet started.
 * An optional member that is absent means: this platform has no such thing; its tests are skipped with a visible line.
 */
export interface Rig {
  readonly channel: Channel
  /** The chat ids as the channel writes them. Ann and Bob are in the group; the private chat is Ann's. */
  readonly chats: { readonly group: string; readonly direct: string }
  /** The user ids as the channel writes them. */
  readonly cast: { readonly ann: string; readonly bob: string }
  /** The platform delivers again, by itself or by its client, what was not acknowledged. */
  readonly redelivers: boolean
  /** Somebody says something; resolves when the platform has it, not when the bot heard it. */
  say(said: Said): Promise<void>
  /** The platform delivers the last thing said once more. */
  sayAgain?(): Promise<void>
  /** The bot's own words come back to it. */
  echo?(text: string): Promise<void>
  /** Another bot speaks in the group. */
  otherBotSays?(text: string): Promise<void>
  /** Somebody presses the button with this value below the bot's message. Present where `capabilities.buttons`. */
  press?(pressed: { who: Who; in: In; messageId: string; value: string }): Promise<void>
  /** Somebody changes, or takes back, the last thing said. */
  editLast?(text: string): Promise<void>
  recallLast?(): Promise<void>
  /** What the bot has said in a chat, as a person sees it there, oldest first. */
  shown(where: In): Promise<readonly Shown[]>
  /** The faults this platform can have, and a way to make the next send suffer one. */
  readonly faults: readonly Fault['kind'][]
  fail(fault: Fault): void
  /** From now on the group takes no files. Absent where a chat cannot forbid them. */
  refuseFiles?(): void
  /** Stops the platform, and the channel if it still runs. */
  stop(): Promise<void>
}

export type Who = 'ann' | 'bob'
export type In = 'group' | 'direct'

export interface Said {
  readonly who: Who
  readonly in: In
  readonly text?: string
  /** The bot is mentioned before the text, and this stands between: a space, or WeChat's U+2005. */
  readonly mentionThen?: ' ' | '\u2005'
  /** The earlier message that is quoted. Use the id or the text, whichever the platform can carry. */
  readonly quote?: { readonly id: string; readonly text: string }
  /** Real JPEG bytes. Several are one album where the platform has albums, else several messages or one. */
  readonly photos?: readonly Uint8Array[]
}

export interface Shown {
  /** Null where the platform gives the bot no ids of what it sent. */
  readonly id: string | null
  readonly text: string
  readonly photos: readonly Uint8Array[]
  readonly files: readonly Uint8Array[]
  readonly buttons: readonly { readonly label: string; readonly value: string }[]
  /** The id of the message it answers, where the platform shows that. */
  readonly replyTo: string | null
}

export type Fault =
  | { readonly kind: 'limit'; readonly retryAfterMs: number }
  | { readonly kind: 'moved'; readonly movedTo: string }
  | { readonly kind: 'network' | 'blocked' | 'gone' | 'refused' }
