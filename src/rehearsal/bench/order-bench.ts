/** Figures of orders: one to the hundred thousand villages of a province, who has not, and how long telling takes. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { capabilities as telegram } from '../../../bots/telegram/capabilities.ts'
import { secondsUntilThrough } from '../../outbox/sending-plan.ts'

interface Once {
  readonly told: number
  readonly notices: number
  readonly fanOutMs: number
  readonly actMs: number
  readonly missing: number
  readonly namesMs: number
  readonly cardMs: number
  readonly groups: number
  readonly groupsMs: number
  readonly rssMb: number
}

interface Deep {
  readonly tiers: readonly string[]
  readonly points: number
  readonly passMs: number
  readonly doneMs: number
  readonly rollMs: number
  readonly minutes: number
}

/** A thousand counties of a hundred villages each; every county and town has a group. */
const province = '94'
const counties = 1_000

export async function orderBench(say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-order-bench-'))
  const file = join(folder, 'gridbell.db')
  try {
    await run('order-fill.ts', file, province, String(counties))
    const figures = JSON.parse(await run('order-once.ts', file, province)) as Once
    say('\nOrders, SQLite, synchronous=FULL, in a process of its own')
    say(
      `  one order to ${number(figures.told)} villages, ${number(figures.notices)} messages: committed in ` +
        `${number(figures.fanOutMs / 1000, 1)} s (wanted ≤ 20 s), ${number(figures.rssMb)} MB at most (wanted < 400)`,
    )
    say(`  one village’s 完成, from reading to committed: ${number(figures.actMs, 1)} ms`)
    say(
      `  who has not, ${number(figures.missing)} names: ${number(figures.namesMs)} ms (wanted ≤ 1 s); ` +
        `by ${number(figures.groups)} groups: ${number(figures.groupsMs)} ms; the card: ${number(figures.cardMs, 1)} ms`,
    )
    const deep = JSON.parse(await run('order-levels-once.ts')) as Deep
    say(
      `  five levels, ${deep.tiers.join(' → ')} done: passed on in ${number(deep.passMs / 1000, 1)} s, ` +
        `${number(deep.points)} points done in ${number(deep.doneMs / 1000, 1)} s, rolled up to the giver in ` +
        `${number(deep.rollMs)} ms over ${deep.minutes} ticks`,
    )
    const load = { letters: 100_000, mostToOneChat: 1, chatKind: 'direct' as const, pace: telegram.pace }
    const minutes = Math.ceil(secondsUntilThrough([load]) / 60)
    say(`  100,000 private reminders from one Telegram token are through in ${minutes} min (wanted: 56)`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const number = (value: number, places = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: places, minimumFractionDigits: places })

/** With the flags of `npm start`. */
function run(script: string, ...given: string[]): Promise<string> {
  const path = fileURLToPath(new URL(`./${script}`, import.meta.url))
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--max-semi-space-size=8', path, ...given], (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    )
  })
}

if (import.meta.main) await orderBench((line) => process.stdout.write(`${line}\n`))
