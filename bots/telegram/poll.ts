/**
 * Our own long-polling loop. telegraf's moves its offset before the handlers have run, and confirms the whole batch
 * when one of them fails: what was not yet on disk would be lost.
 */
import { z } from 'zod'
import { type Api, readAs } from './api.ts'
import { allowedUpdates } from './update.ts'

export interface Polling {
  readonly api: Api
  /** Resolves when the update is on disk or need not be; rejects when it must come again. */
  readonly hear: (update: unknown) => Promise<void>
  /** Telegram has answered: the line stands. */
  readonly answered: () => void
  readonly signal: AbortSignal
}

/**
 * Runs until the signal (then resolves, with all that was heard confirmed) or the first fault (then rejects).
 * Updates are heard one after the other in the order of the feed, so each chat keeps its order.
 */
export async function poll({ api, hear, answered, signal }: Polling): Promise<void> {
  // Only sent to confirm. Without it the oldest unconfirmed update comes first, also when the ids have fallen after
  // a week of silence (CHANNELS 3).
  let offset: number | undefined
  // The first is answered at once: it tells whether the line stands.
  let timeout = 0
  try {
    while (!signal.aborted) {
      const request = { offset, timeout, limit: 100, allowed_updates: allowedUpdates }
      const within = { timeoutMs: (timeout + 15) * 1_000, signal }
      const updates = readAs(Batch, await api.call('getUpdates', request, within))
      offset = undefined
      timeout = pollSeconds
      answered()
      for (const update of updates) {
        if (signal.aborted) break
        await hear(update)
        offset = update.update_id + 1
      }
    }
  } catch (fault) {
    if (!signal.aborted) throw fault
  } finally {
    // Best effort: unconfirmed updates only come again, and are then known as duplicates.
    if (offset !== undefined) {
      const confirm = { offset, timeout: 0, limit: 1, allowed_updates: allowedUpdates }
      await api.call('getUpdates', confirm, { timeoutMs: 3_000 }).catch(() => undefined)
    }
  }
}

const Batch = z.array(z.looseObject({ update_id: z.int() }))

/** Telegram holds the request this long when nothing happens. */
const pollSeconds = 50
