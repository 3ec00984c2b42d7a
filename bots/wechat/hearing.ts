/** Hands what was heard to the inbox, one after the other, and holds on to what could not be kept. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Accept, Ignored, Message } from '../../src/inbox/message.ts'
import type { Log } from './log.ts'
import { nameOf } from './name-of.ts'

export interface Hearing {
  /** `take` begins at once and may ask the puppet for names; what it brings is kept in the order of these calls. */
  hear(take: () => Promise<Message | Ignored>): void
  /** Resolves when everything heard is kept, or was tried one last time. */
  stop(): Promise<void>
}

/** WeChat delivers nothing twice, so this memory is all there is while the store cannot write: but it has an end. */
const heldAtMost = 10_000
const longestDelayMs = 30_000

export function makeHearing(accept: Accept, keepAgainMs: number, log: Log): Hearing {
  const stopping = new AbortController()
  let held = 0
  let turn: Promise<void> = Promise.resolve()

  const keep = async (message: Message) => {
    for (let delayMs = keepAgainMs; ; delayMs = Math.min(delayMs * 2, longestDelayMs)) {
      try {
        await accept(message)
        return
      } catch (error) {
        if (stopping.signal.aborted) throw error
        log.warn({ error: nameOf(error), held }, 'a wechat message could not be kept, and is tried again')
        await delay(delayMs, undefined, stopping).catch(() => undefined)
      }
    }
  }

  const one = async (taking: Promise<Message | Ignored>) => {
    try {
      const heard = await taking
      if ('ignored' in heard) log.info({ why: heard.ignored }, 'ignored')
      else await keep(heard)
    } catch (error) {
      log.warn({ error: nameOf(error) }, 'a wechat message was lost')
    } finally {
      held -= 1
    }
  }

  return {
    hear: (take) => {
      if (stopping.signal.aborted) return
      if (held >= heldAtMost) return log.warn({ held }, 'a wechat message was lost: too many wait to be kept')
      held += 1
      const taking = take()
      // Its turn comes later; until then nobody listens to its failure.
      taking.catch(() => undefined)
      turn = turn.then(() => one(taking))
    },
    stop: async () => {
      stopping.abort()
      await turn
    },
  }
}
