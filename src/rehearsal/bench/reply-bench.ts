/** Replies while a year's ledger is printed: from being heard to the card being sent, beside the same without it. */
import { addDays, dayOf } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { openLog } from '../../log.ts'
import { startPrinting } from '../../printing/start-printing.ts'
import { bigDistrict } from './big-district.ts'
import { fillCases } from './fill-cases.ts'
import { type LoopWatch, type Spent, watchLoop } from './loop-watch.ts'
import { openBenchHouse, reportNo } from './open-bench-house.ts'

const seconds = 15
const perSecond = 20
const warmSeconds = 4

export async function replyBench(say: (line: string) => void): Promise<void> {
  const house = await openBenchHouse(null)
  const last = addDays(dayOf(house.now()), -1)
  const first = addDays(last, -364)
  fillCases(house.file, bigDistrict(), first, last, 100_000)
  await house.connect()
  // As the house has it: what is read while it is printed is read by a thread of its own.
  const module = new URL('../../../db/store.ts', import.meta.url).href
  const { print, close } = startPrinting({
    fontFile: null,
    store: { module, settings: { sqlite: house.file } },
    address: () => '',
    log: openLog('error'),
    kept: async () => null,
  })
  const alone = await latency(house, 0)
  let printing = true
  let ledgers = 0
  const exporting = (async () => {
    while (printing) {
      await print(house.store, { form: 'ledger', name: '问题台账.xlsx', asked: asked(first, last) })
      ledgers += 1
    }
  })()
  const beside = await latency(house, seconds * perSecond)
  printing = false
  await exporting
  await close()
  await house.close()
  say(`  replies at ${perSecond}/s: ${told(alone)}`)
  say(
    `  replies at ${perSecond}/s while a year’s ledger is printed over and over (${ledgers} times): ` +
      `${told(beside)} = ${(beside.p99 / alone.p99).toFixed(1)} × (wanted p99 ≤ 100 ms)`,
  )
  for (const { ms, lateMs, ownMs, queuedMs } of beside.slowest)
    say(
      `    a slowest one: ${Math.round(ms)} ms, the loop late for ${Math.round(lateMs)} ms: at work ${Math.round(ownMs)}, waiting for a core ${Math.round(queuedMs)}`,
    )
}

const asked = (from: Day, to: Day) =>
  ({ ledger: '问题台账', tenant: '990102', grid: '990102', from, to }) as never

interface Replies {
  readonly p50: number
  readonly p99: number
  readonly max: number
  /** What this thread used a core for, a reply. */
  readonly ownMs: number
  readonly loop: ReturnType<LoopWatch['stop']>
  readonly slowest: readonly (Spent & { readonly ms: number })[]
}

const told = ({ p50, p99, max, ownMs, loop }: Replies): string =>
  `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, longest ${max.toFixed(0)} ms; ` +
  `${ownMs.toFixed(1)} ms of a core each; loop late p99 ${loop.p99.toFixed(1)}, longest ${loop.max.toFixed(0)} ms`

/** After some seconds of warming up. */
async function latency(house: Awaited<ReturnType<typeof openBenchHouse>>, start: number): Promise<Replies> {
  const heardAt = new Map<string, number>()
  const replies: { readonly begun: number; readonly ended: number }[] = []
  house.onLetter(({ text }) => {
    const said = /(\d+)号院/.exec(text)?.[1] ?? ''
    const begun = heardAt.get(said)
    if (begun !== undefined) replies.push({ begun, ended: performance.now() })
    heardAt.delete(said)
  })
  const watch = watchLoop()
  const begun = performance.now()
  for (let n = 0; n < seconds * perSecond; n += 1) {
    const wait = begun + (n * 1000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    heardAt.set(String(start + n), performance.now())
    void house.say(reportNo(start + n, house.now()))
  }
  await house.settled()
  const loop = watch.stop()
  const warm = replies.slice(warmSeconds * perSecond).sort((a, b) => a.ended - a.begun - (b.ended - b.begun))
  const ms = warm.map((one) => one.ended - one.begun)
  const at = (share: number) => ms[Math.floor(share * ms.length)] ?? Number.NaN
  const slowest = warm
    .slice(-3)
    .map((one) => ({ ms: one.ended - one.begun, ...watch.between(one.begun, one.ended) }))
  const own = watch.between(begun, performance.now()).ownMs / replies.length
  return { p50: at(0.5), p99: at(0.99), max: ms.at(-1) ?? Number.NaN, ownMs: own, loop, slowest }
}

if (import.meta.main) await replyBench((line) => process.stdout.write(`${line}\n`))
