/** Telegram as a Channel: it connects, stays connected, and says in Chinese what hinders it. */
import { z } from 'zod'
import type { Instant } from '../../src/domain/names.ts'
import type { Accept } from '../../src/inbox/message.ts'
import type { Channel, ChannelHealth } from '../../src/outbox/channel.ts'
import { type Api, openApi, readAs } from './api.ts'
import { capabilities } from './capabilities.ts'
import { fetchAttachment } from './fetch.ts'
import { poll } from './poll.ts'
import { openPost } from './post.ts'
import { receive } from './receive.ts'
import { doubling, pause, supervise } from './supervise.ts'
import { privacyReason } from './trouble.ts'
import { allowedUpdates } from './update.ts'
import { openWebhook, type Webhook } from './webhook.ts'

export interface TelegramSettings {
  /** From BotFather, `<bot's user id>:<secret>`. */
  readonly token: string
  /** Default https://api.telegram.org; a Bot API server of one's own, or the fake one. */
  readonly apiRoot?: string
  readonly mode: { kind: 'polling' } | { kind: 'webhook'; url: string; secret: string }
  readonly now: () => Instant
  readonly log: (level: 'debug' | 'info' | 'warn' | 'error', message: string, fields: object) => void
  /** The wait before attempt n (1, 2 …) to connect again; default one second doubling to one minute. */
  readonly backoffMs?: (attempt: number) => number
}

export interface TelegramChannel extends Channel {
  /** The handler to mount, in webhook mode; null when polling. */
  webhook(): Webhook | null
}

export function openTelegram(settings: TelegramSettings): TelegramChannel {
  const { token, mode, apiRoot = 'https://api.telegram.org' } = settings
  const api = openApi(token, apiRoot)
  const post = openPost(api)
  const ear = openEar(settings, api)
  const hook = mode.kind === 'webhook' ? openWebhook({ ...mode, hear: ear.hear }) : null
  return {
    platform: 'telegram',
    account: token.split(':')[0] || 'telegram',
    capabilities,
    start: ear.start,
    stop: ear.stop,
    send: post.send,
    edit: post.edit,
    fetch: (attachment, limitBytes) => fetchAttachment({ api, apiRoot, token }, attachment, limitBytes),
    async nod(pressedId) {
      const callback_query_id = pressedId.replace(/^press:/, '')
      // A query expires within a minute or so; an answer that comes too late helps nobody.
      await api
        .call('answerCallbackQuery', { callback_query_id }, { timeoutMs: callMs })
        .catch(() => undefined)
    },
    health: ear.health,
    webhook: () => hook,
  }
}

/** The hearing half: connects, hears one update at a time or as the webhook brings them, and knows how it is. */
function openEar({ mode, now, log, backoffMs = doubling }: TelegramSettings, api: Api) {
  const stopping = new AbortController()
  const { signal } = stopping
  const inHand = new Set<Promise<unknown>>()
  let health: ChannelHealth = { state: 'connecting', reason: null }
  let me: z.infer<typeof GetMe> | undefined
  let accept: Accept | undefined
  let running: Promise<void> | undefined

  const learnMe = async () => {
    me = readAs(GetMe, await api.call('getMe', {}, { timeoutMs: callMs, signal }))
  }

  /** Privacy mode is the one trouble that a standing line can have. */
  const ready = () => {
    health = { state: 'ready', reason: me?.can_read_all_group_messages === false ? privacyReason : null }
  }

  const hearNow = async (update: unknown) => {
    if (!me || !accept || signal.aborted) throw new Error('not listening')
    const heard = receive(update, me, now())
    if ('ignored' in heard) return log('debug', 'telegram-ignored', { why: heard.ignored })
    await accept(heard)
    // Privacy mode is left by removing and adding the bot: look whether that has happened.
    if (heard.kind === 'joined') await learnMe().then(ready, () => undefined)
  }

  const hear = (update: unknown): Promise<void> => {
    const hearing = hearNow(update)
    inHand.add(hearing)
    const over = () => inHand.delete(hearing)
    hearing.then(over, over)
    return hearing
  }

  const listen = async (answered: () => void) => {
    await learnMe()
    if (mode.kind === 'polling') {
      await api.call('deleteWebhook', { drop_pending_updates: false }, { timeoutMs: callMs, signal })
      return poll({ api, hear, answered, signal })
    }
    const hook = { url: mode.url, secret_token: mode.secret, allowed_updates: allowedUpdates }
    await api.call('setWebhook', hook, { timeoutMs: callMs, signal })
    answered()
    return pause(Number.POSITIVE_INFINITY, signal)
  }

  const tell = (next: ChannelHealth) => {
    health = next
  }

  return {
    hear,
    async start(where: Accept) {
      accept = where
      running ??= supervise({ listen, tell, ready, log, backoffMs, signal })
    },
    async stop() {
      stopping.abort()
      await running
      await Promise.allSettled(inHand)
      health = { state: 'stopped', reason: null }
    },
    health: () => health,
  }
}

const GetMe = z.object({
  id: z.int(),
  username: z.string(),
  can_read_all_group_messages: z.boolean().optional(),
})

const callMs = 20_000
