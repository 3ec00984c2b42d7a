/** Two real processes on one PostgreSQL share the work of one district; one is killed in the middle of it, the other goes on. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore, storeOver } from '../../../db/store.ts'
import { judgeLedger } from './judge-ledger.ts'
import { beginLife, type Life } from './life.ts'
import { withDatabase } from './look.ts'
import { type Caller, openCaller } from './stage-caller.ts'

export interface TwoLives {
  readonly reports: number
  /** What the process that was killed had taken, and what was still waiting or half done when it ended. */
  readonly takenByFirst: number
  readonly leftAtKill: number
  readonly reminders: number
  readonly letters: number
  /** Empty when everything held. */
  readonly faults: readonly string[]
}

/** Monday 2026-11-23, 08:05 in China: five minutes before the morning's reminders. */
const begins = Date.UTC(2026, 10, 23, 0, 5)
const reports = 60
const atOnce = 6
/** Longer than any claim of a killed process, in minutes of the house. */
const claimMinutes = 5

/** `machine`: the machine's clock, milliseconds. */
export async function twoLives(url: string, machine: () => number): Promise<TwoLives> {
  const folder = await mkdtemp(join(tmpdir(), 'gridbell-two-lives-'))
  const env = { PORT: '0', DATA_DIR: 'data', STAGE: 'loopback', SAMPLE: 'jincheng', LOG_LEVEL: 'warn' }
  const store = await openStore({ url })
  await store.settings.set('clock-offset-ms', String(begins - machine()))
  await store.close()
  // Both begin on an empty district at the same time.
  const lives = [0, 1].map(() => beginLife(folder, { ...env, DATABASE_URL: url }))
  try {
    const [first, second] = lives as [Life, Life]
    const [one, other] = await Promise.all([first.ready, second.ready])
    if (one === null || other === null) return failed(lives)
    return await share(url, { life: first, call: openCaller(one) }, { life: second, call: openCaller(other) })
  } finally {
    for (const life of lives) life.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Running {
  readonly life: Life
  readonly call: Caller
}

const yes = () => true
const no = () => false

async function share(url: string, first: Running, second: Running): Promise<TwoLives> {
  const speakers = await second.call.speakers()
  const said: string[] = []
  let takenByFirst = 0
  /** Whoever gets no answer says it once more, to the process that lives: as the page of the stage does. */
  async function say(n: number): Promise<void> {
    const speaker = speakers[n % speakers.length]
    if (!speaker) throw new Error('nobody to speak')
    const mark = `标记${letters(n)}`
    const saying = {
      ...speaker,
      text: `上报 ${n + 1}号院东墙外有人倾倒建筑垃圾，${mark}`,
      clientId: letters(n),
    }
    const toFirst = n % 2 === 0 && !killed
    const taken = toFirst && (await first.call.say(saying).then(yes, no))
    if (taken) takenByFirst += 1
    else await second.call.say(saying)
    said.push(mark)
  }
  let killed = false
  let next = 0
  async function speak(until: number): Promise<void> {
    while (next < until) {
      const n = next
      next += 1
      await say(n)
    }
  }
  const all = (until: number) => Promise.all(Array.from({ length: atOnce }, () => speak(until)))
  // The morning's reminders fall due in both at once, in the middle of what is said.
  const moved = Promise.all([first, second].map(({ call }) => call.advance(10).catch(no)))
  await all(reports / 2)
  const rest = all(reports)
  first.life.kill()
  killed = true
  await first.life.ended
  const leftAtKill = (await second.call.waiting()) ?? 0
  await Promise.all([rest, moved])
  await second.call.advance(claimMinutes)
  await second.call.advance(1)
  const faults = await untilQuiet(second.call)
  const told = await second.call.told()
  second.life.stop()
  const { code } = await second.life.ended
  if (code !== 0) faults.push(`the stop was not clean: code ${code}`)
  faults.push(...errorsOf(first.life), ...errorsOf(second.life), ...twiceTold(told, said))
  const ledger = await withDatabase({ url }, (database) => judgeLedger(database, storeOver(database)))
  const holding = (mark: string) => ledger.cases.filter(({ text }) => text.includes(mark)).length
  faults.push(...ledger.faults)
  faults.push(...said.filter((mark) => holding(mark) !== 1).map((mark) => `${mark}: ${holding(mark)} cases`))
  if (ledger.reminders === 0) faults.push('nobody was reminded')
  return {
    ...{ reports: said.length, takenByFirst, leftAtKill, reminders: ledger.reminders },
    ...{ letters: told.length, faults },
  }
}

/** Every mark is told where it was said, and no group hears the same words twice. */
function twiceTold(told: readonly { chat: string; text: string }[], said: readonly string[]): string[] {
  const heard = Map.groupBy(told, ({ chat, text }) => `${chat} ${text}`)
  const twice = [...heard].flatMap(([key, lines]) =>
    lines.length > 1 ? [`told twice: ${key.slice(0, 80)}`] : [],
  )
  const untold = said.filter((mark) => !told.some(({ text }) => text.includes(mark)))
  return [...twice, ...untold.map((mark) => `nobody was told of ${mark}`)]
}

async function untilQuiet(call: Caller): Promise<string[]> {
  const pauseMs = 100
  for (let waited = 0, quiet = 0; quiet < 3; waited += pauseMs) {
    await sleep(pauseMs)
    quiet = (await call.waiting()) === 0 ? quiet + 1 : 0
    if (waited > 30_000) return [`stuck: ${await call.waiting()} wait`]
  }
  return []
}

const errorsOf = (life: Life): readonly string[] =>
  life.lines().filter((line) => !line.includes('is ready: ') && !/^\{"level":40,/.test(line))

const failed = (lives: readonly Life[]): TwoLives => ({
  ...{ reports: 0, takenByFirst: 0, leftAtKill: 0, reminders: 0, letters: 0 },
  faults: [
    `a process did not begin: ${lives
      .flatMap((life) => life.lines())
      .join(' | ')
      .slice(-800)}`,
  ],
})

/** Letters that spell no word and no number. */
const alphabet = 'bcdfghjkmn'
const letters = (n: number) => [100, 10, 1].map((at) => alphabet[Math.floor(n / at) % 10]).join('')
