/** How the house is: the database, every bot, and how long something has been waiting. No names, no texts. */
import type { Instant } from '../domain/names.ts'
import type { Inbox } from '../inbox/inbox.ts'
import type { Channel } from '../outbox/channel.ts'
import type { Outbox } from '../outbox/outbox.ts'

export interface HealthParts {
  readonly database: () => Promise<{ readonly ok: boolean; readonly reason: string | null }>
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly channels: () => readonly Channel[]
  readonly now: () => Instant
}

/** Something due that waits longer than this is trouble: no platform's own pace explains it. */
const worryingAgeMs = 10 * 60_000

/** `ok` is false when the database does not answer, a bot is stopped, or the outbox has been standing still. */
export async function healthOf({ database, inbox, outbox, channels, now }: HealthParts) {
  const store = await database()
  const bots = channels().map((channel) => ({
    platform: channel.platform,
    account: channel.account,
    ...channel.health(),
  }))
  if (!store.ok) return { ok: false, database: store, bots, inbox: null, outbox: null }
  const [heard, told] = await Promise.all([inbox.counts(), outbox.counts()])
  const age = (since: Instant | null) =>
    since === null ? 0 : Math.max(0, Math.round((now() - since) / 1000))
  const outboxAge = age(told.oldestDueAt)
  const ok = bots.every((bot) => bot.state !== 'stopped') && outboxAge * 1000 < worryingAgeMs
  return {
    ok,
    database: store,
    bots,
    inbox: { waiting: heard.waiting, parked: heard.parked, oldestSeconds: age(heard.oldestAt) },
    outbox: { waiting: told.waiting, parked: told.parked, oldestSeconds: outboxAge },
  }
}
