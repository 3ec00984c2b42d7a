/** The fake's methods, as strict as the real ones where a bot can go wrong: lengths, buttons, albums, moved groups. */
import { type Answer, type FakeSent, type FakeState, type Params, refusal, success } from './fake-state.ts'

export function answerMethod(
  state: FakeState,
  method: string,
  params: Params,
  parts: Map<string, Buffer>,
): Answer {
  switch (method) {
    case 'getMe':
      return success({ ...state.me, is_bot: true, first_name: '网格铃', can_join_groups: true })
    case 'setWebhook':
      Object.assign(state.webhook, {
        url: String(params.url),
        secret: String(params.secret_token ?? ''),
      })
      return success(true)
    case 'deleteWebhook':
      state.webhook.url = ''
      return success(true)
    case 'answerCallbackQuery':
      return success(true)
    case 'getFile':
      return getFile(state, String(params.file_id))
    case 'sendMessage':
    case 'sendPhoto':
    case 'sendMediaGroup':
    case 'sendDocument':
      return send(state, method, params, parts)
    case 'editMessageText':
      return edit(state, params)
    default:
      return refusal(404, 'Not Found: method not found')
  }
}

function getFile(state: FakeState, id: string): Answer {
  const bytes = state.files.get(id)
  if (!bytes) return refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable')
  if (bytes.length > 20 * 1024 * 1024) return refusal(400, 'Bad Request: file is too big')
  return success({
    file_id: id,
    file_unique_id: `u${id}`,
    file_size: bytes.length,
    file_path: `photos/${id}`,
  })
}

function send(state: FakeState, method: string, params: Params, parts: Map<string, Buffer>): Answer {
  const chat = String(params.chat_id)
  const movedTo = state.moved.get(chat)
  if (movedTo !== undefined) {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat'
    return refusal(400, description, { migrate_to_chat_id: Number(movedTo) })
  }
  const items = method === 'sendMediaGroup' ? (params.media as Params[]) : [params]
  if (method === 'sendMediaGroup' && (items.length < 2 || items.length > 10)) {
    return refusal(400, 'Bad Request: media must include 2-10 items')
  }
  if (method === 'sendDocument' && state.refusesFiles.has(chat))
    return refusal(400, 'Bad Request: not enough rights to send documents to the chat')
  const wrong = items.map((item) => faultIn(method, item)).find((fault) => fault !== null)
  if (wrong) return refusal(400, wrong)
  const wait = state.limits.on ? secondsToWait(state, chat, items.length) : 0
  if (wait > 0) return refusal(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait })

  const made = items.map((item): FakeSent => {
    const document = method === 'sendDocument' ? parts.get('document') : undefined
    const photo = method === 'sendMessage' || document ? undefined : parts.get(partName(item.media))
    return {
      messageId: state.next.messageId++,
      chat,
      method,
      text: String(item.text ?? item.caption ?? '').trim(),
      entities: (item.entities ?? item.caption_entities ?? []) as Params[],
      buttons: buttonsOf(params),
      photos: photo ? [photo] : [],
      files: document ? [document] : [],
      replyTo: (params.reply_parameters ? replyOf(params.reply_parameters) : undefined) ?? null,
      at: state.options.now(),
      edits: 0,
    }
  })
  state.sent.push(...made)
  const results = made.map(({ messageId }) => ({
    message_id: messageId,
    date: 1,
    chat: { id: Number(chat) },
  }))
  return success(method === 'sendMediaGroup' ? results : results[0])
}

function edit(state: FakeState, params: Params): Answer {
  const line = state.sent.find(({ messageId }) => messageId === Number(params.message_id))
  if (!line) return refusal(400, 'Bad Request: message to edit not found')
  const wrong = faultIn('sendMessage', params)
  if (wrong) return refusal(400, wrong)
  const text = String(params.text).trim()
  const buttons = buttonsOf(params)
  if (text === line.text && JSON.stringify(buttons) === JSON.stringify(line.buttons)) {
    return refusal(400, 'Bad Request: message is not modified')
  }
  Object.assign(line, { text, buttons, edits: line.edits + 1 })
  return success({ message_id: line.messageId })
}

function faultIn(method: string, item: Params): string | null {
  const text = String(item.text ?? item.caption ?? '').trim()
  if (method === 'sendMessage' && text === '') return 'Bad Request: message text is empty'
  if (method === 'sendMessage' && text.length > 4_096) return 'Bad Request: message is too long'
  if (method !== 'sendMessage' && text.length > 1_024) return 'Bad Request: message caption is too long'
  const isLong = buttonsOf(item).some(({ value }) => Buffer.byteLength(value) > 64)
  return isLong ? 'Bad Request: BUTTON_DATA_INVALID' : null
}

function buttonsOf(params: Params): { label: string; value: string }[] {
  const { inline_keyboard = [] } = (params.reply_markup ?? {}) as {
    inline_keyboard?: { text: string; callback_data: string }[][]
  }
  return inline_keyboard.flat().map(({ text, callback_data }) => ({ label: text, value: callback_data }))
}

function replyOf(parameters: unknown): number {
  const read = typeof parameters === 'string' ? JSON.parse(parameters) : parameters
  return Number((read as Params).message_id)
}

/** The multipart part a picture came in: named by `attach://…` in an album, `photo` elsewhere. */
function partName(media: unknown): string {
  return typeof media === 'string' ? media.replace('attach://', '') : 'photo'
}

/** Telegram's published limits: 1 a second in a chat, 20 a minute in a group, 30 a second over all. */
function secondsToWait(state: FakeState, chat: string, count: number): number {
  const now = state.options.now()
  const within = (ms: number, sent: readonly FakeSent[]) => sent.filter(({ at }) => now - at < ms)
  const here = state.sent.filter((sent) => sent.chat === chat)
  const minute = within(60_000, here)
  if (chat.startsWith('-') && minute.length + count > 20) {
    return Math.ceil((60_000 - (now - (minute[0]?.at ?? now))) / 1_000)
  }
  return within(1_000, here).length > 0 || within(1_000, state.sent).length + count > 30 ? 1 : 0
}
