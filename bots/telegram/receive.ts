/** A Telegram update becomes a Message, or is ignored for a reason. Pure: the same update gives the same answer. */
import { Instant } from '../../src/domain/names.ts'
import type { Attachment, Ignored, Message } from '../../src/inbox/message.ts'
import { limits } from '../../src/limits.ts'
import { type CallbackQuery, type File, type Membership, Update, type Written } from './update.ts'
import { type Me, readWords } from './words.ts'

/** `receivedAt` stands in for the time of a press, which Telegram does not tell. Never throws. */
export function receive(payload: unknown, me: Me, receivedAt: Instant): Message | Ignored {
  const parsed = Update.safeParse(payload)
  if (!parsed.success) return { ignored: 'unsupported' }
  const { message, edited_message, callback_query, my_chat_member } = parsed.data
  if (message) return receiveWritten(message, me)
  if (edited_message) return receiveEdited(edited_message, me)
  if (callback_query) return receivePressed(callback_query, me, receivedAt)
  if (my_chat_member) return receiveMembership(my_chat_member, me)
  return { ignored: 'unsupported' }
}

function receiveWritten(written: Written, me: Me): Message | Ignored {
  // Both chats are told of a migration; one message under the old chat's id serves for the two.
  if (written.migrate_to_chat_id !== undefined)
    return moved(written, written.chat.id, written.migrate_to_chat_id, me)
  if (written.migrate_from_chat_id !== undefined) {
    return moved(written, written.migrate_from_chat_id, written.chat.id, me)
  }
  const sender = senderOf(written, me)
  if ('ignored' in sender) return sender
  if (written.chat.type === 'channel') return { ignored: 'unsupported' }

  const attachments = attachmentsOf(written)
  const place = placeIn(written)
  const own = written.text ?? written.caption ?? ''
  if (own === '' && place === '' && attachments.length === 0) return { ignored: 'not-a-message' }
  const words = readWords(own, written.entities ?? written.caption_entities ?? [], me)
  const quoted = isTopicRoot(written) ? undefined : written.reply_to_message
  const direct = written.chat.type === 'private'
  return {
    ...blank(me),
    ...chatOf(written.chat),
    id: String(written.message_id),
    sender,
    text: cut([words.text, place].filter((part) => part !== '').join('\n'), limits.textChars),
    mentions: [...words.mentions],
    addressed: direct || words.addressed || quoted?.from?.id === me.id,
    attachments,
    album: written.media_group_id ?? null,
    replyTo: replyTo(written, quoted),
    at: instant(written.date),
  }
}

function receiveEdited(written: Written, me: Me): Message | Ignored {
  // A live location is "edited" every few seconds.
  if (written.location !== undefined) return { ignored: 'unsupported' }
  const heard = receiveWritten(written, me)
  if ('ignored' in heard) return heard
  const editedAt = written.edit_date ?? written.date
  return {
    ...heard,
    kind: 'edited',
    id: `${written.message_id}:edit:${editedAt}`,
    subject: String(written.message_id),
    at: instant(editedAt),
  }
}

function receivePressed(query: CallbackQuery, me: Me, receivedAt: Instant): Message | Ignored {
  const { message, data, from } = query
  if (message === undefined || data === undefined || message.chat.type === 'channel') {
    return { ignored: 'unsupported' }
  }
  if (from.is_bot) return { ignored: 'bot' }
  return {
    ...blank(me),
    ...chatOf(message.chat),
    id: `press:${query.id}`,
    kind: 'pressed',
    subject: String(message.message_id),
    sender: { userId: String(from.id), name: nameOf(from), isBot: false },
    addressed: true,
    button: data,
    at: receivedAt,
  }
}

function receiveMembership(change: Membership, me: Me): Message | Ignored {
  const isIn = ({ status, is_member }: Membership['new_chat_member']) =>
    ['creator', 'administrator', 'member'].includes(status) || (status === 'restricted' && is_member === true)
  const added = isIn(change.new_chat_member) && !isIn(change.old_chat_member)
  if (!added || change.chat.type === 'private' || change.chat.type === 'channel')
    return { ignored: 'not-a-message' }
  return {
    ...blank(me),
    ...chatOf(change.chat),
    id: `joined:${change.date}`,
    kind: 'joined',
    sender: { userId: String(change.from.id), name: nameOf(change.from), isBot: change.from.is_bot },
    addressed: true,
    at: instant(change.date),
  }
}

function moved(written: Written, from: number, to: number, me: Me): Message {
  return {
    ...blank(me),
    chat: String(from),
    chatKind: 'group',
    id: `moved:${to}`,
    kind: 'moved',
    sender: { userId: `chat:${from}`, name: null, isBot: false },
    text: String(to),
    at: instant(written.date),
  }
}

/** What most messages do not have. */
function blank(me: Me) {
  return {
    platform: 'telegram',
    account: String(me.id),
    kind: 'said',
    subject: null,
    text: '',
    mentions: [],
    addressed: false,
    attachments: [],
    album: null,
    replyTo: null,
    button: null,
  } satisfies Partial<Message>
}

function chatOf(chat: Written['chat']): Pick<Message, 'chat' | 'chatKind'> {
  return { chat: String(chat.id), chatKind: chat.type === 'private' ? 'direct' : 'group' }
}

function senderOf({ from, sender_chat, author_signature }: Written, me: Me): Message['sender'] | Ignored {
  if (from?.id === me.id) return { ignored: 'own' }
  // First of the two: `from` is then a stand-in bot (GroupAnonymousBot, Channel_Bot).
  if (sender_chat) {
    const name = author_signature ?? sender_chat.title
    return { userId: `chat:${sender_chat.id}`, name: name ? cut(name, 64) : null, isBot: false }
  }
  if (from === undefined) return { ignored: 'not-a-message' }
  if (from.is_bot) return { ignored: 'bot' }
  return { userId: String(from.id), name: nameOf(from), isBot: false }
}

function nameOf(user: CallbackQuery['from']): string | null {
  const name = [user.first_name, user.last_name ?? ''].join(' ').trim()
  return name === '' ? null : cut(name, 64)
}

function attachmentsOf(written: Written): Attachment[] {
  // An animation comes as a document too; it is taken once.
  const document = written.animation ? undefined : written.document
  const isImage = document?.mime_type?.startsWith('image/') === true
  const biggest = written.photo?.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a))
  const found: readonly (readonly [Attachment['kind'], File | undefined])[] = [
    ['photo', biggest],
    [isImage ? 'photo' : 'file', document],
    ['video', written.video ?? written.video_note ?? written.animation],
    ['voice', written.voice],
    ['file', written.audio],
  ]
  return found.flatMap(([kind, file]) =>
    file ? [{ kind, ref: file.file_id, sizeBytes: file.file_size ?? null, evidence: null }] : [],
  )
}

/** Three decimals are about a hundred metres: enough to find the spot, too little to follow a person. */
function placeIn({ location, venue }: Written): string {
  if (!location) return ''
  const point = `位置 ${location.latitude.toFixed(3)},${location.longitude.toFixed(3)}`
  return venue ? `${point} ${venue.title} ${venue.address}`.trim() : point
}

/** In a forum every message "replies" to the one that opened its topic; nobody quoted anything. */
function isTopicRoot({ reply_to_message, is_topic_message, message_thread_id }: Written): boolean {
  if (reply_to_message?.forum_topic_created !== undefined) return true
  return is_topic_message === true && reply_to_message?.message_id === message_thread_id
}

function replyTo(
  { external_reply, quote }: Written,
  quoted: Written['reply_to_message'],
): Message['replyTo'] {
  if (quoted)
    return { id: String(quoted.message_id), text: quote?.text ?? quoted.text ?? quoted.caption ?? null }
  // Quoted from another chat: that chat's ids mean nothing here.
  return external_reply === undefined ? null : { id: null, text: quote?.text ?? null }
}

function instant(seconds: number): Instant {
  return Instant.parse(seconds * 1_000)
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}
