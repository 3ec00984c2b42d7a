/** The listening end of the house: accepts durably, then has each chat's messages handled in order, exactly once. */
import { openWorker, type Worker } from '../clock/worker.ts'
import { addMinutes } from '../domain/calendar/days.ts'
import type { Instant } from '../domain/names.ts'
import { limits } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Bundle, Inbox } from './inbox.ts'
import type { Message } from './message.ts'

export interface Hearing extends Worker {
  /** What a bot calls. Resolves once the message is on disk; rejects when it could not be written. */
  accept(message: Message, albumSettleMs: number): Promise<'kept' | 'duplicate'>
}

export interface HearingParts {
  readonly inbox: Inbox
  readonly handle: (bundle: Bundle, now: Instant) => Promise<void>
  /** Called after each handled message: something may be waiting to be told. */
  readonly handled: () => void
  readonly now: () => Instant
  readonly log: Log
}

export function openHearing({ inbox, handle, handled, now, log }: HearingParts): Hearing {
  const worker = openWorker<Bundle>(
    {
      name: 'inbox',
      claim: (room, busy) => inbox.next(now(), room, busy),
      keyOf: (bundle) => bundle.chatKey,
      perform,
      nextAt: () => inbox.nextReady(),
    },
    { now, atOnce: limits.chatsAtOnce, log },
  )

  async function perform(bundle: Bundle): Promise<void> {
    try {
      await handle(bundle, now())
      handled()
    } catch (error) {
      await retryLater(bundle, error)
    } finally {
      await inbox.release(bundle.chatKey)
    }
  }

  /** The world's fault comes again, ever later; ours (or one that never ends) is parked, so that the chat goes on. */
  async function retryLater({ parts }: Bundle, error: unknown): Promise<void> {
    const attempts = Math.max(...parts.map((part) => part.attempts)) + 1
    const [first] = parts
    const fields = { room: 'inbox', platform: first?.message.platform ?? '', attempt: attempts, error }
    const again = attempts >= limits.handleAttempts ? null : addMinutes(now(), retryMinutes(attempts))
    if (again === null) log.error('a message was parked', fields)
    else log.warn('a message comes again', fields)
    await inbox.fail(
      parts.map((part) => part.row),
      error instanceof Error ? error.name : 'unknown',
      again,
    )
  }

  return {
    ...worker,
    async accept(message, albumSettleMs) {
      const heardAt = now()
      const readyAt = message.album === null ? heardAt : ((heardAt + albumSettleMs) as Instant)
      const kept = await inbox.accept(message, heardAt, readyAt)
      worker.wake()
      return kept
    },
  }
}

/** A conflict or a lost connection is over in a moment, a platform's trouble in minutes. */
const retryMinutes = (attempts: number): number => [0.002, 0.05, 0.5, 2][attempts - 1] ?? 5
