/** The port to what is still to be told: written with the facts, delivered at least once, parked when hopeless. */
import type { CaseId, GroupId, Instant, PersonId } from '../domain/names.ts'
import type { OrderId } from '../domain/order/facts.ts'
import type { Destination, Meaning, Notice } from '../notices/notice.ts'

export interface Waiting {
  readonly row: number
  readonly key: string
  readonly to: Destination
  readonly about: CaseId | OrderId | null
  readonly meaning: Meaning
  readonly priority: Notice['priority']
  readonly dueAt: Instant
  readonly attempts: number
}

/** Where a destination lives now. `userIds` of mentioned persons are looked up apart. */
export interface Home {
  readonly platform: string
  readonly account: string
  readonly chat: string
  readonly chatKind: 'group' | 'direct'
}

/** What became of one try; written in batches. */
export type Tried =
  | {
      readonly row: number
      readonly outcome: 'sent'
      readonly home: Home
      readonly messageIds: readonly string[]
      readonly at: Instant
      /** Under which name the message is found again, to be changed in place; else it is the card of its case. */
      readonly card?: string
    }
  | { readonly row: number; readonly outcome: 'again'; readonly reason: string; readonly notBefore: Instant }
  /** No longer true when its time came: a reminder of what has been done meanwhile. */
  | { readonly row: number; readonly outcome: 'moot'; readonly reason: string; readonly at: Instant }
  | { readonly row: number; readonly outcome: 'parked'; readonly reason: string; readonly at: Instant }

export interface Outbox {
  /**
   * Claims due notices, urgent first, then oldest. Claimed ones come again when the lease ends (a killed process).
   * At most `limit`; a destination in `busy` (its `destinationKey`) is left out.
   */
  claim(now: Instant, limit: number, busy: ReadonlySet<string>): Promise<readonly Waiting[]>
  /** Gives claimed rows back untried: their destination must wait a moment. */
  unclaim(rows: readonly number[]): Promise<void>
  /** Writes outcomes; `sent` also remembers message id → case, so that quoting the card finds it. */
  settle(tried: readonly Tried[]): Promise<void>
  home(to: Destination): Promise<Home | null>
  /** The account of a person on one platform account, for mentions. */
  userIds(
    persons: readonly PersonId[],
    platform: string,
    account: string,
  ): Promise<ReadonlyMap<PersonId, string>>
  /** The message under which a card was last sent to a group: a case's by its id, an order's by order and scope. */
  cardOf(about: string, group: GroupId): Promise<{ readonly messageId: string } | null>
  nextDue(): Promise<Instant | null>
  counts(): Promise<{
    readonly waiting: number
    readonly parked: number
    readonly oldestDueAt: Instant | null
  }>
}
