/** What was said in a chat, in one shape for every platform. Bots make it; it is stored as received. */
import { z } from 'zod'
import { EvidenceId, Instant } from '../domain/names.ts'

/** A picture, video, voice or file in a message: a reference the bot can fetch later, or bytes already kept. */
export const Attachment = z.object({
  kind: z.enum(['photo', 'video', 'voice', 'file']),
  /** What the bot needs to fetch the bytes (a file id). Never a link with a token in it. */
  ref: z.string().max(512),
  /** Bytes as told by the platform; null where it does not say. */
  sizeBytes: z.int().nonnegative().nullable(),
  /** Set when the bytes were stored before the message was accepted (the stage does so). */
  evidence: EvidenceId.nullable(),
})
export type Attachment = z.infer<typeof Attachment>

export const Mention = z.object({
  /** The mentioned account on its platform; null where the platform gives only a name. */
  userId: z.string().nullable(),
  /** As written after the @, without the @ itself. */
  name: z.string(),
})
export type Mention = z.infer<typeof Mention>

export const Message = z.object({
  /** The bot's kind, `stage`, `telegram` …: part of the key, never a reason to branch. */
  platform: z.string().min(1).max(32),
  /** Which of that platform's accounts heard it. */
  account: z.string().min(1).max(64),
  chat: z.string().min(1).max(128),
  chatKind: z.enum(['group', 'direct']),
  /** Unique within platform + account + chat. An edit or recall has an id of its own (`17:edit:1763800000`). */
  id: z.string().min(1).max(128),
  /**
   * said: a new message · edited / recalled: `subject` names the earlier one · pressed: a button of `subject`
   * moved: the chat has a new id, `text` holds it · joined: the bot was added to the chat
   */
  kind: z.enum(['said', 'edited', 'recalled', 'pressed', 'moved', 'joined']),
  subject: z.string().max(128).nullable(),
  sender: z.object({
    userId: z.string().min(1).max(128),
    /** The display name, only for polite address; never an identity. */
    name: z.string().max(64).nullable(),
    isBot: z.boolean(),
  }),
  /** Text or caption as written, mention of the bot taken out, at most the limit of `limits.ts`. */
  text: z.string(),
  mentions: z.array(Mention),
  /** The bot was mentioned, replied to, or written to in private. */
  addressed: z.boolean(),
  attachments: z.array(Attachment),
  /** Parts of one album share this; null elsewhere. */
  album: z.string().max(128).nullable(),
  /** The quoted message: its id where the platform tells it, its text where it shows it. */
  replyTo: z.object({ id: z.string().nullable(), text: z.string().nullable() }).nullable(),
  /** The pressed button's value, as it was sent in a letter. */
  button: z.string().max(64).nullable(),
  /** When it was written, by the platform's clock. */
  at: Instant,
})
export type Message = z.infer<typeof Message>

/** Why a platform payload did not become a message: written to the log, told to nobody. */
export interface Ignored {
  readonly ignored: 'own' | 'bot' | 'not-a-message' | 'before-start' | 'unsupported'
}

/**
 * Where a bot puts what it heard. Resolves once the message is on disk; only then may the platform be acknowledged.
 * `duplicate` is as good as `kept`. Rejects when the store cannot write: then do not acknowledge.
 */
export type Accept = (message: Message) => Promise<'kept' | 'duplicate'>
