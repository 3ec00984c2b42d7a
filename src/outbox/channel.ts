/** What every bot is to the rest of the house: it hears, it sends, it fetches, it says how it is. */
import type { EvidenceId } from '../domain/names.ts'
import type { Accept, Attachment } from '../inbox/message.ts'
import type { Capabilities } from './capabilities.ts'

/** A rendered notice, ready for one chat. */
export interface Letter {
  /** The notice's key: an idempotent channel shows one key once. */
  readonly key: string
  /** Plain text. A channel that needs markup escapes it itself. `@某某` stands in the text where a person is addressed. */
  readonly text: string
  /** Persons addressed in the text: the name as it stands after the @, and the account if it is known on this platform. */
  readonly mentions: readonly { readonly name: string; readonly userId: string | null }[]
  /** Rows of buttons; `value` comes back in `Message.button`, at most 64 bytes. */
  readonly buttons: readonly (readonly { readonly label: string; readonly value: string }[])[]
  readonly photos: readonly LetterPhoto[]
  /** Documents and tables, sent after the words; at most `capabilities.files`. */
  readonly files?: readonly LetterFile[]
  /** The message this letter answers, where the platform can show that. */
  readonly replyTo: string | null
}

/** A picture to send: already re-encoded without EXIF, read when it is needed. */
export interface LetterPhoto {
  readonly evidence: EvidenceId
  readonly read: () => Promise<Uint8Array>
}

/** A file made for this letter: its name as people see it, `某区周调度专报.docx`, and its bytes when they are needed. */
export interface LetterFile {
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

export interface Place {
  readonly chat: string
  readonly chatKind: 'group' | 'direct'
}

/** The platform's ids of what was sent, first the one that carries the buttons; empty where it gives none. */
export interface Sent {
  readonly messageIds: readonly string[]
  /** Names of files that this chat does not take, though its platform could: the words went out without them. */
  readonly refusedFiles?: readonly string[]
}

export interface ChannelHealth {
  /** connecting · ready · waiting (the reason says for what) · stopped */
  readonly state: 'connecting' | 'ready' | 'waiting' | 'stopped'
  /** One short Chinese sentence for whoever runs it, or null. No token, no name of a person. */
  readonly reason: string | null
}

export interface Channel {
  readonly platform: string
  readonly account: string
  readonly capabilities: Capabilities
  /** Begins to hear; resolves when it is on its way, not when it is connected. Never rejects for the world's faults. */
  start(accept: Accept): Promise<void>
  /** Stops hearing, finishes what it holds, resolves when nothing more will be accepted. */
  stop(): Promise<void>
  /** Throws DeliveryError for every failure. */
  send(place: Place, letter: Letter): Promise<Sent>
  /** Present exactly where `capabilities.edit`. */
  edit?(place: Place, messageId: string, letter: Letter): Promise<void>
  /** The bytes of an attachment; throws FetchError. `limitBytes` is the most that is read. */
  fetch(attachment: Attachment, limitBytes: number): Promise<Uint8Array>
  /** A short answer to a pressed button, by the id of the message of kind `pressed`. Best effort. */
  nod?(pressedMessageId: string): Promise<void>
  health(): ChannelHealth
}

/** The world's fault while sending. */
export class DeliveryError extends Error {
  readonly retry: boolean
  /** Wait at least this long; null leaves it to the outbox. */
  readonly retryAfterMs: number | null
  /** The chat's new id, when it moved: the outbox sends there, and the group is bound anew. */
  readonly movedTo: string | null
  /** blocked: the person or group does not want us · gone: no such chat · limit · network · refused: the content */
  readonly reason: 'blocked' | 'gone' | 'limit' | 'network' | 'refused' | 'moved'
  constructor(
    reason: DeliveryError['reason'],
    message: string,
    more: { retryAfterMs?: number; movedTo?: string; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause })
    this.name = 'DeliveryError'
    this.reason = reason
    this.retry = reason === 'limit' || reason === 'network' || reason === 'moved'
    this.retryAfterMs = more.retryAfterMs ?? null
    this.movedTo = more.movedTo ?? null
  }
}

/** The world's fault while fetching an attachment. `too-large` and `gone` are final. */
export class FetchError extends Error {
  readonly reason: 'too-large' | 'gone' | 'network'
  readonly retry: boolean
  constructor(reason: FetchError['reason'], message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause })
    this.name = 'FetchError'
    this.reason = reason
    this.retry = reason === 'network'
  }
}
