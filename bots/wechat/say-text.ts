/** Says a text in a chat so that the persons addressed are really mentioned: their phones ring. */
import type { Wechaty } from 'wechaty'
import type { Letter } from '../../src/outbox/channel.ts'
import type { Chat } from './send.ts'

type Contact = NonNullable<Awaited<ReturnType<Wechaty['Contact']['find']>>>
type Room = NonNullable<Awaited<ReturnType<Wechaty['Room']['find']>>>
type Mentions = Letter['mentions']

/** Resolves with the message's id, or null where the puppet gives none. */
export async function sayText(
  bot: Wechaty,
  chat: Chat,
  text: string,
  mentions: Mentions,
): Promise<string | null> {
  const marks = 'topic' in chat ? await findMarks(bot, chat.id, text, mentions) : []
  const message = await (marks.length === 0
    ? chat.say(text)
    : (chat as Room).say(around(text, marks), ...whom(marks)))
  return message ? message.id : null
}

/** Where in the text a contact of this room is addressed. */
interface Mark {
  readonly from: number
  readonly to: number
  readonly contact: Contact
}

/** Ids change at a login: a person who is unknown now stays a name in the text. */
async function findMarks(bot: Wechaty, room: string, text: string, mentions: Mentions): Promise<Mark[]> {
  const known = mentions.filter(({ name, userId }) => userId !== null && text.includes(`@${name}`))
  if (known.length === 0) return []
  const members = await bot.puppet.roomMemberList(room)
  const marks: Mark[] = []
  // Longer names first: 「@王敏华」 is not 「@王敏」.
  for (const { name, userId } of known.toSorted((a, b) => b.name.length - a.name.length)) {
    const contact =
      userId !== null && members.includes(userId) ? await bot.Contact.find({ id: userId }) : undefined
    const from = firstFree(text, `@${name}`, marks)
    if (contact && from >= 0) marks.push({ from, to: from + name.length + 1, contact })
  }
  return marks.sort((a, b) => a.from - b.from)
}

function firstFree(text: string, words: string, taken: readonly Mark[]): number {
  let from = text.indexOf(words)
  while (taken.some((mark) => mark.from === from)) from = text.indexOf(words, from + 1)
  return from
}

/**
 * The text around the mentions, as the template that `room.say` takes: it puts the name the group shows in each gap
 * and hands the ids to the puppet. WeChat recognises a mention by the U+2005 behind it.
 */
function around(text: string, marks: readonly Mark[]): TemplateStringsArray {
  const ends = [...marks.map((mark) => mark.from), text.length]
  const strings = ends.map((end, n) => {
    const piece = text.slice(marks[n - 1]?.to ?? 0, end)
    return n === 0 ? piece : piece.replace(/^ ?/, '\u2005')
  })
  return Object.assign(strings, { raw: strings })
}

function whom(marks: readonly Mark[]): Contact[] {
  return marks.map((mark) => mark.contact)
}
