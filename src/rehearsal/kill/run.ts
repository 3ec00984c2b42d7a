/** `npm run test:kill`: kills the real program again and again under load, on both engines, and proves that nothing is lost or doubled. */
import { parseArgs } from 'node:util'
import { startPostgres } from '../../../db/embedded-postgres.ts'
import { drill } from './drill.ts'
import { tableOf } from './table.ts'
import { twoLives } from './two-lives.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    engine: { type: 'string', default: 'both' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed)
const engines = values.engine === 'both' ? ['sqlite', 'postgres'] : [values.engine]
const known = engines.every((engine) => engine === 'sqlite' || engine === 'postgres')
if (!known || !Number.isInteger(kills) || kills < engines.length || !Number.isInteger(seed)) {
  console.error('usage: run.ts [--kills 100] [--engine sqlite|postgres|both] [--seed 1]')
  process.exit(2)
}

/** Beside the lives one after another: two at the same time on one database, one of which is killed. */
async function twoOn(url: string): Promise<number> {
  const began = Date.now()
  const {
    reports,
    takenByFirst,
    leftAtKill,
    reminders,
    letters,
    faults: found,
  } = await twoLives(url, Date.now)
  console.log(
    `two processes at once, one killed (${((Date.now() - began) / 1_000).toFixed(1)} s): ${reports} reports, ` +
      `${takenByFirst} taken by the one that was killed, ${leftAtKill} left at the kill; ${reminders} reminders and ` +
      `${letters} letters told once; faults: ${found.length}\n${found.map((fault) => `  ${fault}\n`).join('')}`,
  )
  return found.length
}

let faults = 0
for (const [n, engine] of engines.entries()) {
  // Split evenly; what is left over falls to the first.
  const share = Math.floor(kills / engines.length) + (n < kills % engines.length ? 1 : 0)
  const began = Date.now()
  const server = engine === 'postgres' ? await startPostgres() : null
  try {
    const postgresUrl = server ? await server.newDatabase() : null
    const verdict = await drill({ kills: share, seed, postgresUrl, machine: Date.now })
    console.log(`${tableOf(verdict, (Date.now() - began) / 1_000)}\n`)
    faults += verdict.faults.length
    if (server) faults += await twoOn(await server.newDatabase())
  } finally {
    await server?.stop()
  }
}
// Said outright: the embedded PostgreSQL ends the process by itself, with 0 whatever was set.
process.exit(faults === 0 ? 0 : 1)
