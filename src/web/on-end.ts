/** A clean end on SIGTERM and SIGINT: what is held is finished, then the process leaves. */
import type { Log } from '../log.ts'

/** Whoever stops us (systemd, docker) kills after ten seconds or more: we must be gone by then. */
const patienceMs = 9_000

type Finish = () => Promise<unknown>

/** @returns how to add what must be finished: the last added is finished first. A signal during the start is heard as well. */
export function onEnd(log: Log): (finish: Finish) => void {
  const finishes: Finish[] = []
  let ending = false
  const end = (signal: NodeJS.Signals) => {
    if (ending) return
    ending = true
    log.info('stopping', { signal })
    const impatient = setTimeout(() => process.exit(1), patienceMs)
    inTurn(finishes.toReversed()).then(
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
  // Ctrl+C reaches us twice under npm, from the terminal and from npm: with `once` the second one would kill.
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  return (finish) => finishes.push(finish)
}

async function inTurn(finishes: readonly Finish[]): Promise<void> {
  for (const finish of finishes) await finish()
}
