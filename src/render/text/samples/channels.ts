/** Two kinds of channel for the samples: one with buttons, one where everything is typed. */
import type { Capabilities } from '../../../outbox/capabilities.ts'

const plain: Capabilities = {
  buttons: false,
  edit: false,
  mention: 'by-name',
  quote: 'by-text',
  textLimit: 2_000,
  captionLimit: 2_000,
  countedIn: 'utf16',
  photos: 1,
  files: 9,
  fileBytes: 20 * 1024 * 1024,
  idempotent: false,
  albumSettleMs: 0,
  gatherMs: 90_000,
  pace: { perChatPerSecond: null, perGroupPerMinute: null, perAccountPerSecond: null },
}

export const channels = {
  按钮: { ...plain, buttons: true, mention: 'by-id', quote: 'by-id', textLimit: 4_096, photos: 9 },
  文字: plain,
} as const satisfies Record<string, Capabilities>
