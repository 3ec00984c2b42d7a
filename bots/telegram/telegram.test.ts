/** Telegram keeps the channel contract: real telegraf, over real HTTP, against the fake Bot API. */
import { expect, vi } from 'vitest'
import { channelContract } from '../contract.ts'
import type { Fault, Rig } from '../rig.ts'
import { type FakeBench, openBench } from './fake-bench.ts'
import { editSaid, type FakeChat, type FakePerson, press, say } from './fake-chat.ts'
import { type FakeFault, type Params, refusal } from './fake-state.ts'

channelContract('telegram, polling', async () => rigOf(await openBench({ mode: 'polling' })))
channelContract('telegram, webhook', async () => rigOf(await openBench({ mode: 'webhook' })))

const ann: FakePerson = { id: 1001, name: '王敏' }
const bob: FakePerson = { id: 1002, name: '李强' }
const people = { ann, bob }
const chats: Record<'group' | 'direct', FakeChat> = {
  group: { id: -1001234567890, type: 'supergroup' },
  direct: { id: ann.id, type: 'private' },
}

function rigOf({ api, channel, stop }: FakeBench): Rig {
  let last: Params[] = []
  return {
    channel,
    chats: { group: String(chats.group.id), direct: String(chats.direct.id) },
    cast: { ann: String(ann.id), bob: String(bob.id) },
    redelivers: true,
    async say({ who, in: where, quote, ...said }) {
      const quoted = quote ? { quote: { id: Number(quote.id), text: quote.text } } : {}
      last = say(api, people[who], chats[where], { ...said, ...quoted })
    },
    async sayAgain() {
      // What lies unconfirmed would come again by itself; what is confirmed only when Telegram errs.
      await vi.waitFor(() => expect(api.unconfirmed()).toEqual([]))
      for (const update of last) api.pushAgain(update as Params & { update_id: number })
    },
    async echo(text) {
      say(api, { id: api.me.id, name: '网格铃', isBot: true }, chats.group, { text })
    },
    async otherBotSays(text) {
      say(api, { id: 2001, name: '天气', isBot: true }, chats.group, { text })
    },
    async press({ who, in: where, messageId, value }) {
      press(api, people[who], chats[where], Number(messageId), value)
    },
    async editLast(text) {
      editSaid(api, last[0]?.message as Params, text)
    },
    async shown(where) {
      const lines = api.sent.filter(({ chat }) => chat === String(chats[where].id))
      return lines.map(({ messageId, text, photos, files, buttons, replyTo }) => ({
        id: String(messageId),
        text,
        photos,
        files,
        buttons,
        replyTo: replyTo === null ? null : String(replyTo),
      }))
    },
    faults: ['limit', 'network', 'blocked', 'gone', 'refused', 'moved'],
    fail: (fault) => void api.faults.push({ method: 'sendMessage', ...faultOf(fault) }),
    refuseFiles: () => void api.refusesFiles.add(String(chats.group.id)),
    stop,
  }
}

function faultOf(fault: Fault): FakeFault {
  switch (fault.kind) {
    case 'limit': {
      const seconds = fault.retryAfterMs / 1_000
      return { answer: refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }) }
    }
    case 'moved': {
      const description = 'Bad Request: group chat was upgraded to a supergroup chat'
      return { answer: refusal(400, description, { migrate_to_chat_id: Number(fault.movedTo) }) }
    }
    case 'network':
      return { drop: 'before' }
    case 'blocked':
      return { answer: refusal(403, 'Forbidden: bot was kicked from the supergroup chat') }
    case 'gone':
      return { answer: refusal(400, 'Bad Request: chat not found') }
    case 'refused':
      return { answer: refusal(400, 'Bad Request: message is too long') }
  }
}
