/** Reads the @ in a group message: is the bot addressed, and who else is named. */
import type { Mention } from '../../src/inbox/message.ts'

/** Someone who can be mentioned: by room alias or nickname, whichever the writer's phone inserted. */
export interface Named {
  readonly id: string
  readonly names: readonly string[]
}

export interface Mentioning {
  readonly self: Named
  /** Whom the platform says is mentioned. Empty also means: it does not know yet (wechaty#477, #478). */
  readonly mentioned: readonly Named[]
}

export interface Addressing {
  /** The text with the bot's own mentions taken out, and nobody else's. */
  readonly text: string
  readonly mentions: Mention[]
  readonly addressed: boolean
}

export function readMentions(written: string, { self, mentioned }: Mentioning): Addressing {
  const tokens = claimTheUnknown(findTokens(written, [self, ...mentioned]), mentioned)
  const own = tokens.filter((token) => token.who === self.id)
  const others = tokens.filter((token) => token.who !== self.id)
  const called = mentioned.some((one) => one.id === self.id)
  return {
    text: own.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), written).trim(),
    mentions: listed(others, mentioned, self),
    // 「@所有人」 mentions the bot as well, but nobody in particular is spoken to.
    addressed: own.length > 0 || (called && !others.some((token) => everyone.has(token.name))),
  }
}

interface Token {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly who: string | null
}

// An @ within an e-mail address is none; Chinese text needs no space before it.
const atSign = /(?<![A-Za-z0-9._-])[@＠]/g
// Phones put U+2005 after a mention (it is within \s), desktops a space, and people their own punctuation.
const ending = /^(?:\s|[,，、:：。!！?？;；]|$)/
// A name inserted by a phone ends at U+2005 and may hold spaces; a typed one ends at the first space.
const inserted = /^[^@＠\n\u2005]{1,40}(?=\u2005)/
const typed = /^[^\s@＠,，、:：。!！?？;；]{1,40}/
const everyone = new Set(['所有人', 'all', 'All'])

function findTokens(written: string, known: readonly Named[]): Token[] {
  const names = known.flatMap((one) => one.names.map((name) => ({ name, who: one.id })))
  const tokens: Token[] = []
  for (const { index } of written.matchAll(atSign)) {
    const rest = written.slice(index + 1, index + 200)
    const fits = names.filter(
      ({ name }) => name && rest.startsWith(name) && ending.test(rest.slice(name.length)),
    )
    const stranger = (inserted.exec(rest) ?? typed.exec(rest))?.[0]
    // The longest name: a person called 「网格铃 小张」 is not the bot 「网格铃」.
    const found = fits.toSorted((a, b) => b.name.length - a.name.length)[0] ?? {
      name: stranger ?? '',
      who: null,
    }
    if (!found.name) continue
    const end = index + 1 + found.name.length
    tokens.push({ from: index, to: /\s/.test(written.charAt(end)) ? end + 1 : end, ...found })
  }
  return tokens
}

/** One name nobody bears and one account without a name belong together: the alias changed a moment ago. */
function claimTheUnknown(tokens: Token[], mentioned: readonly Named[]): Token[] {
  const strangers = tokens.filter((token) => token.who === null && !everyone.has(token.name))
  const unclaimed = mentioned.filter((one) => !tokens.some((token) => token.who === one.id))
  const [only] = unclaimed
  if (strangers.length !== 1 || unclaimed.length !== 1 || only === undefined) return tokens
  return tokens.map((token) => (token === strangers[0] ? { ...token, who: only.id } : token))
}

/** Everybody named, once, in the order of the text; then those whom only the platform names. */
function listed(tokens: readonly Token[], mentioned: readonly Named[], self: Named): Mention[] {
  const inText = tokens.map(({ who, name }) => ({ userId: who, name }))
  // For 「@所有人」 some puppets name every member of the group.
  const silent = (tokens.some((token) => everyone.has(token.name)) ? [] : mentioned)
    .filter((one) => one.id !== self.id && !tokens.some((token) => token.who === one.id))
    .map((one) => ({ userId: one.id, name: one.names[0] ?? '' }))
  const seen = new Set<string>()
  return [...inText, ...silent].filter(({ userId, name }) => {
    const key = `${userId}/${name}`
    return !seen.has(key) && seen.add(key)
  })
}
