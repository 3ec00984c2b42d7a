/** What Telegram can do, as its documentation of November 2026 states it. */
import type { Capabilities } from '../../src/outbox/capabilities.ts'

export const capabilities: Capabilities = {
  buttons: true,
  edit: true,
  mention: 'by-id',
  quote: 'by-id',
  // core.telegram.org/bots/api#sendmessage and #sendphoto: "1-4096 / 0-1024 characters after entities parsing";
  // they are counted as entity offsets are, in UTF-16 units.
  textLimit: 4_096,
  captionLimit: 1_024,
  countedIn: 'utf16',
  // core.telegram.org/bots/api#sendmediagroup: "must include 2-10 items".
  photos: 10,
  // Each is a call of its own. core.telegram.org/bots/api#senddocument: "files of any type of up to 50 MB".
  files: 10,
  fileBytes: 50 * 1024 * 1024,
  // A sendMessage that timed out may have been delivered (tdlib/telegram-bot-api#126); there is no key to say "once".
  idempotent: false,
  // An album is several updates without an end mark; its parts arrive within a second or two (CHANNELS 6).
  albumSettleMs: 2_000,
  // DESIGN §3.3: the same sender within 90 seconds.
  gatherMs: 90_000,
  // core.telegram.org/bots/faq#my-bot-is-hitting-limits: 1 a second in one chat, 20 a minute in a group, about 30 a
  // second over all. The last is per token, shared by everyone who uses it.
  pace: { perChatPerSecond: 1, perGroupPerMinute: 20, perAccountPerSecond: 30 },
}
