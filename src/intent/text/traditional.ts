/** Traditional characters are read as their simplified forms; what is kept of a message stays as it was written. */
import { z } from 'zod'
import { words } from '../grammar/grammar.ts'
import type { Said } from '../wish.ts'

export const TraditionalPairs = z.strictObject({
  /** 報报: a traditional character, the simplified one behind it. */
  pairs: words.pipe(
    z.array(z.string().regex(/^\p{Script=Han}{2}$/u, '要写两个字：繁体、简体 (two characters)')),
  ),
})
export type TraditionalPairs = z.infer<typeof TraditionalPairs>

interface Table {
  readonly any: RegExp
  readonly forms: ReadonlyMap<string, string>
}
const tables = new WeakMap<TraditionalPairs, Table>()

function tableOf(given: TraditionalPairs): Table {
  const known = tables.get(given)
  if (known !== undefined) return known
  const forms = new Map(given.pairs.map(([from = '', to = '']) => [from, to]))
  const table = { any: new RegExp(`[${[...forms.keys()].join('')}]`, 'gu'), forms }
  tables.set(given, table)
  return table
}

/** A text in simplified characters, each in its place. */
export function plainText(text: string, given: TraditionalPairs): string {
  const { any, forms } = tableOf(given)
  return text.replace(any, (one) => forms.get(one) ?? one)
}

/** The message in simplified characters, each in its place; the same message where it was so written. */
export function simplified(said: Said, given: TraditionalPairs): Said {
  const plain = (text: string) => plainText(text, given)
  const text = plain(said.text)
  const quotedText = said.quotedText === null ? null : plain(said.quotedText)
  if (text === said.text && quotedText === said.quotedText) return said
  return { ...said, text, quotedText, mentions: said.mentions.map(plain) }
}

/** What was read out of the simplified message, in the characters of the one that was written. */
export function asWritten<T>(found: T, written: Said, read: Said): T {
  return written === read ? found : (restored(found, written, read) as T)
}

function restored(found: unknown, written: Said, read: Said): unknown {
  if (typeof found === 'string') return original(found, written, read)
  if (Array.isArray(found)) return found.map((one) => restored(one, written, read))
  // What is told when asked is restored then.
  if (typeof found === 'function') return () => restored(found(), written, read)
  if (typeof found !== 'object' || found === null) return found
  const entries = Object.entries(found).map(([key, value]) => [
    key,
    // People are looked up by the names they are called by: the platform's where it told any.
    key === 'targets' || key === 'assignees' ? called(value, written, read) : restored(value, written, read),
  ])
  return Object.fromEntries(entries)
}

const called = (names: readonly string[], { mentions }: Said, read: Said): readonly string[] =>
  names.map((name) => mentions[read.mentions.indexOf(name)] ?? name)

function original(part: string, written: Said, read: Said): string {
  for (const [before, after] of [
    [written.text, read.text],
    [written.quotedText ?? '', read.quotedText ?? ''],
  ] as const) {
    const at = after.indexOf(part)
    if (at >= 0) return before.slice(at, at + part.length)
  }
  return part
}
