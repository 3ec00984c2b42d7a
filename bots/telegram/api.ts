/** Calls of the Bot API through telegraf, with a deadline each, and every fault in one shape that holds no secret. */
import { Telegram, TelegramError } from 'telegraf'
import { z } from 'zod'

type Methods = Telegram['callApi']
export type Method = Parameters<Methods>[0]

/**
 * The Bot API said no, or nothing. Unlike telegraf's errors it carries no payload (people's words) and its message
 * is safe to log: node-fetch writes the whole address, token included, into some of its own.
 */
export class ApiFault extends Error {
  /** Telegram's error_code; null when no answer came or it could not be read. */
  readonly code: number | null
  readonly retryAfterMs: number | null
  readonly movedTo: string | null
  constructor(code: number | null, message: string, retryAfterMs: number | null, movedTo: string | null) {
    super(message)
    this.name = 'ApiFault'
    this.code = code
    this.retryAfterMs = retryAfterMs
    this.movedTo = movedTo
  }
}

export interface Api {
  /** Throws ApiFault. The result is unread: parse what you need of it. */
  call(method: Method, payload: object, within: { timeoutMs: number; signal?: AbortSignal }): Promise<unknown>
}

export function openApi(token: string, apiRoot: string): Api {
  const telegram = new Telegram(token, { apiRoot, webhookReply: false })
  return {
    async call(method, payload, { timeoutMs, signal }) {
      // telegraf's own limit is 500 s: a half-open connection would keep us deaf that long.
      const deadline = AbortSignal.timeout(timeoutMs)
      const either = signal ? AbortSignal.any([signal, deadline]) : deadline
      try {
        return await telegram.callApi(method, payload as never, { signal: either as never })
      } catch (error) {
        throw faultOf(error)
      }
    },
  }
}

/** Reads the part of a result that is needed. Throws ApiFault: whoever answered, it was not Telegram as we know it. */
export function readAs<T>(shape: z.ZodType<T>, result: unknown): T {
  const read = shape.safeParse(result)
  if (read.success) return read.data
  throw new ApiFault(null, 'unreadable answer', null, null)
}

function faultOf(error: unknown): ApiFault {
  if (!(error instanceof TelegramError)) {
    return new ApiFault(null, error instanceof Error ? error.name : 'no answer', null, null)
  }
  const { retry_after, migrate_to_chat_id } = Parameters.catch({}).parse(error.parameters ?? {})
  return new ApiFault(
    error.code,
    `${error.code} ${error.description}`,
    retry_after === undefined ? null : retry_after * 1_000,
    migrate_to_chat_id === undefined ? null : String(migrate_to_chat_id),
  )
}

const Parameters = z.object({
  retry_after: z.number().nonnegative().optional(),
  migrate_to_chat_id: z.int().optional(),
})
