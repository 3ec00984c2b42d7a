/** What kind of matter a text speaks of, by the lexicon's words. */
import type { Lexicon } from './lexicon.ts'

export interface FoundCategory {
  readonly code: string
  /** The lexicon's words that decided. */
  readonly words: readonly string[]
  /** Where the first of them begins. */
  readonly at: number
}

/** How far the parts of a word with + may lie apart: 烧了一大堆垃圾. */
const gap = 8
const denied = /(?:没有?|无|未发现|未见|没见|没看[见到]|不是|不算|防止?|严查|排查|禁)(?:什么|任何|明显)?$/u
/** A list of what was not found: 未发现焚烧、扬尘、污水等问题. */
const deniedList = /(?:未发现|没有?发现|没有|无)[^，。；！\n]{0,20}$/u

/** The category with most said for it (characters of its words, each counted once); null when nothing points anywhere. */
export function findCategory(text: string, lexicon: Lexicon): FoundCategory | null {
  let best: FoundCategory | null = null
  let bestWeight = 0
  // Most words of the lexicon begin with a character that the text does not even have.
  const characters = new Set(text)
  for (const { code, words } of lexicon.categories) {
    const hits = words
      .filter((word) => characters.has(word.charAt(0)))
      .map((word) => ({ word, at: indexOfWord(text, word) }))
      .filter(({ at }) => at >= 0 && !deniedAt(text, at))
    const telling = hits.filter(
      ({ word }) => !hits.some((other) => other.word !== word && other.word.includes(word)),
    )
    const weight = telling.reduce((sum, { word }) => sum + word.replace('+', '').length, 0)
    if (weight <= bestWeight) continue
    bestWeight = weight
    best = { code, words: telling.map(({ word }) => word), at: Math.min(...telling.map(({ at }) => at)) }
  }
  return best
}

/** The parts of each word, taken apart once: the lexicon is the same for every message. */
const taken = new Map<string, readonly string[]>()

function partsOf(word: string): readonly string[] {
  const parts = taken.get(word) ?? word.split('+')
  taken.set(word, parts)
  return parts
}

/** Where a word of the lexicon begins, or -1. Linear: a part that is nowhere ends the search at once. */
export function indexOfWord(text: string, word: string): number {
  const parts = partsOf(word)
  if (parts.some((part) => !text.includes(part))) return -1
  const first = parts[0] ?? ''
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (parts.length === 1) return at
    let end = at + first.length
    const follows = parts.slice(1).every((part) => {
      const next = text.slice(end, end + gap + part.length).indexOf(part)
      end += next + part.length
      return next >= 0
    })
    if (follows) return at
  }
  return -1
}

const deniedAt = (text: string, at: number): boolean =>
  denied.test(text.slice(Math.max(0, at - 6), at)) || deniedList.test(text.slice(Math.max(0, at - 26), at))
