/** Figures of a month that is shown, confirmed and published for hundreds of units at once: how long nobody else was heard. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const units = 300
const steps = { 'open-sheet': 'opened', 'confirm-sheet': 'confirmed', 'publish-sheet': 'published' } as const

interface Once {
  readonly blocks: Readonly<Record<keyof typeof steps, { longestMs: number; wholeMs: number }>>
}

export function publishBench(say: (line: string) => void): void {
  const script = fileURLToPath(new URL('./publish-once.ts', import.meta.url))
  const { blocks }: Once = JSON.parse(
    execFileSync(process.execPath, [script, String(units)], { encoding: 'utf8' }),
  )
  const told = Object.entries(steps).map(([act, done]) => {
    const { longestMs, wholeMs } = blocks[act as keyof typeof steps]
    return `${done} in ${Math.round(wholeMs)} ms, the loop at most ${Math.round(longestMs)} ms`
  })
  say(`  sheets of ${units} units at once: ${told.join('; ')} (wanted ≤ 200 ms)`)
}

if (import.meta.main) publishBench((line) => process.stdout.write(`${line}\n`))
