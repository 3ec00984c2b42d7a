/** Reads the @ in a text typed on the stage: who is addressed, and is it the bot. */
import type { Mention } from '../../src/inbox/message.ts'
import { botNames } from './capabilities.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

export interface Addressing {
  /** The text with the bot's mentions taken out. */
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly addressed: boolean
}

// `\s` holds U+2005, which chats put after a mention; punctuation ends one as well (「@机器人，查询」).
const end = '(?=[\\s,，、:：。!！?？;；]|$)'
// An @ within an e-mail address is none; Chinese text needs no space before it.
const at = '(?<![A-Za-z0-9._-])[@＠]'
const botMention = new RegExp(`${at}(?:${botNames.join('|')})${end}[\\s，,、:：]?`, 'gu')
const anyMention = new RegExp(`${at}([^\\s@＠,，、:：。!！?？;；]{1,64})`, 'gu')

/** A name that several people bear is a mention without an account: the desk must ask, not guess. */
export function readMentions(written: string, people: readonly Named[]): Addressing {
  const text = written.replace(botMention, '')
  const mentions: Mention[] = []
  for (const [, token = ''] of text.matchAll(anyMention)) {
    const mention = nameIn(token, people)
    if (!mentions.some((known) => known.name === mention.name)) mentions.push(mention)
  }
  return { text: text.trim(), mentions, addressed: text !== written }
}

/** People often write on right after a name (「@王建国请处理」): the longest known name at the start is meant. */
function nameIn(token: string, people: readonly Named[]): Mention {
  const names = people.map((person) => person.name).filter((name) => token.startsWith(name))
  if (names.length === 0) return { userId: null, name: token }
  const name = names.reduce((long, other) => (other.length > long.length ? other : long))
  const bearers = people.filter((person) => person.name === name)
  return { userId: bearers.length === 1 ? (bearers[0]?.id ?? null) : null, name }
}
