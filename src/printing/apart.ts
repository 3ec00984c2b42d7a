/** A thread of its own for what is read while it is printed: a year's ledger takes no turn of the loop that replies. */
import { type HandsOptions, openHands } from '../render/workers/hands.ts'
import type { AskedEnclosure } from './print-asked.ts'

/** Where the thread finds a store to read: a module with `openStoreToRead`, and what that wants to know. */
export interface StoreToRead {
  readonly module: string
  readonly settings: unknown
}

export interface AskedJob {
  readonly enclosure: AskedEnclosure
  /** What stands before a photo's id in its address. */
  readonly photos: string
}

export interface Apart {
  /** Rejected with PressError. */
  readonly print: (job: AskedJob) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

export function openApart(options: HandsOptions, store: StoreToRead): Apart {
  const script = new URL('./apart-thread.ts', import.meta.url)
  const { take, close } = openHands<AskedJob>(options, { script, data: store })
  return { print: async (job) => (await take(job)) as Uint8Array, close }
}
