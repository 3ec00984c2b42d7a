/** Works through what is waiting, several keys side by side, each key in order; sleeps until woken or until something is due. */
import type { Instant } from '../domain/names.ts'
import type { Log } from '../log.ts'

export interface Work<Job> {
  readonly name: string
  /** At most `room` jobs, one for each key, none of a busy key. */
  readonly claim: (room: number, busy: ReadonlySet<string>) => Promise<readonly Job[]>
  readonly keyOf: (job: Job) => string
  /** Its faults are its own: what it throws is logged, and the job comes again when it is due again. */
  readonly perform: (job: Job) => Promise<void>
  /** When something will be due; null when nothing waits. */
  readonly nextAt: () => Promise<Instant | null>
}

export interface Worker {
  wake(): void
  /** Resolves when nothing is under way and nothing is due: for tests, for the hand-moved clock. */
  settled(): Promise<void>
  /** Takes nothing new, finishes what it holds. */
  stop(): Promise<void>
}

/** Longest sleep: a clock that was set, or another process's work, is noticed within it. */
const longestSleepMs = 15_000
/** A moment that has just passed is looked at again soon, but not in a circle. */
const shortestSleepMs = 20
/** Pause after the store failed: it may be back soon, and asking it all the time would not help it. */
const faultPauseMs = 1_000

export function openWorker<Job>(
  work: Work<Job>,
  options: { now: () => Instant; atOnce: number; log: Log },
): Worker {
  const { now, atOnce, log } = options
  const busy = new Set<string>()
  const underWay = new Set<Promise<void>>()
  let stopped = false
  let looking: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | null = null

  /** One look at a time; a wake during a look makes another look follow. */
  function wake(): void {
    again = true
    if (stopped || looking) return
    looking = look().finally(() => {
      looking = null
      if (again && !stopped) wake()
    })
  }

  async function look(): Promise<void> {
    try {
      while (again && !stopped) {
        // A turn of the loop first: jobs that end together, as those of one commit do, are followed by one claim.
        await new Promise((resolve) => setImmediate(resolve))
        again = false
        if (stopped) break
        const room = atOnce - busy.size
        const jobs = room > 0 ? await work.claim(room, busy) : []
        for (const job of jobs) start(job)
        if (jobs.length > 0 && busy.size < atOnce) again = true
      }
      await sleep()
    } catch (error) {
      log.error('looking for work failed', { room: work.name, error })
      setTimer(faultPauseMs)
    }
  }

  function start(job: Job): void {
    const key = work.keyOf(job)
    busy.add(key)
    const working: Promise<void> = work
      .perform(job)
      .catch((error: unknown) => log.error('work failed', { room: work.name, error }))
      .finally(() => {
        busy.delete(key)
        underWay.delete(working)
        wake()
      })
    underWay.add(working)
  }

  async function sleep(): Promise<void> {
    if (stopped) return
    const next = await work.nextAt()
    setTimer(
      next === null ? longestSleepMs : Math.min(Math.max(next - now(), shortestSleepMs), longestSleepMs),
    )
  }

  function setTimer(ms: number): void {
    if (timer) clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(wake, ms)
    timer.unref()
  }

  return {
    wake,
    async settled() {
      wake()
      while (looking || underWay.size > 0) await Promise.all([looking, ...underWay])
    },
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await looking
      await Promise.allSettled(underWay)
    },
  }
}
