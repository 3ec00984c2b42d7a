/** A letter becomes a line of the bot: written once per letter key, seen at once by whoever looks at the chat. */
import type { EvidenceId } from '../../src/domain/names.ts'
import type { Line } from '../../src/inbox/transcript.ts'
import {
  DeliveryError,
  type Letter,
  type LetterFile,
  type LetterPhoto,
  type Place,
  type Sent,
} from '../../src/outbox/channel.ts'
import { splitText } from '../split-text.ts'
import { botId, botName, capabilities } from './capabilities.ts'
import type { House } from './house.ts'
import { directChat } from './receive.ts'
import type { Scene } from './scene.ts'

/** Throws DeliveryError: `gone` for a chat that is none, `refused` for an empty letter, `network` when the store fails. */
export async function send(scene: Scene, place: Place, letter: Letter): Promise<Sent> {
  if (!(await sure(exists(scene.house, place)))) throw new DeliveryError('gone', 'no such chat on the stage')
  const parts = splitText(letter.text, capabilities.textLimit, capabilities.countedIn)
  const bare = letter.photos.length === 0 && (letter.files ?? []).length === 0
  if (parts.length === 0 && bare) throw new DeliveryError('refused', 'nothing to show')
  const photos = await keep(scene.house, letter.photos)
  const files = await keepFiles(scene.house, letter.files ?? [])
  const ids: string[] = []
  for (const [n, text] of (parts.length === 0 ? [''] : parts).entries()) {
    const line = await sure(
      scene.transcript.write({
        key: `letter:${place.chat}:${letter.key}:${n}`,
        chat: place.chat,
        from: botId,
        name: botName,
        text,
        photos: n === 0 ? photos : [],
        files: n >= parts.length - 1 ? files : [],
        // Buttons stand below the end of what they are about.
        buttons: n >= parts.length - 1 ? letter.buttons : [],
        replyTo: n === 0 ? letter.replyTo : null,
        at: scene.now(),
      }),
    )
    scene.hub.tell({ kind: 'line', line })
    ids.unshift(line.id)
  }
  return { messageIds: ids }
}

/** Text and buttons change; photos stay as they were sent. Throws DeliveryError `gone` for what the bot never sent there. */
export async function edit(scene: Scene, place: Place, messageId: string, letter: Letter): Promise<void> {
  const line = await sure(scene.transcript.get(messageId))
  if (line === null || line.chat !== place.chat || line.from !== botId)
    throw new DeliveryError('gone', 'the bot has no such message there')
  const change = { text: letter.text, buttons: letter.buttons }
  const changed = await sure(scene.transcript.rewrite(messageId, change))
  if (changed !== null) scene.hub.tell({ kind: 'changed', line: changed })
}

async function exists(house: House, { chat, chatKind }: Place): Promise<boolean> {
  if (chatKind === 'group') return (await house.groups()).some((group) => group.id === chat)
  return (await house.people()).some((person) => directChat(person.id) === chat)
}

/** What the house keeps already is shown from there; a picture made for this letter is kept now. */
async function keep(house: House, photos: readonly LetterPhoto[]): Promise<readonly EvidenceId[]> {
  const ids: EvidenceId[] = []
  for (const { evidence, read } of photos) {
    try {
      const known = (await house.showPhoto(evidence)) !== null
      ids.push(known ? evidence : await house.keepPhoto(await read()))
    } catch (cause) {
      throw new DeliveryError('network', 'a photo of the letter cannot be read', { cause })
    }
  }
  return ids
}

/** One letter brings one file once: whoever looks later is given the very bytes that were sent. */
async function keepFiles(house: House, files: readonly LetterFile[]): Promise<Line['files']> {
  const kept: { name: string; file: EvidenceId }[] = []
  for (const { name, read } of files.slice(0, capabilities.files)) {
    const bytes = await sure(read())
    kept.push({ name, file: await sure(house.keepFile(bytes)) })
  }
  return kept
}

/** The house's own faults pass: the outbox tries again. */
async function sure<T>(asking: Promise<T>): Promise<T> {
  return asking.catch((cause: unknown) => {
    throw new DeliveryError('network', 'the house does not answer', { cause })
  })
}
