/** How every act on a case is read: a command word that leads, or its spoken form beside a number or a quote. */

import { findDeadline } from './deadline.ts'
import type { Heard } from './heard.ts'
import { hear, tidy } from './heard.ts'
import { shows } from './mood.ts'
import type { Example, Phrase } from './phrase.ts'
import type { Because, CaseAct, Said, Wish } from './wish.ts'

export interface ActWords {
  /** Command words. They lead the message (a number and a courtesy may stand before them). */
  readonly commands: readonly string[]
  /** Said in passing; they count once a number or a quote names the case. */
  readonly spoken?: RegExp
  /** Said in passing; they count even where no case is named. */
  readonly told?: RegExp
  /** Said first by somebody who speaks to the bot or sends proof along; enough without a number. */
  readonly spokenFirst?: readonly string[]
  /** The whole message, nothing else around it. */
  readonly bare?: RegExp
  /** Whatever the words: not this act. */
  readonly unless?: RegExp
  /** Questions may be this act too (7号怎么还没反馈). */
  readonly evenAsked?: boolean
  /** The text may set a time limit, which then is no part of the words. */
  readonly timed?: boolean
}

export interface ActSpec extends ActWords {
  readonly name: string
  readonly act: CaseAct
  readonly title: string
  readonly what: string
  readonly who: Phrase['who']
  readonly says: readonly Example[]
}

export function actPhrase(spec: ActSpec): Phrase {
  const { name, title, what, who, says, act } = spec
  return {
    name,
    title,
    what,
    who,
    leads: spec.commands,
    says,
    parse: (said) => readAct(said, name, act, spec),
  }
}

type Act = Extract<Wish, { wish: 'act' }>

/** The act, or null. `words` is what the command word leaves over, or the whole text where it stands within. */
export function readAct(
  said: Said,
  phrase: string,
  act: CaseAct,
  given: ActWords,
): { readonly wish: Act; readonly because: Because } | null {
  const heard = hear(said)
  const hit = leading(said, heard, given) ?? within(heard, given) ?? bare(said, given)
  if (hit === null || given.unless?.test(said.text) === true) return null
  if (given.evenAsked !== true && asked(said, heard, hit)) return null
  const limit = given.timed === true ? limitIn(hit.rest, said) : null
  const words = limit === null ? hit.rest : tidy(without(hit.rest, limit.matched))
  return {
    wish: {
      wish: 'act',
      act,
      ref: heard.ref,
      words: tidy(words),
      targets: [],
      party: null,
      until: limit?.until ?? null,
    },
    because: { phrase, matched: hit.matched },
  }
}

/** The time limit leaves with its 到 or 至. */
function without(text: string, matched: string): string {
  const at = text.indexOf(matched)
  if (at < 0) return text
  return `${text.slice(0, at).replace(/(?:到|至) ?$/u, '')} ${text.slice(at + matched.length)}`
}

/** Beside a word that asks for time, 三天 alone is a time limit. */
function limitIn(text: string, said: Said): ReturnType<typeof findDeadline> {
  const found = findDeadline(text, said.now) ?? findDeadline(`延期${text}`, said.now)
  return found === null ? null : { ...found, matched: found.matched.replace(/^延期/u, '') }
}

interface Hit {
  readonly matched: readonly string[]
  readonly rest: string
  /** By a command word; else by the way. */
  readonly formal: boolean
  /** Something follows the command word without a break: 办结情况. */
  readonly attached: boolean
}

function leading(said: Said, heard: Heard, given: ActWords): Hit | null {
  const spoken = said.addressed || said.photos > 0 || heard.ref !== null ? (given.spokenFirst ?? []) : []
  const lead = leadOf(heard.body, [...given.commands, ...spoken])
  if (lead === null) return null
  const loose = heard.ref !== null || said.addressed || said.photos > 0
  return loose || lead.ends
    ? { matched: [lead.word], rest: lead.rest, formal: true, attached: !lead.ends }
    : null
}

function within(heard: Heard, given: ActWords): Hit | null {
  const pattern = given.told ?? (heard.ref === null ? undefined : given.spoken)
  const word = pattern === undefined ? null : affirmed(heard.body, pattern)
  return word === null || pattern === undefined
    ? null
    : { matched: [asWritten(word, pattern)], rest: heard.body, formal: false, attached: false }
}

function bare(said: Said, given: ActWords): Hit | null {
  return given.bare?.test(said.text) === true
    ? { matched: ['bare'], rest: '', formal: true, attached: false }
    : null
}

export interface Lead {
  readonly word: string
  /** What follows, without leading signs. */
  readonly rest: string
  /** The word ends here: no further syllable belongs to it. */
  readonly ends: boolean
}

/** A command word of four characters begins no other word: 申请延期到11月28日. */
const unmistakable = 4
const aboutIt = /^(?:情况|率|前|后|时|的|表|单|吗|流程|通知)/u

/** The command word with which a text begins, or null. */
export function leadOf(text: string, words: readonly string[]): Lead | null {
  const word = longestLead(text, words)
  if (word === null) return null
  const rest = text.slice(word.length)
  const ends = endsWord(rest) || (word.length >= unmistakable && !aboutIt.test(rest))
  return { word, rest: tidy(rest.replace(/^[】\])）]+/u, '')), ends }
}

/** The longest of the words with which a text begins. */
function longestLead(text: string, words: readonly string[]): string | null {
  let best: string | null = null
  for (const word of words) {
    if (text.startsWith(word) && word.length > (best?.length ?? 0)) best = word
  }
  return best
}

/** A word of the pattern itself; where people's own words lie between its parts, only that it was spoken. */
export const asWritten = (found: string, pattern: RegExp): string =>
  pattern.source.includes(found) ? found : 'spoken'

/** A command word is a word: after it comes an end, a blank, a sign, or 了 and 一下. */
const endsWord = (rest: string): boolean =>
  /^(?:$|[\s，,。.：:；;！!、）)】\]~～@✅]|(?:了|一下|吧)(?:$|[\s，,。！!：:]))/u.test(rest)

const denial = /(?:没|未|不|别|无法|难以|不能|还没|没有|勿|尚未)(?:能|有|法|曾|再|会|要|全|完全|予)?$/u

/** The first place where the pattern holds and is not denied just before. */
export function affirmed(text: string, pattern: RegExp): string | null {
  for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) {
    if (!denial.test(text.slice(Math.max(0, match.index - 5), match.index))) return match[0]
  }
  return null
}

/** A formal command is a question only when it ends as one; loose talk already when it asks anywhere. */
function asked(said: Said, heard: Heard, hit: Hit): boolean {
  if (!hit.formal) return shows('asks', heard.body)
  return (
    /(?:[?？]|吗|了没|了没有)[。!！ ]?$/u.test(said.text) ||
    (hit.attached && /^(?:怎么|多少|在哪|表|单(?!位)|情况|是什么)/u.test(hit.rest))
  )
}
