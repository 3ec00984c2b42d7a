/** A Letter becomes calls of the Bot API: pure, so that every shape of letter is a line in a test. */
import type { Letter, LetterFile, LetterPhoto } from '../../src/outbox/channel.ts'
import { splitText } from '../split-text.ts'
import type { Method } from './api.ts'
import { capabilities } from './capabilities.ts'

/** One call, which gives one message or, for an album, several. */
export interface Step {
  readonly method: Extract<Method, 'sendMessage' | 'sendPhoto' | 'sendMediaGroup' | 'sendDocument'>
  readonly text: string
  readonly photos: readonly LetterPhoto[]
  /** Of sendDocument. */
  readonly file: LetterFile | null
  readonly buttons: Letter['buttons']
  readonly replyTo: number | null
}

/**
 * Text goes with the photos as their caption where it fits; albums carry no buttons, so these come with the text
 * in a message of its own. Reply on the first call, buttons on the last of these; files come after them.
 */
export function stepsOf(letter: Letter): readonly Step[] {
  const { text, buttons, photos } = letter
  const albums = chunk(photos, capabilities.photos)
  const fits = text.length <= capabilities.captionLimit && albums.length === 1
  const captioned = fits && (photos.length === 1 || buttons.length === 0)
  const texts = captioned ? [] : splitText(text, capabilities.textLimit, capabilities.countedIn)
  if (!captioned && buttons.length > 0 && texts.length === 0) return stepsOf({ ...letter, text: '请选择：' })
  const calls = [
    ...albums.map((album) => ({
      method: album.length === 1 ? ('sendPhoto' as const) : ('sendMediaGroup' as const),
      photos: album,
      text: captioned ? text : '',
    })),
    ...texts.map((part) => ({ method: 'sendMessage' as const, photos: [], text: part })),
  ]
  const words = calls.map((call, n) => ({
    ...call,
    file: null,
    buttons: n === calls.length - 1 ? buttons : [],
    replyTo: n === 0 ? messageNumber(letter.replyTo) : null,
  }))
  const files = (letter.files ?? []).slice(0, capabilities.files).map((file) => ({
    method: 'sendDocument' as const,
    text: '',
    photos: [],
    file,
    buttons: [],
    replyTo: null,
  }))
  return [...words, ...files]
}

/** The call's parameters; reads the photos. No parse_mode anywhere: text is shown as it is. */
export async function payloadOf(chat: string, step: Step, mentions: Letter['mentions']): Promise<object> {
  const { method, text, buttons } = step
  const entities = entitiesOf(text, mentions)
  const reply = { message_id: step.replyTo, allow_sending_without_reply: true }
  const shared = {
    chat_id: chat,
    // As a string: telegraf drops an object it does not know from a multipart call without a word.
    ...(step.replyTo === null ? {} : { reply_parameters: JSON.stringify(reply) }),
    ...(buttons.length === 0 ? {} : { reply_markup: keyboard(buttons) }),
  }
  if (method === 'sendMessage') {
    return { ...shared, text, entities, link_preview_options: { is_disabled: true } }
  }
  if (step.file !== null) {
    const source = Buffer.from(await step.file.read())
    return { ...shared, document: { source, filename: step.file.name } }
  }
  const caption = text === '' ? {} : { caption: text, caption_entities: entities }
  const files = await Promise.all(
    step.photos.map(async ({ read }) => ({ source: Buffer.from(await read()) })),
  )
  if (method === 'sendPhoto') return { ...shared, photo: files[0], ...caption }
  const media = files.map((file, n) => ({ type: 'photo', media: file, ...(n === 0 ? caption : {}) }))
  return { ...shared, media }
}

/** For editMessageText; its buttons replace the earlier ones, and none take them away. */
export function editOf(chat: string, messageId: string, letter: Letter): object {
  return {
    chat_id: chat,
    message_id: messageNumber(messageId),
    text: letter.text,
    entities: entitiesOf(letter.text, letter.mentions),
    reply_markup: keyboard(letter.buttons),
    link_preview_options: { is_disabled: true },
  }
}

/** At most 100 of them count (core.telegram.org/bots/api#messageentity); offsets are UTF-16, as JavaScript's. */
export function entitiesOf(text: string, mentions: Letter['mentions']): readonly object[] {
  // The longest name first: @王敏 must not be found within @王敏华.
  const known = mentions
    .filter(({ name, userId }) => name !== '' && userId !== null && /^\d+$/.test(userId))
    .sort((a, b) => b.name.length - a.name.length)
  const taken: { offset: number; end: number; userId: number }[] = []
  for (const { name, userId } of known) {
    const said = `@${name}`
    for (let offset = text.indexOf(said); offset >= 0; offset = text.indexOf(said, offset + said.length)) {
      const end = offset + said.length
      if (!taken.some((one) => offset < one.end && one.offset < end))
        taken.push({ offset, end, userId: Number(userId) })
    }
  }
  return taken
    .sort((a, b) => a.offset - b.offset)
    .slice(0, 100)
    .map(({ offset, end, userId }) => ({
      type: 'text_mention',
      offset,
      length: end - offset,
      user: { id: userId },
    }))
}

function keyboard(buttons: Letter['buttons']): object {
  return {
    inline_keyboard: buttons.map((row) =>
      row.map(({ label, value }) => ({ text: label, callback_data: value })),
    ),
  }
}

/** `17` of `17` and of `17:edit:1763800000`; null for ids that name no message, such as a press. */
function messageNumber(id: string | null): number | null {
  const digits = /^\d+(?=$|:)/.exec(id ?? '')?.[0]
  return digits === undefined ? null : Number(digits)
}

function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const chunks: T[][] = []
  for (let from = 0; from < items.length; from += size) chunks.push(items.slice(from, from + size))
  return chunks
}
