/** What a bot listens to besides its login: messages, being taken into a room, and WeChat's warnings. */
import type { Wechaty, Message as WechatyMessage } from 'wechaty'
import type { PuppetInterface } from 'wechaty-puppet/impls'
import { Instant } from '../../src/domain/names.ts'
import type { Ignored, Message } from '../../src/inbox/message.ts'
import { type Breaker, isWarning } from './breaker.ts'
import type { Built, Types } from './build-bot.ts'
import type { On } from './login.ts'
import { receive, receiveJoined } from './receive.ts'
import { takeSnapshot } from './snapshot.ts'
import { within } from './within.ts'

export interface ListenNeeds {
  readonly account: string
  readonly now: () => Instant
  readonly breaker: Breaker
  /** How long may pass until the puppet knows who said a message and where. */
  readonly takeMs: number
  readonly hear: (take: () => Promise<Message | Ignored>) => void
}

export function listen({ bot, types }: Built, on: On, needs: ListenNeeds): void {
  const { hear, breaker, account } = needs
  // wechaty announces a message when it has its room and people, so a chat's first ones overtake each other: the
  // puppet's own announcements come in order.
  on('puppet', (puppet: PuppetInterface) => {
    puppet.on('message', ({ messageId }) => hear(() => takeMessage({ bot, types }, messageId, needs)))
  })
  on('room-join', (room: Room, invited: readonly Contact[], inviter: Contact, date: Date) => {
    if (!invited.some((contact) => contact.self())) return
    const at = Instant.parse(date.getTime())
    const joined = { room: room.id, inviter: inviter.id, name: inviter.name() || null, at }
    hear(async () => receiveJoined(joined, account))
  })
  on('error', (error: Error) => {
    if (isWarning(error.message)) breaker.warned()
  })
}

type Room = NonNullable<ReturnType<WechatyMessage['room']>>
type Contact = ReturnType<WechatyMessage['talker']>

async function takeMessage(
  { bot, types }: Built,
  id: string,
  needs: ListenNeeds,
): Promise<Message | Ignored> {
  const { account, breaker, now, takeMs } = needs
  // Taken at once: a moment later the account may be logged out, and its own words would pass for a stranger's.
  const self = bot.currentUser
  const message = await findMessage(bot, id, takeMs)
  if (message === null) throw new Error('the puppet has no such message')
  if (isSystemWarning(message, types)) breaker.warned()
  return receive(await takeSnapshot({ bot, types, self, message, now: now() }), account)
}

/** Rooms and people arrive late after a login (wechaty#478), so a message that is not ready is asked for once more. */
async function findMessage(bot: Wechaty, id: string, limitMs: number): Promise<WechatyMessage | null> {
  for (const _try of [1, 2]) {
    const message = await within(bot.Message.find({ id }), limitMs).catch(() => undefined)
    if (message) return message
  }
  return null
}

/** 「操作过于频繁，可稍后再试。」 comes as an unknown message of ourselves or of WeChat (puppet-padlocal#109). */
function isSystemWarning(message: WechatyMessage, types: Types): boolean {
  if (message.type() !== types.Message.Unknown) return false
  return (message.self() || message.talker().id === 'weixin') && isWarning(message.text())
}
