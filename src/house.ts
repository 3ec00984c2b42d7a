/** The whole house around one store: hears, decides, records and tells. The cast comes from outside (main, or a rehearsal). */
import { type Advise, unadvised } from './advisor/advise.ts'
import type { Clock } from './clock/clock.ts'
import type { Desk } from './desk.ts'
import { hashOf, newCode, newSeed } from './dialogue/grid/codes.ts'
import { openGuesses } from './dialogue/grid/guesses.ts'
import type { AirRules } from './domain/air/standard.ts'
import { isAlertDay } from './domain/alert/alert.ts'
import { dayOf } from './domain/calendar/days.ts'
import { nextTimes } from './domain/duty/due.ts'
import type { Instant } from './domain/names.ts'
import type { Holidays } from './domain/policy/policy.ts'
import type { EvidenceStore } from './evidence/evidence.ts'
import { handleMessage } from './handle-message.ts'
import { handleTick } from './handle-tick.ts'
import { openCalls } from './house-calls.ts'
import { openHearing } from './inbox/hearing.ts'
import type { Inbox } from './inbox/inbox.ts'
import type { Lexicon } from './intent/vocabulary/lexicon.ts'
import type { Books } from './journal/books.ts'
import type { Log } from './log.ts'
import type { Channel } from './outbox/channel.ts'
import type { Outbox } from './outbox/outbox.ts'
import { openTelling } from './outbox/telling.ts'
import type { Print } from './printing/printing.ts'
import { type Sheets, sheetsHere } from './tables/sheets.ts'

export interface HouseParts extends Books {
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly evidence: EvidenceStore
  readonly lexicon: Lexicon
  readonly holidays: Holidays
  readonly airRules: AirRules
  readonly packOf: Desk['packOf']
  readonly clock: Clock
  /** When this store began: what fell due before is not made up for. */
  readonly begun: Instant
  readonly log: Log
  /** A rehearsal draws the same lots every time. */
  readonly newSeed?: () => string
  /** Prints what goes with letters; without it they go as words. */
  readonly print?: Print
  /** Reads tables that are handed in; without it that is done here and now. */
  readonly sheets?: Sheets
  readonly sourceKinds: readonly string[]
  /** How long that may take before it is said that it takes a moment. */
  readonly patienceMs?: number
  /** A model outside, where one is set. */
  readonly advise?: Advise
}

export interface House {
  readonly desk: Desk
  /** Lets a bot in: from now on it hears and is told through. */
  connect(channel: Channel): Promise<void>
  channels(): readonly Channel[]
  /** False: something is left that the next tick goes on with. */
  tick(): Promise<boolean>
  /** Something to be told was written by another door than a chat. */
  wake(): void
  /** Resolves when nothing is waiting that is due now, neither heard nor to be told. */
  exhaust(): Promise<void>
  /** Moves the clock forward and performs on the way what falls due. */
  advance(minutes: number): Promise<void>
  /** Stops hearing, finishes what it holds, tells what is already being told. */
  stop(): Promise<void>
}

export function openHouse(parts: HouseParts): House {
  const { clock, log } = parts
  const channels = new Map<string, Channel>()
  const channelOf = (platform: string, account: string) => channels.get(`${platform}|${account}`) ?? null
  const desk: Desk = {
    ...parts,
    ...givenOr(parts),
    channelOf,
    alertOf: async (tenant, day) => isAlertDay(await parts.alerts.latest(tenant), day),
    mayTryCode: openGuesses(),
    newCode,
    hashOf,
  }
  const now = () => clock.now()
  const told = { outbox: parts.outbox, patienceMs: parts.patienceMs }
  const telling = openTelling({
    outbox: parts.outbox,
    channelOf,
    now,
    log,
    ...openCalls({ ...desk, ...told, print: parts.print ?? null }, now),
  })
  const hearing = openHearing({
    inbox: parts.inbox,
    handle: (bundle, at) => handleMessage(desk, bundle, at),
    handled: telling.wake,
    now,
    log,
  })

  async function exhaust(): Promise<void> {
    await hearing.settled()
    await telling.settled()
  }

  async function tick(): Promise<boolean> {
    const over = await handleTick(desk, parts.begun, now(), now)
    hearing.wake()
    telling.wake()
    return over
  }

  /** A clock moved by hand does not wait a minute for what is left. */
  async function tickOut(): Promise<void> {
    while (!(await tick()));
    await exhaust()
  }

  return {
    desk,
    channels: () => [...channels.values()],
    async connect(channel) {
      channels.set(`${channel.platform}|${channel.account}`, channel)
      await channel.start((message) => hearing.accept(message, channel.capabilities.albumSettleMs))
      telling.wake()
    },
    tick,
    wake: telling.wake,
    exhaust,
    async advance(minutes) {
      const end = (now() + minutes * 60_000) as Instant
      for (
        let next = await nextStop(desk, parts, now(), end);
        next < end;
        next = await nextStop(desk, parts, now(), end)
      ) {
        clock.moveBy(next - now())
        await tickOut()
      }
      clock.moveBy(Math.max(0, end - now()))
      await tickOut()
    },
    async stop() {
      await Promise.all([...channels.values()].map((channel) => channel.stop()))
      await hearing.stop()
      await telling.stop()
    },
  }
}

/** What is brought in from outside, or what serves in its place. */
const givenOr = (parts: HouseParts) => ({
  advise: parts.advise ?? unadvised,
  sheets: parts.sheets ?? sheetsHere,
  newSeed: parts.newSeed ?? newSeed,
})

/** The next instant at which anything is due, `end` when nothing is before it. */
async function nextStop(
  desk: Desk,
  { cases, alarms, leaves, orders, campaigns, inbox, outbox }: HouseParts,
  now: Instant,
  end: Instant,
): Promise<Instant> {
  const tenants = await desk.directory.tenants()
  const day = dayOf(now)
  const clocks = await Promise.all(
    tenants.map(async ({ tenant }) => {
      const around = { holidays: desk.holidays, alert: await desk.alertOf(tenant, day) }
      return nextTimes(desk.packOf(tenant).at(day), now, around)
    }),
  )
  const stored = await Promise.all([
    cases.nextDue(),
    alarms.nextDue(),
    leaves.nextDue(),
    orders.nextDue(),
    campaigns.nextDue(),
    inbox.nextReady(),
    outbox.nextDue(),
  ])
  const times = [...clocks.flat(), ...stored.filter((time) => time !== null)].filter((time) => time > now)
  return Math.min(end, ...times) as Instant
}
