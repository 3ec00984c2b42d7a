/** A clean end on SIGTERM and SIGINT: what is held is finished, then the process leaves. */
import type { Log } from '../log.ts'

/** Whoever stops us (systemd, docker) kills after ten seconds or more: we must be gone by then. */
const patienceMs = 9_000

export function onEnd(finish: () => Promise<void>, log: Log): void {
  let ending = false
  const end = (signal: NodeJS.Signals) => {
    if (ending) return
    ending = true
    log.info('stopping', { signal })
    const impatient = setTimeout(() => process.exit(1), patienceMs)
    finish().then(
      () => {
        clearTimeout(impatient)
        log.info('stopped', {})
        process.exit(0)
      },
      (error: unknown) => {
        log.error('the stop failed', { error })
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}
