/** Words that make a limit of a time, as data; compiled once per lexicon. */
import { z } from 'zod'
import { words } from '../grammar/grammar.ts'

export const LimitWords = z.strictObject({
  /** A limit without an instant: 马上. */
  vague: words,
  /** Before a bare span: 再给两天. */
  asking: words,
  /** Before a day or an hour: 要求今天, 延期到11月28日. */
  leading: words,
  /** Soon behind it, the matter ends: 月底完成. */
  finishing: words,
  /** Soon behind it, somebody answers: 明天上午给我. */
  answering: words,
  /** Right behind it: it happens then, and is no limit: 今天15:00开会. */
  telling: words,
})
export type LimitWords = z.infer<typeof LimitWords>

export interface LimitPatterns {
  readonly vague: RegExp
  readonly asking: RegExp
  readonly leading: RegExp
  readonly finishing: RegExp
  readonly answering: RegExp
  readonly telling: RegExp
}

const compiled = new WeakMap<LimitWords, LimitPatterns>()

/** Leading and asking words are looked for at the end of what stands before, the others at the start of what follows. */
export function limitPatterns(given: LimitWords): LimitPatterns {
  const known = compiled.get(given)
  if (known !== undefined) return known
  const any = (list: readonly string[]) =>
    `(?:${[...list]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})`
  const soon = '^[^，,。；;！!？?\\n已刚没未]{0,10}?'
  const patterns: LimitPatterns = {
    vague: new RegExp(any(given.vague), 'u'),
    asking: new RegExp(`${any(given.asking)}(?:了|个)?[:： ]?$`, 'u'),
    leading: new RegExp(`${any(given.leading)}(?:是|为|在|于)?[:： ]?$`, 'u'),
    finishing: new RegExp(`${soon}${any(given.finishing)}(?!了|情况|率)`, 'u'),
    answering: new RegExp(`${soon}${any(given.answering)}(?!了|情况|率)`, 'u'),
    telling: new RegExp(`^ ?(?:在[^，。 ]{1,6})?${any(given.telling)}`, 'u'),
  }
  compiled.set(given, patterns)
  return patterns
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')
