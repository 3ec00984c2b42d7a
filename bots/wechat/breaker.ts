/** Stops sending for a while when WeChat warns or several sends fail in a row: an account that goes on is restricted. */
import type { Instant } from '../../src/domain/names.ts'

export interface Breaker {
  /** Milliseconds until sending may be tried again; 0 when it may. */
  waitMs(): number
  sent(): void
  /** The send failed while the account was logged in. */
  failed(): void
  /** The platform itself said that we are too fast or at risk. */
  warned(): void
  /** One Chinese sentence while it is open, else null. */
  reason(): string | null
}

/** Three may be one bad minute of the network; a fourth try would only prove it to WeChat's watchers. */
const failuresInARow = 3
const firstPauseMs = 10 * 60_000
/** A warning is not waited out in minutes (wechaty/friday#89: the limit lasted for the day's remainder). */
const warnedPauseMs = 30 * 60_000
const longestPauseMs = 6 * 60 * 60_000

export function makeBreaker(now: () => Instant): Breaker {
  let failures = 0
  let pauses = 0
  let until = 0
  const pause = (baseMs: number) => {
    // Each pause doubles the next until something was sent.
    until = now() + Math.min(baseMs * 2 ** pauses, longestPauseMs)
    pauses += 1
    failures = 0
  }
  const waitMs = () => Math.max(until - now(), 0)
  return {
    waitMs,
    sent: () => {
      failures = 0
      pauses = 0
    },
    failed: () => {
      failures += 1
      if (failures >= failuresInARow) pause(firstPauseMs)
    },
    warned: () => {
      if (waitMs() === 0) pause(warnedPauseMs)
    },
    reason: () => {
      const minutes = Math.ceil(waitMs() / 60_000)
      return minutes > 0 ? `为保护微信账号，已暂停发送，约${minutes}分钟后恢复` : null
    },
  }
}

/**
 * Whether words of the platform, in an error or a system message, are a warning: 「操作过于频繁，可稍后再试。」
 * (puppet-padlocal#109), `1205 == 0` and `1204 == 0` of the web protocol (wxpy#58, wechatbot-webhook#218).
 */
export function isWarning(words: string): boolean {
  return /频繁|账号.{0,6}(?:风险|异常)|限制(?:登录|使用|发送)|封号|违规|\b120[45] == 0|rate.?limit|too (?:many|frequent)/i.test(
    words,
  )
}
