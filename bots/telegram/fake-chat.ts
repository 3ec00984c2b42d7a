/** People on the fake Telegram: builds the updates that Telegram would send of what they say, press and change. */
import type { FakeBotApi } from './fake-bot-api.ts'
import type { Params } from './fake-state.ts'

export interface FakePerson {
  readonly id: number
  readonly name: string
  readonly isBot?: boolean
}

export interface FakeChat {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup'
}

export interface FakeSaid {
  readonly text?: string
  /** Put before the text with an entity, as Telegram's clients do, and followed by this. */
  readonly mentionThen?: string
  readonly quote?: { readonly id: number; readonly text: string; readonly from?: FakePerson }
  readonly photos?: readonly Uint8Array[]
}

/** One message, or one per photo of an album with the text as caption of the first. Returns what was pushed. */
export function say(api: FakeBotApi, from: FakePerson, chat: FakeChat, said: FakeSaid): Params[] {
  const { mentionThen, quote, photos = [] } = said
  const mention = mentionThen === undefined ? '' : `@${api.me.username}${mentionThen}`
  const text = mention + (said.text ?? '')
  const entities = mention ? [{ type: 'mention', offset: 0, length: api.me.username.length + 1 }] : []
  const base = {
    date: seconds(api),
    chat: { ...chat, title: '网格群' },
    from: userOf(from),
    ...(quote ? { reply_to_message: quotedOf(quote) } : {}),
  }
  const bodies =
    photos.length === 0
      ? [{ text, entities }]
      : photos.map((bytes, n) => ({
          photo: sizesOf(api, bytes),
          ...(n === 0 ? { caption: text, caption_entities: entities } : {}),
        }))
  const album = photos.length > 1 ? { media_group_id: `g${api.next.messageId}` } : {}
  return bodies.map((body) => {
    const message: Params = { message_id: api.next.messageId++, ...base, ...body, ...album }
    return { update_id: api.push({ message }), message }
  })
}

/** Somebody changes a message that was said. */
export function editSaid(api: FakeBotApi, message: Params, text: string): void {
  api.push({ edited_message: { ...message, text, edit_date: seconds(api) } })
}

/** Somebody presses a button below the bot's message. */
export function press(
  api: FakeBotApi,
  from: FakePerson,
  chat: FakeChat,
  messageId: number,
  data: string,
): void {
  const message = {
    message_id: messageId,
    date: seconds(api),
    chat,
    from: userOf({ ...api.me, name: '网格铃', isBot: true }),
  }
  const id = `4382${api.next.messageId++}`
  api.push({ callback_query: { id, from: userOf(from), chat_instance: '1', data, message } })
}

export function userOf({ id, name, isBot = false }: FakePerson): Params {
  return { id, is_bot: isBot, first_name: name }
}

function quotedOf({ id, text, from }: NonNullable<FakeSaid['quote']>): Params {
  return { message_id: id, date: 1, text, ...(from ? { from: userOf(from) } : {}) }
}

/** Telegram offers every photo in several sizes; the biggest is not the first. */
function sizesOf(api: FakeBotApi, bytes: Uint8Array): Params[] {
  const id = `AgACAgUAAx${api.next.fileId++}`
  api.files.set(id, Buffer.from(bytes))
  api.files.set(`${id}s`, Buffer.from(bytes.subarray(0, 20)))
  return [
    { file_id: `${id}s`, file_unique_id: `u${id}s`, width: 90, height: 67, file_size: 20 },
    { file_id: id, file_unique_id: `u${id}`, width: 1280, height: 960, file_size: bytes.length },
  ]
}

function seconds(api: FakeBotApi): number {
  return Math.floor(api.options.now() / 1_000)
}
