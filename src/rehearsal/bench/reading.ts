/** How many messages one core understands a second, beside how fast it takes in their JSON; and what a start costs. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { saidInLine } from '../../intent/lines/batch-line.ts'
import { longTexts } from '../../intent/sample-long-texts.ts'
import { sampleSaid } from '../../intent/sample-said.ts'
import { understand } from '../../intent/understand.ts'
import type { Lexicon } from '../../intent/vocabulary/lexicon.ts'
import { loadLexicon } from '../../load-lexicon.ts'
import { benchMessages } from './messages.ts'

export interface ReadingFigures {
  readonly messages: number
  /** By a second of the thread that reads, and by one of all threads, which collect its garbage beside it. */
  readonly understoodPerSecond: Rates
  /** JSON.parse of the same lines on the same core. */
  readonly parsedPerSecond: Rates
  /** Median of five fresh processes, of their main thread: reading the lexicon until the first message is understood. */
  readonly loadMs: number
  /** The same of processes that do nothing. */
  readonly nothingMs: number
  /** The slowest of the long texts and what it took, of several times the best; and JSON.parse of the same text. */
  readonly slowest: { readonly what: string; readonly ms: number; readonly rawMs: number }
}

interface Rates {
  readonly own: number
  readonly all: number
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
  return {
    messages: lines.length,
    understoodPerSecond: perSecond(read, lines.length),
    parsedPerSecond: perSecond(parse, lines.length),
    loadMs: medianOf(loadOnce),
    nothingMs: medianOf(startOnce),
    slowest: slowestOf(lexicon),
  }
}

/** `npm run bench -- --reading` runs this part alone. */
export async function readingBench(say: (line: string) => void, file: string | undefined): Promise<void> {
  const figures = await measureReading(file)
  const { messages, understoodPerSecond: rate, parsedPerSecond: raw, loadMs, nothingMs, slowest } = figures
  say(`Understanding, ${rounded(messages)} different messages; seconds are those of the thread that reads`)
  say(`  raw JSON.parse of the same lines: ${rounded(raw.own)} /s`)
  say(
    `  messages understood: ${rounded(rate.own)} /s = ${((100 * rate.own) / raw.own).toFixed(1)} % of raw (wanted ≥ 10,000 /s)`,
  )
  say(`  with what other threads collect beside it: ${rounded(rate.all)} /s, raw ${rounded(raw.all)} /s`)
  say(`  raw process that does nothing: ${rounded(nothingMs)} ms (median of 5)`)
  say(
    `  lexicon loaded and ready: ${rounded(loadMs)} ms = ${(loadMs / nothingMs).toFixed(1)} × raw (median of 5; wanted ≤ 500)`,
  )
  say(`  raw JSON.parse of 7,000 characters: ${slowest.rawMs.toFixed(3)} ms`)
  say(
    `  slowest of ${longTexts.length} texts of 7,000 characters: ${slowest.ms.toFixed(1)} ms = ${rounded(slowest.ms / slowest.rawMs)} × raw (${slowest.what}; wanted ≤ 10)`,
  )
}

const rounded = (value: number) => Math.round(value).toLocaleString('en')

/** Rounds that warm the code, and those of which the best counts. */
const longRounds = 24

function slowestOf(lexicon: Lexicon): ReadingFigures['slowest'] {
  const took = longTexts.map(([what, text]) => {
    const json = JSON.stringify(text)
    const ms = best(() => understand({ ...sampleSaid('', { photos: 1 }), text }, lexicon))
    return { what, ms, rawMs: best(() => JSON.parse(json), 1_000) }
  })
  return took.reduce((one, other) => (other.ms > one.ms ? other : one))
}

function best(once: () => unknown, repeats = 1): number {
  const took = Array.from({ length: longRounds }, () => {
    const begun = process.cpuUsage()
    for (let n = 0; n < repeats; n += 1) once()
    return spentMs(begun) / repeats
  })
  return Math.min(...took)
}

const medianOf = (once: () => number): number =>
  Array.from({ length: 5 }, once).sort((a, b) => a - b)[2] ?? Number.NaN

/** Whole rounds over all messages, after as many as warm the code. */
function perSecond(one: (at: number) => unknown, count: number): Rates {
  const rounds = (ms: number): Rates => {
    const [own, all] = [process.threadCpuUsage(), process.cpuUsage()]
    let done = 0
    let spent = 0
    while (spent < ms) {
      for (let at = 0; at < count; at += 1) one(at)
      done += count
      spent = msOf(process.threadCpuUsage(own))
    }
    return { own: (1000 * done) / spent, all: (1000 * done) / spentMs(all) }
  }
  rounds(warmMs)
  return rounds(measuredMs)
}

/** Milliseconds of the processor, collecting garbage among them: the same whatever else runs on the machine. */
const spentMs = (since: NodeJS.CpuUsage): number => msOf(process.cpuUsage(since))

const msOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

const spentSoFar =
  'const { user, system } = process.threadCpuUsage(); process.stdout.write(String((user + system) / 1000))'

const startOnce = (): number =>
  Number(execFileSync(process.execPath, ['--eval', spentSoFar], { encoding: 'utf8' }))

function loadOnce(): number {
  const script = fileURLToPath(new URL('./load-once.ts', import.meta.url))
  return Number(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
}
