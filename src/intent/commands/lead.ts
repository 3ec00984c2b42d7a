/** The command word with which a message begins. */
import { tidy } from '../heard.ts'

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
  let word = ''
  for (const one of words) if (one.length > word.length && text.startsWith(one)) word = one
  if (word === '') return null
  const rest = text.slice(word.length)
  const ends = endsWord(rest) || (word.length >= unmistakable && !aboutIt.test(rest))
  return { word, rest: tidy(rest.replace(/^[】\])）]+/u, '')), ends }
}

/** A command word is a word: after it comes an end, a blank, a sign, or 了 and 一下. */
const endsWord = (rest: string): boolean =>
  /^(?:$|[\s，,。.：:；;！!、）)】\]~～@✅🙏]|(?:了|一下|吧)(?:$|[\s，,。！!：:]))/u.test(rest)
