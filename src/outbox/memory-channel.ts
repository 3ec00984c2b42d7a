/** A channel in memory, for tests beside the real ones: it sends what it is given, or fails as it is told. */
import type { Instant } from '../domain/names.ts'
import type { Capabilities } from './capabilities.ts'
import type { Channel, DeliveryError } from './channel.ts'

export type Answer = 'sent' | DeliveryError | Error

export interface MemoryChannel extends Channel {
  /** What arrived, in order. */
  readonly sent: readonly { readonly at: Instant; readonly chat: string; readonly key: string }[]
  /** When it was tried, successful or not. */
  readonly tries: readonly Instant[]
}

export const noPace: Capabilities['pace'] = {
  perChatPerSecond: null,
  perGroupPerMinute: null,
  perAccountPerSecond: null,
}

/** `answers` are given one a try, then everything arrives. */
export function memoryChannel(
  now: () => Instant,
  { pace = noPace, answers = [] }: { pace?: Capabilities['pace']; answers?: readonly Answer[] } = {},
): MemoryChannel {
  const sent: { at: Instant; chat: string; key: string }[] = []
  const tries: Instant[] = []
  return {
    platform: 'test',
    account: 'main',
    capabilities: {
      buttons: true,
      edit: false,
      mention: 'text',
      quote: 'none',
      textLimit: 4096,
      captionLimit: 1024,
      countedIn: 'utf16',
      photos: 9,
      files: 9,
      fileBytes: 20 * 1024 * 1024,
      idempotent: false,
      albumSettleMs: 0,
      gatherMs: 0,
      pace,
    },
    sent,
    tries,
    start: async () => undefined,
    stop: async () => undefined,
    async send({ chat }, letter) {
      const answer = answers[tries.length] ?? 'sent'
      tries.push(now())
      if (answer !== 'sent') throw answer
      sent.push({ at: now(), chat, key: letter.key })
      return { messageIds: [] }
    },
    fetch: async () => new Uint8Array(),
    health: () => ({ state: 'ready', reason: null }),
  }
}
