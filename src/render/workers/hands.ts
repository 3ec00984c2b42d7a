/** Threads of one kind with their queue: jobs are done side by side as far as there are hands, the others wait their turn. */
import type { Ledger } from '../../domain/digest/ledger.ts'
import { type Hand, openHand, type Thread } from './hand.ts'
import type { Outcome } from './job.ts'
import { PressError } from './press-error.ts'

export interface HandsOptions {
  /** How many jobs are done side by side. */
  readonly hands: number
  /** How many wait at most; more are refused as busy, and asked for again later. */
  readonly queue: number
  /** A job that takes longer is given up, and its worker with it. */
  readonly limitMs: number
  /** Memory of one worker; what wants more ends the worker, not the house. */
  readonly memoryMb: number
  /** How far it stands back for whoever replies, as `nice` counts. */
  readonly givesWay: number
}

export interface Hands<J> {
  /** Rejected with PressError, or with the error of the rows' source. */
  readonly take: (job: J, rows?: Ledger['rows'] | null) => Promise<Outcome>
  /** Ends the workers; what is under way is rejected as closed. */
  readonly close: () => Promise<void>
}

interface Waiting<J> {
  readonly job: J
  readonly rows: Ledger['rows'] | null
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

export function openHands<J>(options: HandsOptions, thread: Thread): Hands<J> {
  const queue: Waiting<J>[] = []
  const hands = Array.from({ length: options.hands }, () => openHand<J>(options, thread))
  const free: Hand<J>[] = [...hands]
  let closed = false

  function next(): void {
    if (queue.length === 0) return
    const hand = free.pop()
    const waiting = hand === undefined ? undefined : queue.shift()
    if (hand === undefined || waiting === undefined) return
    void hand
      .take(waiting.job, waiting.rows)
      .then(waiting.resolve, waiting.reject)
      .finally(() => {
        free.push(hand)
        next()
      })
  }

  return {
    take(job, rows = null) {
      if (closed) return Promise.reject(new PressError('closed'))
      if (free.length === 0 && queue.length >= options.queue) return Promise.reject(new PressError('busy'))
      return new Promise((resolve, reject) => {
        queue.push({ job, rows, resolve, reject })
        next()
      })
    },
    async close() {
      closed = true
      for (const { reject } of queue.splice(0)) reject(new PressError('closed'))
      await Promise.all(hands.map((hand) => hand.close()))
    },
  }
}
