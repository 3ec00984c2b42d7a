/** Replies while a year's ledger is printed: from being heard to the card being sent, beside the same without it. */
import { addDays, dayOf } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { openLog } from '../../log.ts'
import { openPrinting } from '../../printing/printing.ts'
import { openPress } from '../../render/workers/press.ts'
import { bigDistrict } from './big-district.ts'
import { fillCases } from './fill-cases.ts'
import { openBenchHouse, reportNo } from './open-bench-house.ts'

const seconds = 15
const perSecond = 20

export async function replyBench(say: (line: string) => void): Promise<void> {
  const house = await openBenchHouse(null)
  const last = addDays(dayOf(house.now()), -1)
  const first = addDays(last, -364)
  fillCases(house.file, bigDistrict(), first, last, 100_000)
  await house.connect()
  const press = openPress()
  const print = openPrinting({
    press,
    fontFile: null,
    photoAddress: () => null,
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
  await press.close()
  await house.close()
  say(
    `  replies at ${perSecond}/s while a year’s ledger is printed over and over (${ledgers} times): ` +
      `p99 ${beside.toFixed(1)} ms, without it ${alone.toFixed(1)} ms (wanted ≤ 100 ms)`,
  )
}

const asked = (from: Day, to: Day) =>
  ({ ledger: '问题台账', tenant: '990102', grid: '990102', from, to }) as never

/** The 99th of a hundred, after two seconds of warming up. */
async function latency(house: Awaited<ReturnType<typeof openBenchHouse>>, start: number): Promise<number> {
  const heardAt = new Map<string, number>()
  const tookMs: number[] = []
  house.onLetter(({ text }) => {
    const said = /(\d+)号院/.exec(text)?.[1] ?? ''
    const begun = heardAt.get(said)
    if (begun !== undefined) tookMs.push(performance.now() - begun)
    heardAt.delete(said)
  })
  const begun = performance.now()
  for (let n = 0; n < seconds * perSecond; n += 1) {
    const wait = begun + (n * 1000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    heardAt.set(String(start + n), performance.now())
    void house.say(reportNo(start + n, house.now()))
  }
  await house.settled()
  const warm = tookMs.slice(2 * perSecond).sort((a, b) => a - b)
  return warm[Math.floor(0.99 * warm.length)] ?? Number.NaN
}
