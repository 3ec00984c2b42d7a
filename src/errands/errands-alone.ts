/** Errands that need no store: texts are read as the house would read them, a year's holidays are taken over. */
import type { Settings } from '../env.ts'

/** True when `argv` names one of them; its exit code is set. Looking back at corrections opens the store: no such errand. */
export async function ranAlone(
  argv: readonly string[],
  settings: () => Settings,
  print: (line: string) => void,
): Promise<boolean> {
  const [name, ...args] = argv
  const ownCalendar = () => `${settings().store.dataDir}/calendar.yaml`
  if (name === 'understand' && !args.includes('--review')) {
    const { understandFiles } = await import('./understand-files.ts')
    const { openProcessIo } = await import('./process-io.ts')
    const { openClock } = await import('../clock/clock.ts')
    const well = await understandFiles(args, openProcessIo(), openClock().now(), ownCalendar())
    process.exitCode = well ? 0 : 1
    return true
  }
  if (name === 'calendar') {
    const { runCalendar } = await import('./calendar-command.ts')
    process.exitCode = await runCalendar(args, ownCalendar(), print)
    return true
  }
  return false
}
