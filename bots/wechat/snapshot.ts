/** Takes the plain picture of a wechaty message that `receive.ts` reads: names and ids, never a download. */
import type { Wechaty, Message as WechatyMessage } from 'wechaty'
import { Instant } from '../../src/domain/names.ts'
import type { Types } from './build-bot.ts'
import type { Named } from './mentions.ts'
import type { Heard } from './receive.ts'
import { within } from './within.ts'

/** What is at hand at the moment the message comes; the account itself may be logged out a moment later. */
export interface Sight {
  readonly bot: Wechaty
  readonly types: Types
  readonly self: Contact
  readonly message: WechatyMessage
  readonly now: Instant
}

/** Everything that may be slow or missing is optional: a message is heard even where no name can be had. */
export async function takeSnapshot({ bot, types, self, message, now }: Sight): Promise<Heard> {
  const room = message.room()
  const talker = message.talker()
  const type = types.Message[message.type()] ?? 'Unknown'
  const aliasOf = async (contact: Contact) => (room && (await optional(room.alias(contact)))) || null
  const named = async (contact: Contact): Promise<Named> => ({
    id: contact.id,
    names: [await aliasOf(contact), contact.name()].filter(
      (name) => typeof name === 'string' && name !== '',
    ) as string[],
  })
  const [us, who, mentioned] = await Promise.all([
    named(self),
    named(talker),
    room
      ? optional(message.mentionList()).then((list) =>
          Promise.all((list ?? []).slice(0, mentionsRead).map(named)),
        )
      : [],
  ])
  return {
    id: message.id,
    room: room?.id ?? null,
    talker: { id: talker.id, name: who.names[0] ?? null, official: talker.type() === types.Contact.Official },
    self: us,
    type,
    text: message.text(),
    original: room && type === 'Text' ? await originalText(bot, message.id) : null,
    mentioned,
    place: type === 'Location' ? await placeOf(message) : null,
    at: instantOf(message, now),
  }
}

type Contact = ReturnType<WechatyMessage['talker']>

/** 「@所有人」 may name five hundred; nobody is addressed by being one of so many. */
const mentionsRead = 20

/** Only wechat4u, in our own process, holds the server's text; a gateway does not pass it on. */
async function originalText(bot: Wechaty, id: string): Promise<string | null> {
  const puppet = bot.puppet as unknown as { messageRawPayload(id: string): Promise<unknown> }
  const raw = (await optional(puppet.messageRawPayload(id))) as { OriginalContent?: unknown } | null
  return typeof raw?.OriginalContent === 'string' ? raw.OriginalContent : null
}

/** A place in words, without coordinates: what a report needs, and no more than was meant (STANDARDS §8). */
async function placeOf(message: WechatyMessage): Promise<string | null> {
  const location = await optional(message.toLocation())
  if (!location) return null
  const [name, address] = [location.name(), location.address()]
  return name && address && name !== address ? `${name}（${address}）` : name || address || null
}

function instantOf(message: WechatyMessage, now: Instant): Instant {
  const at = message.date().getTime()
  return Number.isSafeInteger(at) && at > 0 ? Instant.parse(at) : now
}

/** Two seconds are much for what is cached and little for a gateway that is gone. */
async function optional<T>(value: Promise<T>): Promise<T | null> {
  return within(value, 2_000).catch(() => null)
}
