/** Keeps a connection alive: whatever ends it, it is built anew after a pause, until the signal comes. */
import type { ChannelHealth } from '../../src/outbox/channel.ts'
import { ApiFault } from './api.ts'
import { reasonOf } from './trouble.ts'

export interface Supervised {
  /** One life of the connection. Calls `answered` whenever the platform has answered; rejects when it broke. */
  readonly listen: (answered: () => void) => Promise<void>
  readonly tell: (health: ChannelHealth) => void
  /** Told when the line stands. */
  readonly ready: () => void
  readonly log: (level: 'warn', message: string, fields: object) => void
  /** The wait before attempt n (1, 2 …), milliseconds. */
  readonly backoffMs: (attempt: number) => number
  readonly signal: AbortSignal
}

/** Resolves at the signal, or when a token was refused several times; never rejects. */
export async function supervise({ listen, tell, ready, log, backoffMs, signal }: Supervised): Promise<void> {
  let attempt = 0
  const answered = () => {
    attempt = 0
    ready()
  }
  while (!signal.aborted) {
    try {
      await listen(answered)
    } catch (fault) {
      if (signal.aborted) return
      attempt += 1
      const { code, retryAfterMs } = fault instanceof ApiFault ? fault : { code: null, retryAfterMs: 0 }
      const isRefused = (code === 401 || code === 404) && attempt >= tokenAttempts
      tell({ state: isRefused ? 'stopped' : 'waiting', reason: reasonOf(fault) })
      log('warn', 'telegram-disconnected', {
        attempt,
        status: code,
        reason: fault instanceof Error ? fault.name : 'unknown',
      })
      if (isRefused) return
      await pause(Math.max(retryAfterMs ?? 0, backoffMs(attempt)), signal)
    }
  }
}

/** One second, doubling to one minute. */
export function doubling(attempt: number): number {
  return Math.min(1_000 * 2 ** (attempt - 1), 60_000)
}

/** Resolves after so many milliseconds (never for Infinity), or at once when the signal comes. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    // setTimeout takes no more than a signed 32-bit number, and turns anything above into 1 ms.
    const timer = Number.isFinite(ms) ? setTimeout(done, Math.min(ms, 2 ** 31 - 1)) : undefined
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}

/** Telegram has refused good tokens for a moment during its own outages; three times is no moment. */
const tokenAttempts = 3
