/** What a person can do on the stage: say, press, edit, recall. Each is on disk before it is answered. */
import { randomUUID } from 'node:crypto'
import type { Accept, Message } from '../../src/inbox/message.ts'
import type { Line } from '../../src/inbox/transcript.ts'
import { botId } from './capabilities.ts'
import { keepPhotos, keepTables } from './photos.ts'
import { StageProblem } from './problem.ts'
import { receiveEdited, receivePressed, receiveRecalled, receiveSaid } from './receive.ts'
import { chatsOf, type Entry, lineIn, pick, type Scene } from './scene.ts'

export interface Saying {
  readonly text: string
  /** Base64, bare or as a data: URL. */
  readonly photos: readonly string[]
  /** Tables, as base64 too. */
  readonly files?: readonly { readonly name: string; readonly data: string }[]
  readonly replyTo: string | null
  /** Made by the client, so that it may send again what was not answered; null makes every POST a message of its own. */
  readonly clientId: string | null
}

/**
 * Photos first, then the line, then the inbox: the line's id is the message's id, so that quotes and recalls find it.
 * Each step may be done twice: what was not answered with 202 is sent again with its `clientId` and adds nothing new.
 * @returns the message's id
 */
export function say(scene: Scene, entry: Entry, saying: Saying): Promise<string> {
  return scene.during(async (accept) => {
    const { chat, person, people } = entry
    const { files: tables = [] } = saying
    if (saying.photos.length + tables.length === 0 && isBlank(saying.text))
      throw new StageProblem('empty-message')
    const quoted = saying.replyTo === null ? null : await lineIn(scene.transcript, chat, saying.replyTo)
    const photos = await keepPhotos(saying.photos, scene.house)
    const files = await keepTables(tables, scene.house)
    const line = await scene.transcript
      .write({
        key: `said:${chat}:${person.id}:${saying.clientId ?? randomUUID()}`,
        chat,
        from: person.id,
        name: person.name,
        text: saying.text,
        photos,
        files,
        buttons: [],
        replyTo: saying.replyTo,
        at: scene.now(),
      })
      .catch(notStored)
    scene.hub.tell({ kind: 'line', line })
    await keep(accept, receiveSaid(line, { people, quoted }))
    return line.id
  })
}

export interface Pressing {
  readonly from: string
  readonly messageId: string
  /** The button's value, or what stands on it. */
  readonly button: string
  readonly clientId: string | null
}

/** @returns the id of the press */
export function press(scene: Scene, { from, messageId, button, clientId }: Pressing): Promise<string> {
  return scene.during(async (accept) => {
    const person = pick(await scene.house.people(), from)
    const line = await scene.transcript.get(messageId)
    if (line === null || !chatsOf(person).includes(line.chat)) throw new StageProblem('unknown-message')
    const buttons = line.buttons.flat()
    const pressed = buttons.find((one) => one.value === button) ?? buttons.find((one) => one.label === button)
    if (pressed === undefined) throw new StageProblem('unknown-button')
    const mark = `${from}:${clientId ?? randomUUID()}`
    const message = receivePressed({ line, person, button: pressed.value, mark, at: scene.now() })
    await keep(accept, message)
    return message.id
  })
}

export type Rewriting = Pick<Saying, 'text' | 'clientId'>

/** @returns the id of the edit */
export function edit(scene: Scene, entry: Entry, messageId: string, wish: Rewriting): Promise<string> {
  return scene.during(async (accept) => {
    const line = await ownLine(scene, entry, messageId)
    if (line.recalled) throw new StageProblem('recalled')
    if (line.photos.length === 0 && isBlank(wish.text)) throw new StageProblem('empty-message')
    const quoted = line.replyTo === null ? null : await scene.transcript.get(line.replyTo)
    const around = { people: entry.people, quoted }
    const edited = { ...line, text: wish.text }
    const message = receiveEdited(edited, around, wish.clientId ?? randomUUID(), scene.now())
    await keep(accept, message)
    await show(scene, messageId, { text: wish.text })
    return message.id
  })
}

/** Recalling twice is recalling once. @returns the id of the recall */
export function recall(scene: Scene, entry: Entry, messageId: string): Promise<string> {
  return scene.during(async (accept) => {
    const line = await ownLine(scene, entry, messageId)
    const message = receiveRecalled(line, scene.now())
    await keep(accept, message)
    await show(scene, messageId, { text: '', recalled: true })
    return message.id
  })
}

async function ownLine(scene: Scene, { chat, person }: Entry, id: string): Promise<Line> {
  const line = await lineIn(scene.transcript, chat, id)
  if (line.from === botId || line.from !== person.id) throw new StageProblem('not-yours')
  return line
}

async function show(scene: Scene, id: string, change: { text: string; recalled?: boolean }): Promise<void> {
  const line = await scene.transcript.rewrite(id, change).catch(notStored)
  if (line !== null) scene.hub.tell({ kind: 'changed', line })
}

async function keep(accept: Accept, message: Message): Promise<void> {
  await accept(message).catch(notStored)
}

function notStored(cause: unknown): never {
  throw new StageProblem('not-stored', { cause })
}

/** Nothing but spaces, line breaks and characters without a width. */
function isBlank(text: string): boolean {
  return text.replace(/[\s\p{Cf}]/gu, '') === ''
}
