/** One letter on its way: rendered, paced and sent; what fails waits with its whole destination, the hopeless is parked. */
import type { Instant } from '../domain/names.ts'
import { chatKeyOf } from '../inbox/inbox.ts'
import { limits } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Destination } from '../notices/notice.ts'
import { type Channel, DeliveryError, type Letter, type Sent } from './channel.ts'
import { lastingCard, putCard } from './lasting-card.ts'
import type { Home, Outbox, Tried, Waiting } from './outbox.ts'
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
  /** Whether what was to be told still holds: a reminder may have been overtaken while it waited for the morning. */
  readonly holds: (waiting: Waiting) => Promise<boolean>
  /** A chat has a new id: whoever is bound to it is bound anew. */
  readonly moved: (home: Home, newChat: string) => Promise<void>
  readonly now: () => Instant
  readonly log: Log
}

/** Notices of one destination, in the order in which they are to be told. */
export type Errand = readonly [Waiting, ...Waiting[]]

/** A bot that is connected in another process, or not yet: looked at again in a while. */
const notConnectedMs = 15_000

/** A destination is left alone until then, or until the reason is gone. */
export interface Pause {
  readonly until: Instant
  readonly isOver?: () => boolean
}

/** Delivers the head of an errand; the rest goes back and is claimed again. `pause` leaves a destination alone until then. */
export function openDelivery(parts: TellingParts, pause: (to: Destination, pause: Pause) => void) {
  const { outbox, now, channelOf } = parts
  const pace = openPace()
  /** Old chat → new chat, for answers to where a message was said: no binding stands behind them that could be renewed. */
  const movedChats = new Map<string, string>()

  async function deliver(errand: Errand): Promise<void> {
    const [first] = errand
    const home = following(await outbox.home(first.to))
    const channel = home && channelOf(home.platform, home.account)
    if (home && !channel && !isTooOld(first, now())) return later(errand, untilConnected(home, parts))
    if (!home || !channel) return outbox.settle(parked(errand, home ? 'not-connected' : 'no-home', now()))
    if (await dropMoot(errand)) return
    const { pace: rules } = channel.capabilities
    const free = pace.freeAt(home, rules, now())
    if (free > now()) return later(errand, { until: free })
    pace.book(home, rules, now())
    const bundle = together(errand)
    let told: readonly Waiting[] = [first]
    let sent: Sent
    try {
      const rendered = await parts.render(bundle, home, channel)
      told = bundle.slice(0, rendered.fitted)
      sent = await putCard(outbox, first, home, channel, rendered.letter)
    } catch (error) {
      await failed(told, home, error)
      return giveBack(without(errand, told))
    }
    // Outside the try: a letter that is out is never sent again because our own record of it failed.
    await outbox.settle(told.map((one) => sentAs(one, { home, messageIds: sent.messageIds, at: now() })))
    await giveBack(without(errand, told))
    if (sent.refusedFiles) await sayRefused(channel, home, first.key, sent.refusedFiles, parts.log)
  }

  /** True when something of it was overtaken: then the rest is claimed again without it. */
  async function dropMoot(errand: Errand): Promise<boolean> {
    const moot = await overtaken(errand, parts.holds)
    if (moot.length === 0) return false
    await outbox.settle(moot.map(({ row }) => ({ row, outcome: 'moot', reason: 'overtaken', at: now() })))
    await giveBack(errand.filter((one) => !moot.includes(one)))
    return true
  }

  /** Too early: nothing is written, the destination is simply left alone until its time. */
  async function later(errand: Errand, how: Pause): Promise<void> {
    pause(errand[0].to, how)
    await giveBack(errand)
  }

  async function failed(tried: readonly Waiting[], home: Home, error: unknown): Promise<void> {
    const [first] = tried
    if (!first) return
    const delivery = error instanceof DeliveryError ? error : null
    const reason = delivery?.reason ?? 'fault'
    const fields = { platform: home.platform, reason, attempt: first.attempts + 1 }
    parts.log.warn('a letter did not go out', delivery ? fields : { ...fields, error })
    const hopeless = delivery ? !delivery.retry : first.attempts + 1 >= limits.deliveryAttempts
    if (hopeless || isTooOld(first, now())) return outbox.settle(parked(tried, reason, now()))
    if (delivery?.movedTo) {
      movedChats.set(chatKeyOf(home), delivery.movedTo)
      await parts.moved(home, delivery.movedTo)
    }
    // Sent on at once, but only once: two chats that name each other would keep us running in a circle.
    const atOnce = delivery?.movedTo && first.attempts === 0
    const wait = atOnce ? 0 : (delivery?.retryAfterMs ?? backoffMs(first.attempts))
    // What follows to the same place would meet the same wall: the destination waits, and each row keeps its place in the line.
    if (wait > 0) pause(first.to, { until: (now() + wait) as Instant })
    await outbox.settle(tried.map(({ row, dueAt }) => ({ row, outcome: 'again', reason, notBefore: dueAt })))
  }

  const following = (home: Home | null): Home | null => {
    const chat = home && movedChats.get(chatKeyOf(home))
    return home && chat ? { ...home, chat } : home
  }

  const giveBack = async (rest: readonly Waiting[]) => {
    if (rest.length > 0) await outbox.unclaim(rest.map((one) => one.row))
  }

  return deliver
}

const sentAs = (
  one: Waiting,
  how: Pick<Extract<Tried, { outcome: 'sent' }>, 'home' | 'messageIds' | 'at'>,
): Tried => {
  const card = lastingCard(one)
  return { row: one.row, outcome: 'sent', ...how, ...(card === null ? {} : { card }) }
}

const untilConnected = ({ platform, account }: Home, { now, channelOf }: TellingParts): Pause => ({
  until: (now() + notConnectedMs) as Instant,
  isOver: () => channelOf(platform, account) !== null,
})

/** Best effort: the words are out, and who wants the file asks for it where it can be had. */
async function sayRefused(channel: Channel, home: Home, key: string, files: readonly string[], log: Log) {
  const text = `本群不收文件，${files.map((name) => `《${name}》`).join('、')}没能发出。请私聊我再要一次。`
  const letter = { key: `${key}:files`, text, mentions: [], buttons: [], photos: [], replyTo: null }
  await channel.send(home, letter).catch((error: unknown) => {
    log.warn('refused files were not told', { platform: home.platform, error })
  })
}

const isTooOld = ({ dueAt }: Waiting, now: Instant): boolean => now - dueAt > limits.deliveryHours * 3_600_000

const parked = (rows: readonly Waiting[], reason: string, at: Instant): Tried[] =>
  rows.map(({ row }) => ({ row, outcome: 'parked', reason, at }))

/** Only routine notices are put together; whatever is urgent, or brings a picture or a file, stands alone. */
function together(errand: Errand): Errand {
  const [first] = errand
  const alone = (one: Waiting) =>
    one.priority === 'urgent' || one.meaning.kind === 'digest-made' || lastingCard(one) !== null
  return alone(first) ? [first] : [first, ...errand.slice(1).filter((one) => !alone(one))]
}

/** 2 s, 4 s … at most a quarter of an hour: a night's outage is outlived, the morning is not flooded with tries. */
const backoffMs = (attempts: number): number => Math.min(2_000 * 2 ** Math.min(attempts, 9), 900_000)

/** What stands alone may lie between those that went together: it is still to be told. */
const without = (errand: Errand, told: readonly Waiting[]): readonly Waiting[] =>
  errand.filter((one) => !told.includes(one))

/** What of an errand no longer holds, or is said once more word for word by what comes after it: nine photos, one line. */
async function overtaken(errand: Errand, holds: TellingParts['holds']): Promise<readonly Waiting[]> {
  const held = await Promise.all(errand.map(holds))
  const last = new Map(errand.map((one) => [saying(one), one.row]))
  return errand.filter((one, place) => !held[place] || last.get(saying(one)) !== one.row)
}

/** What is about nothing stands for itself, however often it is said. */
const saying = ({ row, about, meaning, priority }: Waiting): string =>
  about === null ? String(row) : JSON.stringify([about, priority, meaning])
