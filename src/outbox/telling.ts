/** The speaking end of the house: what is due is bundled, paced, rendered and sent; failures wait, the hopeless is parked. */
import { openWorker, type Worker } from '../clock/worker.ts'
import type { Instant } from '../domain/names.ts'
import { chatKeyOf } from '../inbox/inbox.ts'
import { limits } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Channel, Letter } from './channel.ts'
import { DeliveryError } from './channel.ts'
import { destinationKey, type Home, type Outbox, type Tried, type Waiting } from './outbox.ts'
import { openPace } from './pace.ts'

/** Renders as many of the notices as go into one letter, at least the first. */
export type Render = (
  waiting: readonly [Waiting, ...Waiting[]],
  home: Home,
  channel: Channel,
) => Promise<{ readonly letter: Letter; readonly fitted: number }>

export interface TellingParts {
  readonly outbox: Outbox
  readonly channelOf: (platform: string, account: string) => Channel | null
  readonly render: Render
  /** A chat has a new id: whoever is bound to it is bound anew. */
  readonly moved: (home: Home, newChat: string) => Promise<void>
  readonly now: () => Instant
  readonly log: Log
}

/** Notices of one destination, in the order in which they are to be told. */
type Errand = readonly [Waiting, ...Waiting[]]

export function openTelling(parts: TellingParts): Worker {
  const { outbox, now, log } = parts
  const pace = openPace()
  /** Destinations that must wait (pace, an outage): left out of claims until then. */
  const pausedUntil = new Map<string, Instant>()
  /** Old chat → new chat, for answers to where a message was said: no binding stands behind them that could be renewed. */
  const movedChats = new Map<string, string>()
  let lookedAt = now()

  const worker = openWorker<Errand>(
    {
      name: 'outbox',
      claim: async (room, busy) => {
        const paused = [...pausedUntil]
          .filter(([key, until]) => until > now() || !pausedUntil.delete(key))
          .map(([key]) => key)
        lookedAt = now()
        const rows = await outbox.claim(lookedAt, room * 8, new Set([...busy, ...paused]))
        return errands(rows)
      },
      keyOf: ([first]) => destinationKey(first.to),
      perform: deliver,
      // What is due already and was not claimed belongs to a busy or paused destination: its end wakes us.
      nextAt: async () =>
        earliest(
          [await outbox.nextDue(), ...pausedUntil.values()].filter(
            (time) => time === null || time > lookedAt,
          ),
        ),
    },
    { now, atOnce: limits.lettersAtOnce, log },
  )

  /** One letter for the head of the errand; the rest goes back and is claimed again. */
  async function deliver(errand: Errand): Promise<void> {
    const [first] = errand
    const home = following(await outbox.home(first.to))
    const channel = home && parts.channelOf(home.platform, home.account)
    const waits = now() - first.dueAt <= limits.deliveryHours * 3_600_000
    // Connected in another process, or not yet: nothing is written, it is looked at again in a while.
    if (home && !channel && waits) return pause(errand, (now() + 15_000) as Instant)
    if (!home || !channel)
      return outbox.settle(
        errand.map((one) => ({
          row: one.row,
          outcome: 'parked',
          reason: home ? 'not-connected' : 'no-home',
          at: now(),
        })),
      )
    const { pace: rules } = channel.capabilities
    const free = pace.freeAt(home, rules, now())
    if (free > now()) return pause(errand, free)
    pace.book(home, rules, now())
    let fitted = 1
    let messageIds: readonly string[]
    try {
      const rendered = await parts.render(together(errand), home, channel)
      fitted = rendered.fitted
      messageIds = (await channel.send(home, rendered.letter)).messageIds
    } catch (error) {
      return failed(errand, fitted, home, error)
    }
    // Outside the try: a letter that is out is never sent again because our own record of it failed.
    await outbox.settle(
      errand.slice(0, fitted).map((one) => ({ row: one.row, outcome: 'sent', home, messageIds, at: now() })),
    )
    await giveBack(errand.slice(fitted))
  }

  /** Too early: nothing is written, the destination is simply left alone until its time. */
  async function pause(errand: Errand, until: Instant): Promise<void> {
    pausedUntil.set(destinationKey(errand[0].to), until)
    await giveBack(errand)
  }

  async function failed(errand: Errand, fitted: number, home: Home, error: unknown): Promise<void> {
    const [first] = errand
    const delivery = error instanceof DeliveryError ? error : null
    log.warn('a letter did not go out', {
      platform: home.platform,
      reason: delivery?.reason ?? 'fault',
      attempt: first.attempts + 1,
      error: delivery ? undefined : error,
    })
    if (delivery?.movedTo) {
      movedChats.set(chatKeyOf(home), delivery.movedTo)
      await parts.moved(home, delivery.movedTo)
    }
    // Sent on at once, but only once: two chats that name each other would keep us running in a circle.
    const wait = delivery?.movedTo && first.attempts === 0 ? 0 : (delivery?.retryAfterMs ?? backoffMs(first.attempts))
    const again = (now() + wait) as Instant
    const hopeless = delivery ? !delivery.retry : first.attempts + 1 >= limits.deliveryAttempts
    const tooOld = now() - first.dueAt > limits.deliveryHours * 3_600_000
    const tried = errand.slice(0, fitted).map((one): Tried => {
      if (hopeless || tooOld)
        return { row: one.row, outcome: 'parked', reason: delivery?.reason ?? 'fault', at: now() }
      // Its place in the line stays its own: the waiting is the destination's, not the row's.
      return { row: one.row, outcome: 'again', reason: delivery?.reason ?? 'fault', notBefore: one.dueAt }
    })
    // What follows to the same place would meet the same wall: order is kept, and the wall is not run against.
    if (!hopeless && !tooOld && wait > 0) pausedUntil.set(destinationKey(first.to), again)
    await outbox.settle(tried)
    await giveBack(errand.slice(fitted))
  }

  const following = (home: Home | null): Home | null => {
    const chat = home && movedChats.get(chatKeyOf(home))
    return home && chat !== undefined && chat !== null ? { ...home, chat } : home
  }

  const giveBack = async (rest: readonly Waiting[]) => {
    if (rest.length > 0) await outbox.unclaim(rest.map((one) => one.row))
  }

  return worker
}

/** Rows to one destination, in their order, as one errand. */
function errands(rows: readonly Waiting[]): readonly Errand[] {
  const byDestination = new Map<string, Waiting[]>()
  for (const row of rows) {
    const key = destinationKey(row.to)
    const errand = byDestination.get(key)
    if (errand) errand.push(row)
    else byDestination.set(key, [row])
  }
  return [...byDestination.values()] as unknown as readonly Errand[]
}

/** Only routine notices are put together; whatever is urgent stands alone. */
function together(errand: Errand): Errand {
  const [first] = errand
  if (first.priority === 'urgent') return [first]
  const routine = errand.slice(1).filter((one) => one.priority === 'routine')
  return [first, ...routine]
}

const earliest = (times: readonly (Instant | null)[]): Instant | null => {
  const known = times.filter((time) => time !== null)
  return known.length === 0 ? null : (Math.min(...known) as Instant)
}

/** 2 s, 4 s … at most a quarter of an hour: a night's outage is outlived, the morning is not flooded with tries. */
const backoffMs = (attempts: number): number => Math.min(2_000 * 2 ** Math.min(attempts, 9), 900_000)
