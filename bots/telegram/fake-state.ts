/** What the fake Bot API knows and keeps; tests read it and turn its switches. */

export type Params = Record<string, unknown>

export interface FakeOptions {
  readonly token: string
  /** The platform's clock, milliseconds. */
  readonly now: () => number
  /** Default: any free port. */
  readonly port?: number
}

export interface Answer {
  readonly status: number
  /** A string is sent as it is: what a gateway says that is no Bot API. */
  readonly body: Params | string
}

/** Befalls the next call of the method (of any, when none is named), once. */
export interface FakeFault {
  readonly method?: string
  readonly answer?: Answer
  /** The socket breaks before the call was carried out, or after: then it is done and nobody is told. */
  readonly drop?: 'before' | 'after'
}

export interface FakeSent {
  readonly messageId: number
  readonly chat: string
  readonly method: string
  text: string
  entities: readonly Params[]
  buttons: readonly { label: string; value: string }[]
  readonly photos: readonly Buffer[]
  readonly files: readonly Buffer[]
  readonly replyTo: number | null
  readonly at: number
  edits: number
}

export interface FakeState {
  readonly options: FakeOptions
  /** Answered by getMe; change it to turn privacy mode on. */
  readonly me: { id: number; username: string; can_read_all_group_messages: boolean }
  /** Every call, getUpdates included. */
  readonly calls: { method: string; params: Params; at: number }[]
  /** Every message accepted from the bot, as people see it now. */
  readonly sent: FakeSent[]
  readonly faults: FakeFault[]
  readonly files: Map<string, Buffer>
  /** Groups whose permissions forbid documents. */
  readonly refusesFiles: Set<string>
  /** Groups that became supergroups: old chat id → new. */
  readonly moved: Map<string, string>
  /** When on, sends beyond Telegram's limits get a real 429. */
  readonly limits: { on: boolean }
  readonly webhook: { url: string; secret: string; readonly statuses: number[] }
  readonly next: { messageId: number; updateId: number; fileId: number }
}

export function newState(options: FakeOptions): FakeState {
  const id = Number(options.token.split(':')[0])
  return {
    options,
    me: { id, username: 'gridbell_bot', can_read_all_group_messages: true },
    calls: [],
    sent: [],
    faults: [],
    files: new Map(),
    moved: new Map(),
    refusesFiles: new Set(),
    limits: { on: false },
    webhook: { url: '', secret: '', statuses: [] },
    next: { messageId: 1, updateId: 100_000, fileId: 1 },
  }
}

export function success(result: unknown): Answer {
  return { status: 200, body: { ok: true, result } }
}

export function refusal(code: number, description: string, parameters?: Params): Answer {
  return {
    status: code,
    body: { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) },
  }
}
