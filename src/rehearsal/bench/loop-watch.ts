/** Watches the loop of this thread: how late it comes, and whether it worked meanwhile or waited for a core or the disk. */
import { existsSync, readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What became of a time: the loop was late, this thread worked, or it was ready to work and had no core. The rest is the disk. */
export interface Spent {
  readonly lateMs: number
  readonly ownMs: number
  readonly queuedMs: number
}

interface Span extends Spent {
  readonly begun: number
  readonly ended: number
}

export interface LoopWatch {
  /** What the loop did between two moments of performance.now(). */
  readonly between: (begun: number, ended: number) => Spent
  /** Delay of the loop in ms, the 99th of a hundred and the longest. */
  readonly stop: () => { readonly p99: number; readonly max: number }
}

const everyMs = 5
export function watchLoop(): LoopWatch {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const spans: Span[] = []
  let before = { at: performance.now(), ...spentSoFar() }
  const timer = setInterval(() => {
    const now = { at: performance.now(), ...spentSoFar() }
    spans.push({
      ...{ begun: before.at, ended: now.at, lateMs: Math.max(0, now.at - before.at - everyMs) },
      ...{ ownMs: now.ownMs - before.ownMs, queuedMs: now.queuedMs - before.queuedMs },
    })
    before = now
  }, everyMs)
  return {
    between(from, to) {
      const within = spans.filter((span) => span.ended > from && span.begun < to)
      const sum = (of: keyof Spent) => within.reduce((all, span) => all + span[of], 0)
      return { lateMs: sum('lateMs'), ownMs: sum('ownMs'), queuedMs: sum('queuedMs') }
    },
    stop() {
      clearInterval(timer)
      delay.disable()
      // The monitor counts its own step of a millisecond.
      return { p99: delay.percentile(99) / 1e6 - 1, max: delay.max / 1e6 - 1 }
    },
  }
}

/** Linux counts how long a thread stood in the queue for a core; elsewhere that stays unknown. */
function spentSoFar(): Omit<Spent, 'lateMs'> {
  const { user, system } = process.threadCpuUsage()
  const [, queued = '0'] = existsSync(queue) ? readFileSync(queue, 'utf8').split(' ') : []
  return { ownMs: (user + system) / 1_000, queuedMs: Number(queued) / 1e6 }
}

const queue = '/proc/thread-self/schedstat'
