/** How many messages one core understands a second, beside how fast it takes in their JSON; and what a start costs. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { saidInLine } from '../../intent/lines/batch-line.ts'
import { understand } from '../../intent/understand.ts'
import { loadLexicon } from '../../load-lexicon.ts'
import { benchMessages } from './messages.ts'

export interface ReadingFigures {
  readonly messages: number
  readonly understoodPerSecond: number
  /** JSON.parse of the same lines on the same core. */
  readonly parsedPerSecond: number
  /** Median of five fresh processes: reading the lexicon until the first message is understood. */
  readonly loadMs: number
}

const warmMs = 2_000
const measuredMs = 4_000

/** @param file lines to read instead of made-up ones */
export async function measureReading(file: string | undefined): Promise<ReadingFigures> {
  const lexicon = await loadLexicon()
  const lines = benchMessages(file)
  const said = lines.map((line) => saidInLine(line))
  const json = lines.map((line) => JSON.stringify(line))
  // A fresh object each time: what is remembered of a message must not make the next round cheaper.
  const read = (at: number) => understand({ ...(said[at] as (typeof said)[number]) }, lexicon)
  const parse = (at: number) => JSON.parse(json[at] as string)
  const loads = Array.from({ length: 5 }, loadOnce).sort((a, b) => a - b)
  return {
    messages: lines.length,
    understoodPerSecond: perSecond(read, lines.length),
    parsedPerSecond: perSecond(parse, lines.length),
    loadMs: loads[2] ?? Number.NaN,
  }
}

/** Whole rounds over all messages, after as many as warm the code. */
function perSecond(one: (at: number) => unknown, count: number): number {
  const rounds = (ms: number) => {
    const begun = performance.now()
    let done = 0
    for (let spent = 0; spent < ms; spent = performance.now() - begun) {
      for (let at = 0; at < count; at += 1) one(at)
      done += count
    }
    return (1000 * done) / (performance.now() - begun)
  }
  rounds(warmMs)
  return rounds(measuredMs)
}

function loadOnce(): number {
  const script = fileURLToPath(new URL('./load-once.ts', import.meta.url))
  return Number(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
}
