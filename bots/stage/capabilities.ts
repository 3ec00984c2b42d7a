/** What the stage can do, as data: it is our own, so it promises more than any platform. */
import type { Capabilities } from '../../src/outbox/capabilities.ts'

export const capabilities: Capabilities = {
  buttons: true,
  edit: true,
  mention: 'by-id',
  quote: 'by-id',
  // Generous, yet bounded: a page should not have to draw a book.
  textLimit: 20_000,
  captionLimit: 20_000,
  countedIn: 'utf16',
  photos: 9,
  files: 9,
  fileBytes: 50 * 1024 * 1024,
  // The transcript writes one line per letter key.
  idempotent: true,
  // Photos of one POST are one message already; nothing has to settle.
  albumSettleMs: 50,
  gatherMs: 90_000,
  pace: { perChatPerSecond: null, perGroupPerMinute: null, perAccountPerSecond: null },
}

/** The platform's name and its only account. */
export const platform = 'stage'
export const account = 'stage'

/** As whom the bot appears, and what it answers to after an @. */
export const botId = 'bot'
export const botName = '网格铃'
export const botNames: readonly string[] = ['网格铃', '机器人']
