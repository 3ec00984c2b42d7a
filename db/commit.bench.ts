/** Commits per second of a typical entry, 64 at a time: `node db/commit.bench.ts [postgres url]`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import { entry, message, roster, start } from './for-tests.ts'
import { openStore } from './store.ts'

const [url] = parseArgs({ allowPositionals: true }).positionals
const folder = mkdtempSync(join(tmpdir(), 'gridbell-bench-'))
const total = 10_000
const side = 64

const raw = new Sqlite(join(folder, 'raw.db'))
raw.exec('pragma journal_mode = WAL; pragma synchronous = FULL; create table t (x)')
const one = raw.prepare("insert into t values ('x')")
const rawRate = await rate('raw FULL commits', 2000, async () => void one.run())
raw.close()

const store = await openStore(url === undefined ? { sqlite: join(folder, 'store.db') } : { url })
if (await store.rosterLoad.isEmpty())
  await store.rosterLoad.load(roster, { platform: 'stage', account: 'main' }, start)
const run = String(process.pid)
await rate('accepts', total, (n) => store.inbox.accept(message(`c${n % side}`, `${run}-${n}`), start, start))
const first = (await store.inbox.next(start, 1, new Set()))[0]?.parts[0]?.row ?? 0
const numbers = (n: number) => `HB20261118-${run}${String(n).padStart(5, '0')}`
const commits = await rate('commits', total, async (n) => {
  if ((await store.journal.commit(entry(numbers(n), first + n))) !== 'committed')
    throw new Error('not committed')
})
process.stdout.write(`share of raw: ${Math.round((100 * commits) / rawRate)} %\n`)
await store.close()
rmSync(folder, { recursive: true })

async function rate(name: string, times: number, work: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const begun = performance.now()
  const lane = async () => {
    while (next < times) await work(next++)
  }
  await Promise.all(Array.from({ length: side }, lane))
  const perSecond = (1000 * times) / (performance.now() - begun)
  process.stdout.write(`${name}: ${Math.round(perSecond)} /s\n`)
  return perSecond
}
