/** What a personal WeChat account can do, as data: the lowest common measure of all puppets. */
import type { Capabilities } from '../../src/outbox/capabilities.ts'

export const capabilities: Capabilities = {
  // WeChat has no buttons for persons: the renderer writes a text menu.
  buttons: false,
  edit: false,
  mention: 'by-id',
  // Most puppets show the quoted words only, and their own sent messages have no id to compare with.
  quote: 'by-text',
  // No published figure. Gateways cut silently above 2,000 (NousResearch/hermes-agent#16411), so we stay there.
  textLimit: 2_000,
  // A photo carries no caption: the text goes as a message of its own.
  captionLimit: 2_000,
  countedIn: 'utf16',
  // Nine is what a person can choose at once; each is a message of its own and counts as one.
  photos: 9,
  // A message of its own each; the web protocol stops above 25 MB (CHANNELS 4), so we stay below.
  files: 9,
  fileBytes: 20 * 1024 * 1024,
  idempotent: false,
  // There are no albums: every photo is a message of its own.
  albumSettleMs: 0,
  // DESIGN §3.3: same sender within 90 s.
  gatherMs: 90_000,
  // No published limit, and a personal account is restricted for good (CHANNELS 3 and 20: "发消息数量直接关系到封号").
  // Urinx/WeixinBot#149 saw one per second pass and two per second stopped after 120: half of what passed.
  pace: { perChatPerSecond: 0.25, perGroupPerMinute: 6, perAccountPerSecond: 0.5 },
}

/** The platform's name, part of every message key. */
export const platform = 'wechat'
