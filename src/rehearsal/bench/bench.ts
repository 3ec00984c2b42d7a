/** `npm run bench`: messages understood, reports per second, reply latency, start and memory, beside what the machine can do. */
import { startPostgres } from '../../../db/embedded-postgres.ts'
import { assessBench } from './assess-bench.ts'
import { assessPostgresBench } from './assess-postgres-bench.ts'
import { digestBench } from './digest-bench.ts'
import { dutyBench } from './duty-bench.ts'
import { rawPostgresCommits, rawSqliteCommits } from './machine.ts'
import { openBenchHouse, reportNo } from './open-bench-house.ts'
import { orderBench } from './order-bench.ts'
import { publishBench } from './publish-bench.ts'
import { measureReading } from './reading.ts'
import { startOnce } from './start-once.ts'

type Database = { readonly url: string } | null
const warm = 1_000
const total = 6_000
const say = (line: string) => process.stdout.write(`${line}\n`)
const rounded = (value: number) => Math.round(value).toLocaleString('en')

// `npm run bench -- FILE.jsonl` reads messages of your own.
const reading = await measureReading(process.argv[2])
say(`Understanding, ${rounded(reading.messages)} different messages, one core`)
say(`  raw JSON.parse of the same lines: ${rounded(reading.parsedPerSecond)} /s`)
say(
  `  messages understood: ${rounded(reading.understoodPerSecond)} /s = ${((100 * reading.understoodPerSecond) / reading.parsedPerSecond).toFixed(1)} % of raw (wanted ≥ 10,000 /s)`,
)
say(`  lexicon loaded and ready: ${rounded(reading.loadMs)} ms (median of 5; wanted ≤ 500)`)

await engine(
  'SQLite, WAL, synchronous=FULL',
  async () => null,
  () => Promise.resolve(rawSqliteCommits(3)),
)
const postgres = await startPostgres()
try {
  const fresh = async () => ({ url: await postgres.newDatabase() })
  await engine('PostgreSQL 18', fresh, async () => rawPostgresCommits(await postgres.newDatabase(), 3))
} finally {
  await postgres.stop()
}
const runs = []
for (let run = 0; run < 3; run += 1) runs.push(await startOnce())
runs.sort((a, b) => a.readyMs - b.readyMs)
say(`start to ready: ${rounded(runs[1]?.readyMs ?? 0)} ms (median of 3; wanted ≤ 1,500)`)
say(`RSS when ready: ${rounded((runs[1]?.rssBytes ?? 0) / 1e6)} MB without WeChat (wanted ≤ 150)`)
await assessBench(say)
publishBench(say)
await orderBench(say)
await digestBench(say)
await assessPostgresBench(say)
await dutyBench(say)

async function engine(
  name: string,
  fresh: () => Promise<Database>,
  raw: () => Promise<number>,
): Promise<void> {
  say(`\n${name}`)
  const rate = await raw()
  say(`  raw commits, one row each: ${rounded(rate)} /s`)
  const { recorded, told } = await throughput(await fresh())
  say(
    `  reports from accept to outbox row committed: ${rounded(recorded)} /s = ${Math.round((100 * recorded) / rate)} % of raw`,
  )
  say(`  the same with every card rendered, sent and recorded as sent: ${rounded(told)} /s`)
  const { p50, p99 } = await latency(await fresh())
  say(`  reply latency at 100 reports/s: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`)
}

/** All reports at once: how fast the house gets through them, until the last outbox row is committed; then until all is told. */
async function throughput(database: Database): Promise<{ recorded: number; told: number }> {
  const house = await openBenchHouse(database)
  await house.connect()
  await all(house, 0, warm)
  await house.settled()
  const tell = house.holdLetters()
  const begun = performance.now()
  await all(house, warm, warm + total)
  await house.allRecorded()
  const recorded = (1000 * total) / (performance.now() - begun)
  tell()
  await house.settled()
  const told = (1000 * total) / (performance.now() - begun)
  await house.close()
  return { recorded, told }
}

async function all(
  house: Awaited<ReturnType<typeof openBenchHouse>>,
  from: number,
  to: number,
): Promise<void> {
  const accepted: Promise<unknown>[] = []
  for (let n = from; n < to; n += 1) accepted.push(house.say(reportNo(n, house.now())))
  await Promise.all(accepted)
}

/** Reports come at an even pace, whether or not the last one is answered: from being heard to its card being sent. */
async function latency(database: Database): Promise<{ p50: number; p99: number }> {
  const house = await openBenchHouse(database)
  await house.connect()
  const heardAt = new Map<string, number>()
  const tookMs: number[] = []
  house.onLetter((letter) => {
    const said = /(\d+)号院/.exec(letter.text)?.[1]
    const begun = said === undefined ? undefined : heardAt.get(said)
    if (said === undefined || begun === undefined) return
    heardAt.delete(said)
    tookMs.push(performance.now() - begun)
  })
  const seconds = 12
  const begun = performance.now()
  for (let n = 0; n < seconds * 100; n += 1) {
    const wait = begun + n * 10 - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    heardAt.set(String(n), performance.now())
    void house.say(reportNo(n, house.now()))
  }
  await house.settled()
  await house.close()
  // The first two seconds warm up.
  const warm = tookMs.slice(200).sort((a, b) => a - b)
  const at = (share: number) => warm[Math.min(warm.length - 1, Math.floor(share * warm.length))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}
