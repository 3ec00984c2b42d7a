/** The log of whoever runs the system: what happened and how often, never who, never what was said. */
import { type DestinationStream, pino, stdTimeFunctions } from 'pino'

/**
 * The only things a line may carry beside its words. Names of persons and groups, texts, phone numbers, tokens and
 * links are not among them; a field that is not listed is dropped even when the type checker was got around.
 */
export interface LogFields {
  readonly platform?: string
  readonly account?: string
  readonly room?: string
  readonly kind?: string
  readonly state?: string
  readonly reason?: string
  readonly case?: string
  readonly method?: string
  readonly route?: string
  readonly status?: number
  readonly count?: number
  readonly attempt?: number
  readonly tookMs?: number
  readonly retryAfterMs?: number
  readonly host?: string
  readonly port?: number
  readonly engine?: string
  readonly version?: string
  readonly signal?: string
  readonly error?: unknown
}

type Say = (words: string, fields?: LogFields) => void

/** Words are a constant English phrase of letters: what varies belongs into the fields. */
export interface Log {
  readonly debug: Say
  readonly info: Say
  readonly warn: Say
  readonly error: Say
}

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'

/** @param destination standard output when left out */
export function openLog(level: LogLevel, destination?: DestinationStream): Log {
  const logger = pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }, destination)
  const say =
    (severity: 'debug' | 'info' | 'warn' | 'error'): Say =>
    (words, fields = {}) =>
      logger[severity](redact(fields), plainWords(words))
  return { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') }
}

const allowed = {
  platform: true,
  account: true,
  room: true,
  kind: true,
  state: true,
  reason: true,
  case: true,
  method: true,
  route: true,
  status: true,
  count: true,
  attempt: true,
  tookMs: true,
  retryAfterMs: true,
  host: true,
  port: true,
  engine: true,
  version: true,
  signal: true,
  error: true,
} satisfies Record<keyof LogFields, true>

function redact(fields: LogFields): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([name]) => Object.hasOwn(allowed, name))
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === 'error' ? describeError(value) : plainValue(value)]),
  )
}

/** Codes and numbers pass; anything that could be a sentence, a phone number, a token or an address with one does not. */
function plainValue(value: unknown): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  const harmless = typeof value === 'string' && /^[\w./:-]{0,64}$/.test(value)
  const telling = harmless && /\d{11}|\d+:[\w-]{20}/.test(value)
  return harmless && !telling ? value : '(left out)'
}

function plainWords(words: string): string {
  return /^[a-z][a-z ,;'-]{0,119}$/i.test(words) ? words : '(words left out)'
}

/**
 * An error without its message: messages quote what they choked on, and a DrizzleQueryError quotes its parameters.
 * Class, code and the lines of the stack are enough to find the place.
 */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { class: typeof error }
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return {
    class: /^\w{1,64}$/.test(error.name) ? error.name : 'Error',
    ...(isCode(code) && { code }),
    stack: framesOf(error),
    ...(cause instanceof Error && depth < 3 && { cause: describeError(cause, depth + 1) }),
  }
}

function isCode(code: unknown): boolean {
  return typeof code === 'number' || (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code))
}

/** V8 puts the message first; a frame ends with line and column, or names native code. */
function framesOf(error: Error): readonly string[] {
  const afterMessage = (error.stack ?? '').replace(error.message, '')
  return afterMessage
    .split('\n')
    .filter((line) => /^ {4}at .*(:\d+:\d+\)?|\((native|<anonymous>)\))$/.test(line))
    .map((line) => line.trim())
}
