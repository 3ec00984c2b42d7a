/** A WeChat message becomes a Message, or a reason why not: pure, from a plain picture of what wechaty holds. */
import type { Instant } from '../../src/domain/names.ts'
import type { Attachment, Ignored, Message } from '../../src/inbox/message.ts'
import { limits } from '../../src/limits.ts'
import { platform } from './capabilities.ts'
import { type Named, readMentions } from './mentions.ts'
import { isAppMessage, readQuote } from './quote.ts'
import { decodeEntities, xmlText } from './xml.ts'

/** What `snapshot.ts` reads off a wechaty message, without downloading anything. */
export interface Heard {
  readonly id: string
  /** Null in private. */
  readonly room: string | null
  readonly talker: { readonly id: string; readonly name: string | null; readonly official: boolean }
  readonly self: Named
  /** The name of wechaty's message type, `Text`, `Image` … */
  readonly type: string
  readonly text: string
  /** The room text as the web protocol sent it, `@abc:<br/>…`; null with every other puppet. */
  readonly original: string | null
  readonly mentioned: readonly Named[]
  /** The place of a Location message, in words. */
  readonly place: string | null
  readonly at: Instant
}

export function receive(heard: Heard, account: string): Message | Ignored {
  if (heard.talker.id === heard.self.id) return { ignored: 'own' }
  if (heard.talker.official) return { ignored: 'bot' }
  if (systemAccounts.has(heard.talker.id)) return { ignored: 'not-a-message' }
  if (isRecall(heard)) return receiveRecalled(heard, account)
  const text = heard.type === 'Text' ? wholeText(heard) : heard.text
  // Some puppets hand a quote over as a link, a file or an unknown thing with its XML for a text.
  if (readQuote(text) !== null) return said(heard, account, text, [])
  const kind = attachmentKinds[heard.type]
  if (kind) return said(heard, account, '', [{ kind, ref: heard.id, sizeBytes: null, evidence: null }])
  if (heard.type === 'Location' && heard.place) return said(heard, account, heard.place, [])
  if (typedKinds.has(heard.type) && !isAppMessage(text)) return said(heard, account, text, [])
  return { ignored: heard.type === 'Unknown' ? 'not-a-message' : 'unsupported' }
}

/** The bot got into a room: whoever runs it is told how to bind the group. */
export function receiveJoined(
  joined: {
    readonly room: string
    readonly inviter: string
    readonly name: string | null
    readonly at: Instant
  },
  account: string,
): Message {
  const talker = { id: joined.inviter, name: joined.name }
  const id = `${joined.room}:joined:${joined.at}`.slice(-128)
  return { ...frame({ ...joined, id, talker }, account), kind: 'joined' }
}

/** What a person wrote; everything else without a file (cards, links, forwarded chats, money) says nothing to us. */
const typedKinds = new Set(['Text', 'GroupNote'])

const attachmentKinds: Readonly<Record<string, Attachment['kind']>> = {
  Image: 'photo',
  Video: 'video',
  Audio: 'voice',
  Attachment: 'file',
}

/** WeChat's own service accounts, which wechaty does not always mark as official. */
const systemAccounts = new Set(['weixin', 'filehelper', 'fmessage', 'newsapp', 'notifymessage', 'medianote'])

function said(heard: Heard, account: string, written: string, attachments: Attachment[]): Message {
  const message = frame(heard, account)
  const quoting = readQuote(written)
  const { text, mentions, addressed } = readMentions(clean(quoting?.reply ?? written), heard)
  const quotesUs = quoting !== null && heard.self.names.includes(quoting.quoted.name)
  return {
    ...message,
    text: text.slice(0, limits.textChars).toWellFormed(),
    mentions,
    addressed: heard.room === null || addressed || quotesUs,
    attachments,
    replyTo: quoting && { id: quoting.quoted.id, text: quoting.quoted.text },
  }
}

function isRecall({ type, text }: Heard): boolean {
  // The notice is a Recalled message, or (web protocol, older puppets) an Unknown one with the sentence for a text.
  return type === 'Recalled' || (type === 'Unknown' && text.endsWith('撤回了一条消息'))
}

function receiveRecalled(heard: Heard, account: string): Message {
  const message = frame(heard, account)
  const subject = recalledId(heard.text)
  // A puppet that reuses the message's own id must not have its notice taken for a repetition.
  const id = subject === heard.id ? `${heard.id}:recall` : heard.id
  return { ...message, id, kind: 'recalled', subject }
}

/** wechaty wants the id as text; padlocal and wechat4u give the XML, where `newmsgid` is it (puppet-padlocal#34). */
function recalledId(text: string): string | null {
  const id = xmlText(text, 'newmsgid') ?? xmlText(text, 'msgid') ?? text.trim()
  return /^[\w@.:-]{1,120}$/.test(id) ? id : null
}

/**
 * wechat4u cuts room text at `:\n` (「地点:\n东风路」 arrives as 「地点」), so it is read again from what the server sent:
 * sender's id, `:<br/>`, then the text with its line breaks, brackets and emoji as HTML.
 */
function wholeText({ text, original }: Heard): string {
  const sender = /^(?:@[0-9a-zA-Z]+|[\w-]+):<br\/>/.exec(original ?? '')
  if (!original || !sender || text.startsWith('「')) return text
  const body = original.slice(sender[0].length).replaceAll('<br/>', '\n')
  if (body.includes('&lt;appmsg')) return text
  return decodeEntities(body.replace(/<span class="emoji emoji([0-9a-f]{4,10})"><\/span>/g, emoji))
}

/** One code point in four or five digits, or two of them (a flag). */
function emoji(span: string, hex: string): string {
  const codes = hex.length < 8 ? [hex] : [hex.slice(0, hex.length / 2), hex.slice(hex.length / 2)]
  const points = codes.map((code) => Number.parseInt(code, 16))
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : span
}

/** A NUL byte cannot be stored in PostgreSQL; nobody types one on purpose. */
function clean(text: string): string {
  return text.replaceAll('\0', '')
}

interface Framed {
  readonly id: string
  readonly room: string | null
  readonly talker: { readonly id: string; readonly name: string | null }
  readonly at: Instant
}

function frame({ id, room, talker, at }: Framed, account: string): Message {
  return {
    platform,
    account,
    chat: room ?? talker.id,
    chatKind: room === null ? 'direct' : 'group',
    id,
    kind: 'said',
    subject: null,
    sender: { userId: talker.id, name: talker.name?.slice(0, 64).toWellFormed() || null, isBot: false },
    text: '',
    mentions: [],
    addressed: room === null,
    attachments: [],
    album: null,
    replyTo: null,
    button: null,
    at,
  }
}
