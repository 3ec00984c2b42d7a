/** The platform's limits on sending, kept per chat and per account: when the next letter may go. */

import type { Instant } from '../domain/names.ts'
import type { Capabilities } from './capabilities.ts'
import type { Home } from './outbox.ts'

export interface Pace {
  /** The earliest instant at which one more letter may be sent there. */
  freeAt(home: Home, pace: Capabilities['pace'], now: Instant): Instant
  /** Books one letter; call it before sending, so that several side by side count. */
  book(home: Home, pace: Capabilities['pace'], now: Instant): void
}

interface Limit {
  readonly key: string
  readonly count: number
  readonly windowMs: number
}

/** Sliding windows: at most `count` letters in any `windowMs`. Lost on a restart, when the platform's own answer (429) takes over. */
export function openPace(): Pace {
  const sent = new Map<string, Instant[]>()
  return {
    freeAt(home, pace, now) {
      const times = limitsOf(home, pace).map(({ key, count, windowMs }) => {
        const recent = (sent.get(key) ?? []).filter((at) => at > now - windowMs)
        const blocking = recent.at(-count)
        return blocking === undefined ? now : ((blocking + windowMs) as Instant)
      })
      return Math.max(now, ...times) as Instant
    },
    book(home, pace, now) {
      for (const { key, count, windowMs } of limitsOf(home, pace)) {
        const recent = (sent.get(key) ?? []).filter((at) => at > now - windowMs)
        sent.set(key, [...recent, now].slice(-count))
      }
      if (sent.size > 10_000) forget(sent, now)
    },
  }
}

function limitsOf({ platform, account, chat, chatKind }: Home, pace: Capabilities['pace']): readonly Limit[] {
  const { perChatPerSecond, perGroupPerMinute, perAccountPerSecond } = pace
  const limits: Limit[] = []
  const perSecond = (key: string, rate: number) =>
    limits.push(
      rate >= 1
        ? { key, count: Math.floor(rate), windowMs: 1000 }
        : { key, count: 1, windowMs: Math.ceil(1000 / rate) },
    )
  if (perChatPerSecond !== null) perSecond(`chat ${platform} ${account} ${chat}`, perChatPerSecond)
  if (perAccountPerSecond !== null) perSecond(`account ${platform} ${account}`, perAccountPerSecond)
  if (perGroupPerMinute !== null && chatKind === 'group')
    limits.push({ key: `group ${platform} ${account} ${chat}`, count: perGroupPerMinute, windowMs: 60_000 })
  return limits
}

function forget(sent: Map<string, Instant[]>, now: Instant): void {
  for (const [key, times] of sent) if ((times.at(-1) ?? 0) < now - 60_000) sent.delete(key)
}
