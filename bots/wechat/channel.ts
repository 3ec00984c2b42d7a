/** WeChat as a Channel: any wechaty puppet by name, kept logged in, its sending held back when WeChat warns. */
import type { Instant } from '../../src/domain/names.ts'
import { type Channel, DeliveryError, FetchError } from '../../src/outbox/channel.ts'
import { makeBreaker } from './breaker.ts'
import { makeBuilder, type PuppetChoice } from './build-bot.ts'
import { capabilities, platform } from './capabilities.ts'
import { fetchAttachment } from './fetch.ts'
import { type Hearing, makeHearing } from './hearing.ts'
import { listen } from './listen.ts'
import type { Log } from './log.ts'
import { keepLogin } from './login.ts'
import { makeLoginState } from './login-state.ts'
import { notLoggedIn, type Sender, sendLetter } from './send.ts'
import { defaultTimes, type Times } from './times.ts'

export interface WechatSettings extends PuppetChoice {
  /** Our name for this account: it stays when WeChat's own ids change. */
  readonly account: string
  readonly now: () => Instant
  readonly log: Log
  /** Shows whoever runs the system the code to scan. Never write it to a log: who has it has the account. */
  readonly showLoginCode: (url: string) => void
  readonly times?: Partial<Times>
}

/** Nothing of wechaty is loaded before `start`. */
export function openWechat(settings: WechatSettings): Channel {
  const { account, now, log, showLoginCode } = settings
  const times = { ...defaultTimes, ...settings.times }
  const breaker = makeBreaker(now)
  const state = makeLoginState(now, log)
  const begun: Sender['begun'] = new Map()
  let hearing: Hearing | null = null

  const login = keepLogin({
    build: makeBuilder(settings),
    listen: (built, on) => {
      const { takeMs } = times
      listen(built, on, { account, now, breaker, takeMs, hear: (take) => hearing?.hear(take) })
    },
    showLoginCode,
    state,
    times,
    log,
  })

  return {
    platform,
    account,
    capabilities,
    start: async (accept) => {
      hearing ??= makeHearing(accept, times.keepAgainMs, log)
      login.start()
    },
    stop: async () => {
      // What was heard is kept first: reading its names needs the line.
      await hearing?.stop()
      await login.stop()
    },
    send: async (place, letter) => {
      const retryAfterMs = breaker.waitMs()
      if (retryAfterMs > 0)
        throw new DeliveryError('limit', 'sending rests for the account', { retryAfterMs })
      const bot = login.bot()
      if (bot === null) throw notLoggedIn()
      const settled = state.isInFor(times.settleMs)
      return await sendLetter({ bot, settled, breaker, times, begun }, place, letter)
    },
    fetch: async (attachment, limitBytes) => {
      const bot = login.bot()
      if (bot) return await fetchAttachment(bot, attachment, limitBytes, times.fetchMs)
      throw state.isOut()
        ? new FetchError('gone', 'WeChat was logged out and gives the file no more')
        : new FetchError('network', 'WeChat is not reached')
    },
    health: () => {
      const health = state.health()
      const reason = breaker.reason()
      return health.state === 'ready' && reason !== null ? { state: 'waiting', reason } : health
    },
  }
}
