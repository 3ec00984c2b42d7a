/** What people do on the stage becomes a Message: pure, the transcript's line is the payload. */
import type { EvidenceId, Instant } from '../../src/domain/names.ts'
import type { Message } from '../../src/inbox/message.ts'
import type { Line } from '../../src/inbox/transcript.ts'
import { account, botId, platform } from './capabilities.ts'
import type { StagePerson } from './house.ts'
import { readMentions } from './mentions.ts'

/** Whoever may be meant by an @ in this chat, its members before all others. */
export interface Around {
  readonly people: readonly StagePerson[]
  /** The quoted line, where there is one. */
  readonly quoted: Line | null
}

const directPrefix = 'direct:'

export function directChat(personId: string): string {
  return `${directPrefix}${personId}`
}

export function receiveSaid(line: Line, around: Around): Message {
  return {
    ...spoken(line, around),
    id: line.id,
    kind: 'said',
    subject: null,
    at: line.at,
  }
}

/** @param mark makes the edit's id unique: a message can be edited more than once. */
export function receiveEdited(line: Line, around: Around, mark: string, at: Instant): Message {
  return { ...spoken(line, around), id: `${line.id}:edit:${mark}`, kind: 'edited', subject: line.id, at }
}

export function receiveRecalled(line: Line, at: Instant): Message {
  const silent = { ...line, text: '', photos: [], files: [], replyTo: null }
  const around = { people: [], quoted: null }
  return { ...spoken(silent, around), id: `${line.id}:recall`, kind: 'recalled', subject: line.id, at }
}

export interface Press {
  readonly line: Line
  readonly person: StagePerson
  readonly button: string
  readonly mark: string
  readonly at: Instant
}

export function receivePressed({ line, person, button, mark, at }: Press): Message {
  return {
    ...frame(line.chat, person.id, person.name),
    id: `${line.id}:press:${mark}`,
    kind: 'pressed',
    subject: line.id,
    addressed: true,
    button,
    at,
  }
}

function spoken(line: Line, { people, quoted }: Around) {
  const empty = frame(line.chat, line.from, line.name)
  const { text, mentions, addressed } = readMentions(line.text, membersFirst(people, line.chat))
  return {
    ...empty,
    text,
    mentions: [...mentions],
    addressed: addressed || quoted?.from === botId || empty.chatKind === 'direct',
    attachments: [
      ...line.photos.map((evidence) => attached('photo', evidence)),
      ...line.files.map(({ file }) => attached('file', file)),
    ],
    replyTo: line.replyTo === null ? null : { id: line.replyTo, text: quoted?.text || null },
  }
}

const attached = (kind: 'photo' | 'file', evidence: EvidenceId) => ({
  ...{ kind, ref: evidence, sizeBytes: null, evidence },
})

/** A name borne once in the group means that person, however many others bear it elsewhere. */
function membersFirst(people: readonly StagePerson[], chat: string): readonly StagePerson[] {
  const members = people.filter((person) => person.groups.includes(chat))
  const taken = new Set(members.map((person) => person.name))
  return [...members, ...people.filter((person) => !taken.has(person.name))]
}

function frame(chat: string, userId: string, name: string) {
  return {
    platform,
    account,
    chat,
    chatKind: chat.startsWith(directPrefix) ? ('direct' as const) : ('group' as const),
    sender: { userId, name: name.slice(0, 64), isBot: false },
    text: '',
    mentions: [],
    addressed: false,
    attachments: [],
    album: null,
    replyTo: null,
    button: null,
  } satisfies Partial<Message>
}
