/** Who and what is on the stage: finds persons, chats and lines, or says in Chinese that there are none. */
import type { Instant } from '../../src/domain/names.ts'
import type { Accept } from '../../src/inbox/message.ts'
import type { Line, Transcript } from '../../src/inbox/transcript.ts'
import type { House, StagePerson } from './house.ts'
import type { Hub } from './hub.ts'
import { StageProblem } from './problem.ts'
import { directChat } from './receive.ts'

export interface Scene {
  readonly transcript: Transcript
  readonly house: House
  readonly hub: Hub
  readonly now: () => Instant
  /** Runs the work while the stage hears; stop() waits for it. Throws the problem `not-ready` when it does not hear. */
  during<T>(work: (accept: Accept) => Promise<T>): Promise<T>
}

/** Where something is said, and by whom: both exist, and the person is in the chat. */
export interface Entry {
  readonly chat: string
  readonly person: StagePerson
  readonly people: readonly StagePerson[]
}

export async function enterGroup(house: House, group: string, from: string): Promise<Entry> {
  await groupChat(house, group)
  const people = await house.people()
  const person = pick(people, from)
  if (!person.groups.includes(group)) throw new StageProblem('not-in-group')
  return { chat: group, person, people }
}

export async function enterDirect(house: House, personId: string, from: string): Promise<Entry> {
  const people = await house.people()
  pick(people, personId)
  const person = pick(people, from)
  if (from !== personId) throw new StageProblem('not-your-chat')
  return { chat: directChat(personId), person, people }
}

/** The chat of a group that exists. */
export async function groupChat(house: House, group: string): Promise<string> {
  const groups = await house.groups()
  if (!groups.some((one) => one.id === group)) throw new StageProblem('unknown-group')
  return group
}

/** The private chat of a person who exists. */
export async function privateChat(house: House, personId: string): Promise<string> {
  pick(await house.people(), personId)
  return directChat(personId)
}

export function pick(people: readonly StagePerson[], id: string): StagePerson {
  const person = people.find((one) => one.id === id)
  if (person === undefined) throw new StageProblem('unknown-person')
  return person
}

/** The chats a person sees: the groups, and the private one. */
export function chatsOf(person: StagePerson): readonly string[] {
  return [...person.groups, directChat(person.id)]
}

/** A line of this very chat; a line of another chat is as unknown as none. */
export async function lineIn(transcript: Transcript, chat: string, id: string): Promise<Line> {
  const line = await transcript.get(id)
  if (line === null || line.chat !== chat) throw new StageProblem('unknown-message')
  return line
}
