/** Telegram's door when it calls us: an update is answered 200 only when it is on disk. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Webhook {
  /** Where to mount the handler: `app.use(path, handler)`. */
  readonly path: string
  readonly handler: (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => void
}

export interface WebhookSettings {
  readonly url: string
  /** 1–256 characters of A–Z a–z 0–9 _ - (core.telegram.org/bots/api#setwebhook). */
  readonly secret: string
  /** Rejects when the update must come again: Telegram repeats what is not answered 2xx (CHANNELS 1). */
  readonly hear: (update: unknown) => Promise<void>
}

export function openWebhook({ url, secret, hear }: WebhookSettings): Webhook {
  const answer = async (request: IncomingMessage & { body?: unknown }): Promise<number> => {
    if (request.method !== 'POST') return 405
    if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], secret)) return 401
    const update = request.body ?? (await readJson(request))
    if (update === undefined) return 400
    await hear(update)
    return 200
  }
  return {
    path: new URL(url).pathname,
    handler: (request, response) => {
      answer(request).then(
        (status) => response.writeHead(status).end(),
        () => response.writeHead(503).end(),
      )
    },
  }
}

/** Compared as digests: equal length, and the time taken tells nothing. */
function isSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret))
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > updateBytes) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

/** An update is a few kilobytes; this is far above the largest. */
const updateBytes = 1024 * 1024
