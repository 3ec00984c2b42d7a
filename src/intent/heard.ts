/** A message prepared for reading: the case it names, the people it calls, and what is left to say. */
import { type RefMatch, refsIn } from './numbers/case-ref.ts'
import type { CaseRef, Said } from './wish.ts'

export interface Heard {
  /** Named in the text, else by quoting, else in the quoted text; null when unnamed. */
  readonly ref: CaseRef | null
  /** Every case named by number in the text itself. */
  readonly refs: readonly RefMatch[]
  /** Without case number, names after @, decoration and polite opening: a command stands first here. */
  readonly body: string
  /** Without case number only; the people called are still in it. */
  readonly plain: string
  /** Called by @, as the platform told it or as written. */
  readonly names: readonly string[]
}

const mention = /@([^\s@，,。：:；;！!？?、（）()→]{1,24})/gu
/** Bullets, brackets, emoji and WeChat's [强] before the first word. */
const decoration =
  /^(?:[\s【】[\]#，,。.：:；;、!！~～\-—→>*·…)）]|\[[^\]\s]{1,3}\]|\p{Extended_Pictographic})+/u
const opening =
  /^(?:我们这边|我们|我这边|我要求|我要|我想|我来(?!处理)|我(?=申请|已|现|签收|上报|反馈|办结)|本网格|各位领导|各位|领导|你好|您好|麻烦|现在|现(?!场)|已经|已|把|将|关于|对于|请(?=催办|督办|查询|签收|核查通过)|兹|特此|特|帮我|帮忙|这个|这件|那个|那件|该件|该案|此件)/u
/** Enough for every courtesy that was ever seen before a command. */
const openings = 4

/** The prepared form of each message, kept as long as the message: thirty phrases read the same one. */
const prepared = new WeakMap<Said, Heard>()

export function hear(said: Said): Heard {
  const known = prepared.get(said)
  if (known !== undefined) return known
  const heard = prepare(said)
  prepared.set(said, heard)
  return heard
}

function prepare(said: Said): Heard {
  const refs = refsIn(said.text)
  const named = refs[0]
  const plain =
    named === undefined
      ? said.text
      : tidy(
          `${said.text.slice(0, named.at)} ${said.text.slice(named.at + named.length).replace(/^的(?!确)/u, '')}`,
        )
  const names = said.mentions.length > 0 ? said.mentions : calledIn(plain)
  const ref: CaseRef | null =
    named?.ref ?? (said.quotesCase ? { quoted: true } : (refsIn(said.quotedText ?? '')[0]?.ref ?? null))
  return { ref, refs, plain, names, body: open(withoutNames(plain, said.mentions)) }
}

/** Everybody called by @, as written. */
export const calledIn = (text: string): readonly string[] =>
  text.includes('@') ? [...text.matchAll(mention)].map(([, name = '']) => name) : []

/** A text without the people it calls. */
export function withoutNames(text: string, names: readonly string[]): string {
  if (!text.includes('@')) return tidy(text)
  const exact = names.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(`@${name}`, ' ')), text)
  return tidy(exact.replace(mention, ' '))
}

/** A text from its first telling word on. */
export const open = (text: string): string => text.slice(beginningsOf(text).at(-1) ?? 0)

/** Where a text may be said to begin: at once, behind decoration, behind each courtesy. Ascending. */
export function beginningsOf(text: string): readonly number[] {
  const beginnings = [0]
  let body = text.replace(decoration, '')
  for (let step = 0; body !== '' && step <= openings; step += 1) {
    beginnings.push(text.length - body.length)
    const shorter = body.replace(opening, '').replace(decoration, '')
    if (shorter === body || shorter === '') break
    body = shorter
  }
  return body === '' ? [0, text.length] : beginnings
}

/** One blank between words, no punctuation left hanging at either end. */
export const tidy = (text: string): string =>
  isTidy(text) ? text : trimEnd(text.replace(/[^\S\n]+/g, ' ').replace(/^[\s，,。.：:；;、]+/, ''))

/** Most texts are: no blank but single ones, and neither end hangs. */
const isTidy = (text: string): boolean => !/ {2}|[^\S\n ]|^[\s，,。.：:；;、]|[ \n，,。.：:；;、]$/.test(text)

/** By hand: a pattern anchored at the end is quadratic on long runs of blanks. */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \n，,。.：:；;、'.includes(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}
