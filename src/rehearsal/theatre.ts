/** The whole house on the stage, with a hand-moved clock: it can be restarted, cut off from the platform, and listened to. */

import { openStage } from '../../bots/stage/channel.ts'
import type { StageGroup, StagePerson } from '../../bots/stage/house.ts'
import type { Entry } from '../../bots/stage/scene.ts'
import type { Store } from '../../db/store.ts'
import { begin } from '../begin.ts'
import { openClock } from '../clock/clock.ts'
import type { Instant } from '../domain/names.ts'
import { openEvidence } from '../evidence/open-evidence.ts'
import { openHouse } from '../house.ts'
import type { Accept, Message } from '../inbox/message.ts'
import type { Line } from '../inbox/transcript.ts'
import { limits } from '../limits.ts'
import type { Log } from '../log.ts'
import { type Channel, DeliveryError } from '../outbox/channel.ts'
import { loadSample } from '../policies/load.ts'
import { stageHouse } from '../web/stage-house.ts'
import { castOf } from './cast.ts'
import { openSeen } from './seen.ts'

export interface TheatreSettings {
  /** Called again after each restart when it was closed: a store in memory must give itself once more. */
  readonly openStore: () => Promise<Store>
  /** The store outlives a restart: one in memory would be gone. */
  readonly keepStore: boolean
  /** A folder of its own for photos. */
  readonly dir: string
  readonly start: Instant
}

export type Theatre = Awaited<ReturnType<typeof openTheatre>>

export async function openTheatre({ openStore, keepStore, dir, start }: TheatreSettings) {
  const clock = openClock(() => start)
  const seen = openSeen()
  const faults: string[] = []
  const log = faultLog(faults)
  const evidence = openEvidence({ dir: `${dir}/evidence`, derivativeDir: `${dir}/derivatives`, limits })
  const roster = await loadSample('jincheng')
  const guests: StagePerson[] = []
  const strayGroups: StageGroup[] = []
  const botLines = new Map<string, Line>()
  let store = await openStore()
  let cut = false
  let hear: Accept | null = null
  /** What was said while the platform was cut off, or held for the lines that go with it. */
  const undelivered: Message[] = []
  let last: Message | null = null
  let up = await raise()

  async function raise() {
    const beginning = await begin({ ...store, clock, sample: true })
    const journal = seen.watching(store.journal)
    const house = openHouse({ ...store, journal, ...beginning, evidence, clock, log })
    const inner = stageHouse(house, clock, async () => undefined)
    const stagePlace = {
      ...inner,
      people: async () => [...(await inner.people()), ...guests],
      groups: async () => [...(await inner.groups()), ...strayGroups],
    }
    const stage = openStage({ transcript: store.transcript, house: stagePlace, now: clock.now })
    stage.subscribe((change) => {
      if (change.kind === 'line') botLines.set(change.line.id, change.line)
    })
    const channel: Channel = {
      ...stage,
      start: (accept) => stage.start((hear = accept)),
      async send(place, letter) {
        if (cut) throw new DeliveryError('network', 'cut off')
        return stage.send(place, letter)
      },
    }
    await house.connect(channel)
    return { house, stagePlace }
  }

  async function deliver(messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      last = message
      await hear?.(message)
    }
  }

  return {
    clock,
    seen,
    cast: castOf(roster),
    guests,
    strayGroups,
    house: () => up.house,
    people: () => up.stagePlace.people(),
    groups: () => up.stagePlace.groups(),
    /** What bots/stage/acts.ts acts on; `accept` decides what reaches the bot, and when. */
    scene: (accept: Accept) => ({
      transcript: store.transcript,
      house: up.stagePlace,
      hub: { tell: () => undefined, subscribe: () => () => undefined },
      now: clock.now,
      during: <T>(work: (accept: Accept) => Promise<T>) => work(accept),
    }),
    async deliver(messages: readonly Message[]) {
      if (cut) undelivered.push(...messages)
      else await deliver(messages)
    },
    redeliver: () => deliver(last ? [last] : []),
    setCut(is: boolean) {
      cut = is
      return deliver(is ? [] : undelivered.splice(0))
    },
    /** Stops in order, and starts again over what is on disk. */
    async restart() {
      await up.house.stop()
      if (!keepStore) {
        await store.close()
        store = await openStore()
      }
      up = await raise()
      await up.house.tick()
    },
    exhaust: () => up.house.exhaust(),
    /** The bot's lines since the last call, in no order. */
    takeBotLines(): readonly Line[] {
      const lines = [...botLines.values()]
      botLines.clear()
      return lines
    },
    line: (id: string) => store.transcript.get(id),
    appoint: (...change: Parameters<Store['rosterLoad']['appoint']>) => store.rosterLoad.appoint(...change),
    /** Everything that must not be after a play: work that was parked, a broken chain, faults. Empty when all is well. */
    async troubles(): Promise<readonly string[]> {
      const [inbox, outbox, broken] = await Promise.all([
        store.inbox.counts(),
        store.outbox.counts(),
        store.journal.verify(),
      ])
      const parked =
        inbox.parked + outbox.parked > 0 ? [`parked: ${inbox.parked} heard, ${outbox.parked} to tell`] : []
      return [...faults, ...parked, ...(broken ? [`the chain is broken in ${broken.stream}`] : [])]
    },
    async close() {
      await up.house.stop()
      await store.close()
    },
  }
}

export type { Entry }

/** Errors are kept, for a play may have none; the rest is of no interest here. */
function faultLog(faults: string[]): Log {
  const quiet = () => undefined
  return {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (words, fields) =>
      void faults.push(`${words}: ${String((fields?.error as Error | undefined)?.stack ?? '')}`),
  }
}
