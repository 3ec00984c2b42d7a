/** Which phrases a text comes closest to, for asking back: pairs of characters shared with the examples. */
import { phraseBook } from '../phrase-book.ts'

/** Three are read at a glance, and fit as buttons under one message. */
const offered = 3
/** More of a message than this says nothing about which command was meant. */
const compared = 200

const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = text.slice(0, compared).replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
}

const shelves = phraseBook.map(({ title, says }) => ({
  title,
  pairs: [title, ...says.map(({ say }) => say)].map(pairsOf),
}))

/** Titles of the nearest phrases, best first; what helps anybody when nothing is near. */
export function nearestTitles(text: string): readonly string[] {
  const pairs = pairsOf(text)
  const ranked = shelves
    .map(({ title, pairs: examples }) => ({
      title,
      near: Math.max(...examples.map((one) => overlap(one, pairs))),
    }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near)
    .map(({ title }) => title)
  return ranked.length === 0 ? ['上报', '查询', '帮助'] : ranked.slice(0, offered)
}

/** Dice's measure: 0 nothing in common, 1 the same pairs. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
