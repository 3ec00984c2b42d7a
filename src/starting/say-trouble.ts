/** Says on the console what hinders a bot, once each time that changes: the log carries codes, a person wants a sentence. */
import type { Channel } from '../outbox/channel.ts'

/** Soon enough for somebody who has just started it and looks on. */
const everyMs = 3_000

export interface Trouble {
  stop(): void
}

export function sayTrouble(channels: () => readonly Channel[], say: (line: string) => void): Trouble {
  const look = openLook(say)
  const timer = setInterval(() => look(channels()), everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** One look after the other: a bot that was well from the first, or has nothing new to say, is passed over. */
export function openLook(say: (line: string) => void) {
  const before = new Map<string, string | null>()
  return (channels: readonly Pick<Channel, 'platform' | 'account' | 'health'>[]): void => {
    for (const { platform, account, health } of channels) {
      const { state, reason } = health()
      const name = `${platform} ${account}`
      const now = reason ?? (state === 'ready' ? null : (before.get(name) ?? ''))
      if (now === (before.get(name) ?? null)) continue
      before.set(name, now)
      if (now !== '') say(now === null ? `${name}：已连接。 Connected.` : `${name}：${now}`)
    }
  }
}
