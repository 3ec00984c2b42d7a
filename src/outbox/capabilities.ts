/** What a channel can do, as data: nothing in `src` asks for a platform's name. */
export interface Capabilities {
  /** Buttons below a message; without them the renderer writes what to reply. */
  readonly buttons: boolean
  /** A sent message can be changed in place. */
  readonly edit: boolean
  /** How a person is addressed: by account id, by the name the group shows, or only as text. */
  readonly mention: 'by-id' | 'by-name' | 'text'
  /** People can quote a message and the bot learns which one, by id or only by its text. */
  readonly quote: 'by-id' | 'by-text' | 'none'
  /** The longest text and caption, in the unit the platform counts. */
  readonly textLimit: number
  readonly captionLimit: number
  readonly countedIn: 'utf16' | 'utf8'
  /** Photos in one letter; 0 where none can be sent. */
  readonly photos: number
  /** Documents and tables in one letter; 0 where none can be sent. */
  readonly files: number
  /** The largest of them, bytes. */
  readonly fileBytes: number
  /** Sending the same letter key twice shows it once (only a channel of our own can promise that). */
  readonly idempotent: boolean
  /** Parts of one album arrive within this time of each other, milliseconds. */
  readonly albumSettleMs: number
  /** Photo and text of one person sent apart within this window are one message, milliseconds. */
  readonly gatherMs: number
  /** The platform's own limits on sending; null where it has none. */
  readonly pace: {
    readonly perChatPerSecond: number | null
    readonly perGroupPerMinute: number | null
    readonly perAccountPerSecond: number | null
  }
}
