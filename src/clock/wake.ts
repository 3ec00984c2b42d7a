/** Wakes the house once a minute. What is due is found out by whoever wakes, from what has been done. */
import { schedule } from 'node-cron'
import type { Log } from '../log.ts'

export interface Wake {
  /** No more waking; resolves when the work under way is finished. */
  stop(): Promise<void>
}

const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} }

/** Between two ticks of one minute: as long as a tick works, so that whoever writes meanwhile is heard. */
const restMs = 300

/**
 * A minute that fails is logged, and the next one comes all the same; one that takes longer is not overtaken.
 * @param work false: something is left, and it goes on after a rest
 */
export function wakeEveryMinute(work: () => Promise<boolean>, log: Log): Wake {
  let underWay: Promise<void> = Promise.resolve()
  let stopped = false
  async function minute() {
    try {
      while (!(await work()) && !stopped) await new Promise((resolve) => setTimeout(resolve, restMs))
    } catch (error) {
      log.error('the tick failed', { room: 'clock', error })
    }
  }
  const wake = () => {
    underWay = minute()
    return underWay
  }
  const task = schedule('* * * * *', wake, {
    timezone: 'Asia/Shanghai',
    noOverlap: true,
    // A minute missed needs no warning: the next one finds what is due. node-cron's own words stay out of our log.
    suppressMissedWarning: true,
    logger: silent,
  })
  return {
    async stop() {
      stopped = true
      await task.destroy()
      await underWay
    },
  }
}
