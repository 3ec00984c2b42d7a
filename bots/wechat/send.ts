/** A letter becomes WeChat messages: text in parts, then photos, then files, one after the other as a person would send them. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Wechaty } from 'wechaty'
import { DeliveryError, type Letter, type Place, type Sent } from '../../src/outbox/channel.ts'
import { splitText } from '../split-text.ts'
import type { Breaker } from './breaker.ts'
import { isWarning } from './breaker.ts'
import { capabilities } from './capabilities.ts'
import { sayText } from './say-text.ts'
import type { Times } from './times.ts'
import { within } from './within.ts'

export interface Sender {
  readonly bot: Wechaty
  /** Logged in for so long that an unknown chat is gone, not late. */
  readonly settled: boolean
  readonly breaker: Breaker
  readonly times: Times
  /** What of a letter was sent before it failed, by chat and key: a retry goes on there, and says nothing twice. */
  readonly begun: Map<string, (string | null)[]>
}

/** Throws DeliveryError. The ids are those that the puppet gave: with most there are none. */
export async function sendLetter(sender: Sender, place: Place, letter: Letter): Promise<Sent> {
  const { begun, times, breaker } = sender
  const key = `${place.chat}/${letter.key}`
  const done = begun.get(key) ?? []
  for (const [n, say] of piecesOf(sender.bot, place, letter).entries()) {
    if (n < done.length) continue
    if (n > 0) await delay(times.gapMs)
    const id = await say().catch(async (error: unknown) => {
      throw await asDeliveryError(sender, place, error)
    })
    breaker.sent()
    done.push(id)
    remember(begun, key, done)
  }
  begun.delete(key)
  return { messageIds: done.filter((id) => id !== null) }

  function piecesOf(
    bot: Wechaty,
    at: Place,
    { text, mentions, photos, files = [] }: Letter,
  ): (() => Promise<string | null>)[] {
    // A name in the group may be longer than ours: forty characters each are kept free for that.
    const room = Math.max(capabilities.textLimit - 40 * mentions.length, capabilities.textLimit / 2)
    const parts = splitText(text, room, capabilities.countedIn)
    const chat = () => findChat(bot, at)
    return [
      ...parts.map(
        (part) => () =>
          within(
            chat().then((to) => sayText(bot, to, part, mentions)),
            times.sendMs,
          ),
      ),
      ...photos.slice(0, capabilities.photos).map(({ read }, n) => box(`photo-${n + 1}.jpg`, read)),
      ...files.slice(0, capabilities.files).map(({ name, read }) => box(name, read)),
    ]

    function box(name: string, read: () => Promise<Uint8Array>): () => Promise<string | null> {
      return async () => {
        const bytes = await read().catch(() => {
          throw new DeliveryError('network', 'what is to be sent could not be read')
        })
        const { FileBox } = await import('file-box')
        const file = FileBox.fromBuffer(Buffer.from(bytes), name)
        const message = await within(
          chat().then((to) => to.say(file)),
          times.sendMs,
        )
        return message?.id ?? null
      }
    }
  }
}

export type Chat = NonNullable<Awaited<ReturnType<typeof findChat>>>

async function findChat(bot: Wechaty, { chat, chatKind }: Place) {
  const found = await (chatKind === 'group' ? bot.Room.find({ id: chat }) : bot.Contact.find({ id: chat }))
  if (!found) throw new Error('no such chat')
  return found
}

/** Letters half sent are few; a thousand forgotten ones would be a leak. */
const begunAtMost = 1_000

function remember(begun: Sender['begun'], key: string, done: (string | null)[]): void {
  begun.set(key, done)
  const [oldest] = begun.keys()
  if (begun.size > begunAtMost && oldest !== undefined) begun.delete(oldest)
}

/** A puppet's error does not say what it means, so we look: is it a warning, is the chat still there, are we in it? */
async function asDeliveryError(sender: Sender, place: Place, error: unknown): Promise<DeliveryError> {
  const { breaker, bot } = sender
  if (error instanceof DeliveryError) return error
  if (isWarning(error instanceof Error ? error.message : String(error))) {
    breaker.warned()
    return new DeliveryError('limit', 'WeChat says we send too fast', { retryAfterMs: breaker.waitMs() })
  }
  if (!bot.isLoggedIn) return notLoggedIn()
  if (await isGone(sender, place).catch(() => false))
    return new DeliveryError('gone', 'no such chat for this account')
  breaker.failed()
  const waitMs = breaker.waitMs()
  return new DeliveryError('network', 'the puppet could not send', waitMs > 0 ? { retryAfterMs: waitMs } : {})
}

export function notLoggedIn(): DeliveryError {
  return new DeliveryError('network', 'WeChat is not logged in', { retryAfterMs: 60_000 })
}

async function isGone({ bot, settled, times }: Sender, { chat, chatKind }: Place): Promise<boolean> {
  if (!settled) return false
  const { puppet } = bot
  const known = await within(chatKind === 'group' ? puppet.roomList() : puppet.contactList(), times.sendMs)
  // An empty list is a puppet that does not know yet.
  if (known.length > 0 && !known.includes(chat)) return true
  if (chatKind === 'direct') return false
  const members = await within(puppet.roomMemberList(chat), times.sendMs)
  return members.length > 0 && !members.includes(puppet.currentUserId)
}
