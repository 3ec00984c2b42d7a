/** Houses over one PostgreSQL database and one platform, as several processes are: each may die as a process does, at once. */
import { capabilities } from '../../bots/stage/capabilities.ts'
import { openStore, type Store } from '../../db/store.ts'
import { openClock } from '../clock/clock.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { Instant } from '../domain/names.ts'
import { openEvidence } from '../evidence/open-evidence.ts'
import { openHouse } from '../house.ts'
import type { Accept, Message } from '../inbox/message.ts'
import type { Lexicon } from '../intent/vocabulary/lexicon.ts'
import type { Entry } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { openLog } from '../log.ts'
import type { Channel, Letter, Place } from '../outbox/channel.ts'
import { begin, stageHome } from '../starting/begin.ts'
import { ask, endConnections, never, openLife } from './mortal.ts'

/** Where a house dies: asked at each of these moments; the first that hears `true` ends there, the others live. */
export interface Fate {
  readonly beforeCommit?: (entry: Entry) => boolean
  readonly afterCommit?: (entry: Entry) => boolean
  readonly beforeSending?: (letter: Letter) => boolean
}

export interface Told extends Place {
  readonly text: string
  readonly key: string
}

export type Town = Awaited<ReturnType<typeof openTown>>

export interface TownParts {
  readonly url: string
  readonly dir: string
  readonly roster: Roster
  readonly lexicon: Lexicon
  readonly start: Instant
  readonly houses: number
  readonly fate?: Fate
}

/** What all processes share beside the database: the time, and the platform. */
interface World {
  now: Instant
  readonly told: Told[]
  /** Who listens to the platform: whoever holds its account. */
  hears: Accept | null
  readonly meets: (now: boolean | undefined) => boolean
}

/** `houses` processes; one of them meets the `fate`. */
export async function openTown(parts: TownParts) {
  const { url, start } = parts
  let met = false
  const meets = (now = false): boolean => {
    const first = now && !met
    met ||= now
    return first
  }
  const world: World = { now: start, told: [], hears: null, meets }
  let said = 0
  const houses: Raised[] = []
  for (let n = 0; n < parts.houses; n += 1) houses.push(await raise(`house-${n}`, parts, world))
  const alive = () => houses.filter(({ isOver }) => !isOver())

  return {
    told: (): readonly Told[] => world.told,
    alive: () => alive().length,
    desks: () => alive().map(({ house }) => house.desk),
    /** The clocks go on together, and every process that lives does its minute, all at once. */
    async pass(minutes: number) {
      world.now = (world.now + minutes * 60_000) as Instant
      await Promise.all(alive().map((one) => Promise.race([one.minute(), one.over])))
    },
    now: () => world.now,
    async say(chat: string, userId: string, text: string) {
      said += 1
      const sender = { name: null, isBot: false, userId }
      await world.hears?.({ ...plain, ...stageHome, chat, id: `s${said}`, text, at: world.now, sender })
    },
    /** How each notice stands, by its key. */
    async standing(): Promise<ReadonlyMap<string, string>> {
      const rows = await ask(url, 'select key, state from outbox order by key')
      return new Map(rows.map(({ key, state }) => [String(key), String(state)]))
    },
    async close() {
      for (const one of houses) {
        if (!one.isOver()) await one.house.stop()
        await one.close()
      }
    },
  }
}

type Raised = Awaited<ReturnType<typeof raise>>

async function raise(mark: string, { url, dir, roster, lexicon, start, fate = {} }: TownParts, world: World) {
  const { meets } = world
  const life = openLife(() => endConnections(url, mark))
  const whole = await openStore({ url: `${url}?application_name=${mark}` })
  if (await whole.rosterLoad.isEmpty()) await whole.rosterLoad.load(roster, stageHome, start)
  const clock = openClock(() => world.now)
  const beginning = await begin({ ...whole, clock, sample: null, lexicon })
  const evidence = openEvidence({ dir: `${dir}/evidence`, derivativeDir: `${dir}/derivatives`, limits })
  const store = life.over(whole)
  const journal: Store['journal'] = {
    ...store.journal,
    async commit(entry) {
      if (meets(fate.beforeCommit?.(entry))) return life.end()
      const done = await store.journal.commit(entry)
      return meets(fate.afterCommit?.(entry)) ? life.end() : done
    },
  }
  const house = openHouse({ ...store, journal, ...beginning, evidence, clock, log: openLog('silent') })
  const channel: Channel = {
    ...stageHome,
    capabilities: { ...capabilities, edit: false },
    start: async (accept) => {
      world.hears = accept
    },
    stop: async () => undefined,
    async send(place, letter) {
      if (meets(fate.beforeSending?.(letter))) return life.end()
      if (life.isOver()) return never
      world.told.push({ ...place, text: letter.text, key: letter.key })
      return { messageIds: [`m${world.told.length}`] }
    },
    fetch: async () => new Uint8Array(),
    health: () => ({ state: 'ready', reason: null }),
  }
  let connected = false
  return {
    house,
    isOver: life.isOver,
    over: life.ended,
    close: whole.close,
    async minute() {
      const holds = await store.lease.hold(`${stageHome.platform}:${stageHome.account}`, world.now)
      if (holds && !connected) await house.connect(channel)
      connected = holds
      await house.tick()
      await house.exhaust()
    },
  }
}

const plain: Omit<Message, 'platform' | 'account' | 'chat' | 'id' | 'text' | 'at' | 'sender'> = {
  ...{ chatKind: 'group', kind: 'said', subject: null, mentions: [], addressed: false },
  ...{ attachments: [], album: null, replyTo: null, button: null },
}
