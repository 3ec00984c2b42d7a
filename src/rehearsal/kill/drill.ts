/** The kill drill on one engine: lives cut short under load, one last life to the end, then everything is held against everything. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FakeBotApi, startFakeBotApi } from '../../../bots/telegram/fake-bot-api.ts'
import type { DatabaseSettings } from '../../../db/open.ts'
import type { Instant } from '../../domain/names.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Crowd, openCrowd } from './crowd.ts'
import { bindDistrict } from './district.ts'
import { judge, type Verdict } from './judge.ts'
import { beginLife, type Life } from './life.ts'
import { type Look, lookAt, moveClock } from './look.ts'
import { awaitMoment, type Moment } from './moment.ts'
import { openPhotoStock } from './photo-stock.ts'

export interface DrillOptions {
  readonly kills: number
  readonly seed: number
  /** Null for SQLite in a folder of the drill's own. */
  readonly postgresUrl: string | null
  /** The machine's clock, milliseconds. */
  readonly machine: () => number
}

/** One life that was cut short, and how things stood after it. */
export interface Cut {
  readonly moment: Moment
  /** Letters the platform had taken when it was over. */
  readonly sentBefore: number
  readonly look: Look
  /** Messages that were on disk while the platform still held them: they came again. */
  readonly unacknowledged: number
}

/** What the lives left behind, for the judge. */
export interface Lived {
  readonly cuts: readonly Cut[]
  readonly faults: readonly string[]
}

const token = '7000000001:AAfakeTokenOfTheKillDrill'
const account = '7000000001'
/** Monday 2026-11-23, 08:05 in China: the reminders of the morning fall due while the drill runs. */
const begins = Date.UTC(2026, 10, 23, 0, 5)
/** At the end of a drill letters wait for the platform's pace, 20 a minute in a group. */
const drainMs = 240_000

export async function drill(options: DrillOptions): Promise<Verdict> {
  const { seed, postgresUrl, machine } = options
  const folder = await mkdtemp(join(tmpdir(), 'gridbell-kill-'))
  const settings =
    postgresUrl === null ? { sqlite: join(folder, 'data', 'gridbell.db') } : { url: postgresUrl }
  const chance = chanceOf(seed)
  const clock = openHouseClock(settings, machine)
  const api = await startFakeBotApi({ token, now: clock.now })
  // Chances of their own: when the process is killed must not depend on how fast the machine made pictures.
  const photos = openPhotoStock(chanceOf(seed + 1))
  try {
    const district = await bindDistrict(settings, account, {
      now: clock.now() as Instant,
      offsetMs: clock.offsetMs(),
    })
    await photos.refill()
    const crowd = openCrowd(api, district, chanceOf(seed + 2), photos)
    const begin = () => beginLife(folder, environment(api, postgresUrl))
    crowd.begin()
    const { cuts, faults } = await cutShort(options, { begin, crowd, api, settings, chance, clock }).finally(
      crowd.end,
    )
    const last = await liveToTheEnd(begin(), api)
    return await judge({ settings, api, district, crowd, seed, cuts, faults: [...faults, ...last] })
  } finally {
    await api.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Parts {
  readonly begin: () => Life
  readonly crowd: Crowd
  readonly api: FakeBotApi
  readonly settings: DatabaseSettings
  readonly chance: Chance
  readonly clock: HouseClock
}

async function cutShort(
  { kills }: DrillOptions,
  { begin, crowd, api, settings, chance, clock }: Parts,
): Promise<Lived> {
  const cuts: Cut[] = []
  const faults: string[] = []
  let sayRest: (() => void) | null = null
  for (let n = 0; n < kills; n += 1) {
    const life = begin()
    const sayLater = clock.pausesAfter(n) ? crowd.sayHalf() : null
    const moment = await awaitMoment(life, api, chance)
    life.kill()
    const { signal } = await life.ended
    if (signal !== 'SIGKILL')
      faults.push(`life ${n + 1} ended by itself: ${life.lines().join(' | ').slice(-600)}`)
    faults.push(...errorsOf(life))
    // What it had written to its sockets is still on the way to the platform.
    await sleep(30)
    const look = await lookAt(settings)
    crowd.heed(look)
    const held = api.unconfirmed().map((update) => keyOf(update))
    const unacknowledged = held.filter((key) => look.heard.has(key)).length
    cuts.push({ moment, sentBefore: api.sent.length, look, unacknowledged })
    await clock.afterCut(n)
    // The other half comes a whole life later: the first has been handled by then.
    sayRest?.()
    sayRest = sayLater
  }
  sayRest?.()
  return { cuts, faults }
}

async function liveToTheEnd(life: Life, api: FakeBotApi): Promise<readonly string[]> {
  try {
    const address = await life.ready
    if (address === null) return [`the last life did not begin: ${life.lines().join(' | ').slice(-600)}`]
    const stuck = await untilQuiet(address, api)
    life.stop()
    const { code, signal } = await life.ended
    const unclean = code === 0 ? [] : [`the stop was not clean: code ${code}, signal ${signal}`]
    return [...stuck, ...unclean, ...errorsOf(life)]
  } finally {
    life.kill()
  }
}

/** Waits until nothing is left at the platform, in the inbox and in the outbox; says what is when that takes too long. */
async function untilQuiet(address: string, api: FakeBotApi): Promise<readonly string[]> {
  const pauseMs = 200
  for (let waited = 0, quiet = 0; quiet < 3; waited += pauseMs) {
    await sleep(pauseMs)
    const { inbox, outbox } = (await (await fetch(`${address}/healthz`)).json()) as Health
    const held = api.unconfirmed().length
    quiet = held + inbox.waiting + outbox.waiting === 0 ? quiet + 1 : 0
    if (waited > drainMs)
      return [`stuck: ${held} unconfirmed, ${inbox.waiting} in the inbox, ${outbox.waiting} in the outbox`]
  }
  return []
}

interface Health {
  readonly inbox: { readonly waiting: number }
  readonly outbox: { readonly waiting: number }
}

/** The house's clock as the program reads it from its store; it jumps while no process runs. */
interface HouseClock {
  now(): number
  offsetMs(): number
  /** On PostgreSQL a killed process's leases must end first: the next one begins minutes later. */
  afterCut(n: number): Promise<void>
  pausesAfter(n: number): boolean
}

function openHouseClock(settings: DatabaseSettings, machine: () => number): HouseClock {
  let offsetMs = begins - machine()
  const pause = 'url' in settings ? { every: 1, ms: 4 * 60_000 } : { every: 5, ms: 20 * 60_000 }
  const pausesAfter = (n: number) => (n + 1) % pause.every === 0
  return {
    pausesAfter,
    now: () => machine() + offsetMs,
    offsetMs: () => offsetMs,
    async afterCut(n) {
      if (!pausesAfter(n)) return
      offsetMs += pause.ms
      await moveClock(settings, offsetMs)
    },
  }
}

const environment = (api: FakeBotApi, postgresUrl: string | null): Record<string, string> => ({
  PORT: '0',
  DATA_DIR: 'data',
  STAGE: 'off',
  LOG_LEVEL: 'warn',
  TELEGRAM_TOKEN: token,
  TELEGRAM_API_ROOT: api.apiRoot,
  ...(postgresUrl === null ? {} : { DATABASE_URL: postgresUrl }),
})

/** Lines of the log that tell of a fault of ours (pino's error and fatal), and whatever is no log line at all. */
function errorsOf(life: Life): readonly string[] {
  return life.lines().filter((line) => !line.includes('is ready: ') && !/^\{"level":40,/.test(line))
}

/** `chat message` of an update, as the inbox keys it. */
function keyOf(update: Record<string, unknown>): string {
  const { message, callback_query: pressed } = update as {
    message?: { chat: { id: number }; message_id: number }
    callback_query?: { id: string; message: { chat: { id: number } } }
  }
  if (message) return `${message.chat.id} ${message.message_id}`
  return pressed ? `${pressed.message.chat.id} press:${pressed.id}` : ''
}
