/** How the login stands, in words for whoever runs the system; and how long it was away, since nobody sends that again. */
import type { Instant } from '../../src/domain/names.ts'
import type { ChannelHealth } from '../../src/outbox/channel.ts'
import type { Log } from './log.ts'

export type LoginStep = 'connecting' | 'waiting' | 'scanned' | 'in' | 'out' | 'stopped'

export interface LoginState {
  step(): LoginStep
  /** `stopped` is left by nothing. */
  enter(next: LoginStep): void
  /** Logged out by WeChat and not in again: what was not fetched is lost with most puppets. */
  isOut(): boolean
  /** Logged in for at least so long. */
  isInFor(ms: number): boolean
  health(): ChannelHealth
}

/** How long the gap stands in `health` after a login: long enough that somebody reads it. */
const gapShownMs = 30 * 60_000

export function makeLoginState(now: () => Instant, log: Log): LoginState {
  let step: LoginStep = 'connecting'
  let inSince = 0
  let lostAt: Instant | null = null
  let loggedOut = false
  let gap = { minutes: 0, until: 0 }

  const enter = (next: LoginStep) => {
    if (next === step || step === 'stopped') return
    log.info({ from: step, to: next }, 'wechat login')
    if (step === 'in') lostAt = now()
    if (next === 'out') loggedOut = true
    step = next
    if (next !== 'in') return
    inSince = now()
    loggedOut = false
    if (lostAt !== null)
      gap = { minutes: Math.max(Math.ceil((inSince - lostAt) / 60_000), 1), until: inSince + gapShownMs }
    lostAt = null
  }

  return {
    step: () => step,
    enter,
    isOut: () => loggedOut,
    isInFor: (ms) => step === 'in' && now() - inSince >= ms,
    health: () => {
      if (step !== 'in') return { state: shown[step], reason: reasons[step] }
      const reason = `刚恢复连接，此前约${gap.minutes}分钟的消息收不到，请提醒大家重发`
      return { state: 'ready', reason: now() < gap.until ? reason : null }
    },
  }
}

const shown = {
  connecting: 'connecting',
  waiting: 'waiting',
  scanned: 'waiting',
  out: 'waiting',
  stopped: 'stopped',
} as const

const reasons = {
  connecting: '正在连接微信，请稍候',
  waiting: '请用手机微信扫码登录',
  scanned: '已扫码，请在手机上确认登录',
  out: '微信已退出登录，请重新登录；退出期间的消息收不到',
  stopped: null,
} as const
