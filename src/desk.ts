/** What lies on the desk: the ports and the rules in force, handed to whoever handles a message, a tick or a request. */
import type { Advise } from './advisor/advise.ts'
import type { AirRules } from './domain/air/standard.ts'
import { dayOf } from './domain/calendar/days.ts'
import type { Day, Instant, TenantCode } from './domain/names.ts'
import type { Holidays, Policy } from './domain/policy/policy.ts'
import type { EvidenceStore } from './evidence/evidence.ts'
import type { Inbox } from './inbox/inbox.ts'
import type { Lexicon } from './intent/vocabulary/lexicon.ts'
import type { Books } from './journal/books.ts'
import type { Channel } from './outbox/channel.ts'
import type { Pack } from './policies/pack.ts'
import type { Sheets } from './tables/sheets.ts'

export interface Desk extends Books {
  /** Whether a day's rhythms are those of an alert. Remembered: costs nothing a minute. */
  readonly alertOf: (tenant: TenantCode, day: Day) => Promise<boolean>
  readonly inbox: Inbox
  readonly evidence: EvidenceStore
  /** Reads tables that are handed in. */
  readonly sheets: Sheets
  /** What a pollution source may be entered as. */
  readonly sourceKinds: readonly string[]
  readonly lexicon: Lexicon
  /** May put the readings of an unsure understanding in a better order, and nothing else. */
  readonly advise: Advise
  readonly holidays: Holidays
  readonly airRules: AirRules
  readonly packOf: (tenant: TenantCode) => Pack
  /** The bot account that heard a message, for fetching its photos. Null when it is not connected now. */
  readonly channelOf: (platform: string, account: string) => Channel | null
  /** False when this account has tried too many codes lately: nobody finds one by trying. */
  readonly mayTryCode: (account: string, now: Instant) => boolean
  /** A fresh one-time code; random, so it comes from outside. */
  readonly newCode: () => string
  readonly hashOf: (code: string) => string
  /** A fresh seed for lots; random, so it comes from outside, and is written down. */
  readonly newSeed: () => string
}

export const policyAt = (desk: Pick<Desk, 'packOf'>, tenant: TenantCode, now: Instant): Policy =>
  desk.packOf(tenant).at(dayOf(now))
