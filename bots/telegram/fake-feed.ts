/** The fake's feed of updates: kept until confirmed, by the offset of a poll or by the webhook's 200. */
import type { ServerResponse } from 'node:http'
import { type Answer, type FakeState, type Params, refusal, success } from './fake-state.ts'

export interface Feed {
  push(update: Params): number
  pushAgain(update: Params & { update_id: number }): void
  unconfirmed(): readonly Params[]
  /** The answer to getUpdates; `response` tells when the caller has gone. */
  next(params: Params, response: ServerResponse): Promise<Answer>
  stop(): void
}

export function openFeed(state: FakeState): Feed {
  let waiting: (Params & { update_id: number })[] = []
  let poll: { end: (conflict: boolean) => void } | undefined
  const queues = new Map<string, Promise<void>>()
  let stopped = false

  const pushAgain = (update: Params & { update_id: number }) => {
    waiting.push(update)
    if (state.webhook.url === '') return poll?.end(false)
    // One chat in order, chats side by side (CHANNELS 16).
    const chat = chatOf(update)
    queues.set(
      chat,
      (queues.get(chat) ?? Promise.resolve()).then(() => deliver(update)),
    )
  }

  const deliver = async (update: Params) => {
    while (!stopped) {
      const { url, secret, statuses } = state.webhook
      const status = await postTo(url, secret, update)
      statuses.push(status)
      if (status >= 200 && status < 300) break
      await sleep(retryMs)
    }
    waiting = waiting.filter((one) => one !== update)
  }

  return {
    push(update) {
      const update_id = state.next.updateId++
      pushAgain({ update_id, ...update })
      return update_id
    },
    pushAgain,
    unconfirmed: () => waiting,
    async next(params, response) {
      if (state.webhook.url !== '')
        return refusal(409, "Conflict: can't use getUpdates method while webhook is active")
      const offset = Number(params.offset ?? 0)
      waiting = waiting.filter((update) => update.update_id >= offset)
      poll?.end(true)
      let conflict = false
      if (waiting.length === 0 && Number(params.timeout ?? 0) > 0) {
        conflict = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => mine.end(false), Number(params.timeout) * 1_000)
          const mine = {
            end: (by: boolean) => {
              clearTimeout(timer)
              if (poll === mine) poll = undefined
              resolve(by)
            },
          }
          poll = mine
          response.on('close', () => mine.end(false))
        })
      }
      if (conflict) return refusal(409, 'Conflict: terminated by other getUpdates request')
      // What has a lower id than was asked for is not shown, and confirmed by the next poll that asks above it.
      return success(
        waiting.filter((update) => update.update_id >= offset).slice(0, Number(params.limit ?? 100)),
      )
    },
    stop() {
      stopped = true
      poll?.end(false)
    },
  }
}

async function postTo(url: string, secret: string, update: Params): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret }
  try {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

function chatOf(update: Params): string {
  const { message, edited_message, my_chat_member } = update as Record<
    string,
    { chat?: { id: number } } | undefined
  >
  const pressed = update.callback_query as { message?: { chat: { id: number } } } | undefined
  const chat = (message ?? edited_message ?? my_chat_member)?.chat ?? pressed?.message?.chat
  return String(chat?.id ?? '')
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** The real one waits seconds to minutes; a test has no time for that. */
const retryMs = 50
